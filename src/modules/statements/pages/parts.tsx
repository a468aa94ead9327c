import { layoutText, listFunds } from '#modules/giving/face.ts'
import { dayOrders, decimalMarks, layoutOfSource, paymentsWords } from '#modules/payments/face.ts'
import { encodings } from '#platform/imports/encoding.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { statementsWords } from '../words/words.ts'

export const say = (c: Ctx) => statementsWords.in(c.language)

/** An amount of the database in words. */
export const moneyText = (c: Ctx, minor: bigint, currency: string): string =>
  formatMoney(moneyFromDatabase(minor, currency), c.language)

/** The name of a layout in words. */
export const layoutOf = (c: Ctx, layout: string): string => layoutText(layout, c.language)

/** Whose word an entry is: `PayPal activity`, or the name that a person gave to a kind of file. */
export function sourceText(c: Ctx, source: string): string {
  const { layout, named } = layoutOfSource(source)
  return named ?? layoutText(layout, c.language)
}

/** What an entry is, in words: `refund`. */
export const kindOf = (c: Ctx, kind: string): string =>
  paymentsWords.in(c.language)(`payments.reason.${kind}` as 'payments.reason.seen')

const delimiters = [
  { value: ',', key: 'comma' },
  { value: ';', key: 'semicolon' },
  { value: '\t', key: 'tab' },
] as const

/** A mark between columns in words. */
export function delimiterText(c: Ctx, delimiter: string): string {
  const found = delimiters.find(({ value }) => value === delimiter)
  return found ? say(c)(`statements.delimiter.${found.key}`) : ''
}

/** What stands before the decimals, by an example. */
export const markText = (c: Ctx, mark: string): string =>
  say(c)(mark === '.' ? 'statements.mark.point' : mark === ',' ? 'statements.mark.comma' : 'statements.mark.each')

/** What a reading is called by its first file: `march.csv and 11 more`. */
export const readingText = (c: Ctx, name: string, more: bigint | number): string =>
  Number(more) > 0 ? say(c)('statements.files-more', { name, count: more }) : name

async function openFunds(c: Ctx) {
  const funds = c.may('giving.list-funds') ? await listFunds(c.world, c.actor, {}) : []
  return funds.filter(({ closed_on }) => closed_on === null)
}

/** Whether there is a choice of funds. */
export const hasFunds = async (c: Ctx): Promise<boolean> => (await openFunds(c)).length > 1

/** The fund of payments without a purpose; the usual one where none is chosen. */
export const FundField = async ({ c, fund }: { c: Ctx; fund: string | null | undefined }) => {
  const t = say(c)
  const open = await openFunds(c)
  if (open.length < 2) return null
  return (
    <SelectField
      name="fund"
      label={t('statements.field.fund')}
      hint={t('statements.field.fund.hint')}
      options={open.map(({ code, names }) => ({ value: code, label: textIn(names, c.language) }))}
      value={c.form.text('fund', fund ?? undefined)}
    />
  )
}

/** How a file is read; what is left open is detected. */
export const ChoiceFields = ({ c, choice }: { c: Ctx; choice: Readonly<Record<string, string>> }) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="mark"
        label={t('statements.field.mark')}
        options={decimalMarks.map((value) => ({ value, label: markText(c, value) }))}
        value={c.form.text('mark', choice.mark)}
      />
      <SelectField
        name="order"
        label={t('statements.field.order')}
        options={dayOrders.map((value) => ({ value, label: t(`statements.order.${value}`) }))}
        value={c.form.text('order', choice.order)}
      />
      <TextField
        name="zone"
        label={t('statements.field.zone')}
        hint={t('statements.field.zone.hint')}
        width="medium"
        value={c.form.text('zone', choice.zone)}
      />
      <TextField
        name="currency"
        label={t('statements.field.currency')}
        hint={t('statements.field.currency.hint')}
        width="short"
        value={c.form.text('currency', choice.currency)}
      />
      <SelectField
        name="encoding"
        label={t('statements.field.encoding')}
        options={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
        value={c.form.text('encoding', choice.encoding)}
      />
      <SelectField
        name="delimiter"
        label={t('statements.field.delimiter')}
        options={delimiters.map(({ value, key }) => ({ value, label: t(`statements.delimiter.${key}`) }))}
        value={c.form.text('delimiter', choice.delimiter)}
      />
    </>
  )
}
