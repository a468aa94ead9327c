import { currencies } from '#platform/currencies.ts'
import { formatMoney, moneyFromDatabase, plainAmount } from '#platform/money.ts'
import type { Ctx } from '#platform/web/context.ts'
import { CheckField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import type { WorthColumns } from '../rules/worth.ts'
import { say } from './parts.tsx'

/** What is said of the value of goods: "JPY 12,000 · by the shop". Empty where nothing is. */
export const worthText = (c: Ctx, { value_amount, value_currency, value_note }: WorthColumns): string =>
  [
    value_amount !== null &&
      value_currency !== null &&
      formatMoney(moneyFromDatabase(value_amount, value_currency), c.language),
    value_note,
  ]
    .filter(Boolean)
    .join(' · ')

type Given = WorthColumns & { readonly anonymous: boolean; readonly giver: { readonly ref: string } | undefined }

/** Who gave goods, and what is said of their value. */
export const GivenFields = (props: { c: Ctx; currency?: string | undefined; given?: Given }) => {
  const { c, given } = props
  const t = say(c)
  const worth =
    given && given.value_amount !== null && given.value_currency !== null
      ? moneyFromDatabase(given.value_amount, given.value_currency)
      : undefined
  return (
    <FieldGroup title={t('aid.field.giver')} hint={t('aid.field.giver.hint')}>
      <TextField
        name="giver"
        label={t('aid.field.giver-ref')}
        width="medium"
        autocomplete="off"
        value={c.form.text('giver', given?.giver?.ref)}
      />
      <CheckField
        name="anonymous"
        label={t('aid.field.anonymous')}
        checked={c.form.sent ? c.form.text('anonymous') !== '' : (given?.anonymous ?? false)}
      />
      <MoneyField
        name="worth"
        label={t('aid.field.value')}
        hint={t('aid.field.value.hint')}
        amount={c.form.text('worth.amount', worth && plainAmount(worth))}
        currency={c.form.text('worth.currency', worth?.currency ?? props.currency) || undefined}
        currencies={currencies.map((code) => ({ value: code, label: code }))}
      />
      <TextField
        name="valueNote"
        label={t('aid.field.value-note')}
        hint={t('aid.field.value-note.hint')}
        value={c.form.text('valueNote', given?.value_note ?? '')}
      />
    </FieldGroup>
  )
}
