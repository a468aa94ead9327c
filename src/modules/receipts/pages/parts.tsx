import { formatDay } from '#platform/dates/format.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { saidIn, type Texts } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { type Language, languageNames, languages } from '#platform/words.ts'
import { Badge, Foreign, LinkButton } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { VoidMark } from '#ui/record.tsx'
import { listSeries } from '../queries/list-series.ts'
import { receiptsWords } from '../words/words.ts'

export const say = (c: Ctx) => receiptsWords.in(c.language)

/** An amount out of the database, as text. */
export const moneyText = (minor: bigint, currency: string, language: Language): string =>
  formatMoney(moneyFromDatabase(minor, currency), language)

/** A name; one that is in another language than the page says so to the browser. */
export const Name = (props: { c: Ctx; names: Texts }) => {
  const { text, language } = saidIn(props.names, props.c.language)
  return language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
}

/** The days that count of what a receipt stands for. */
export function daysText(c: Ctx, { first_day, last_day }: { first_day: string; last_day: string }): string {
  const from = formatDay(first_day, c.language)
  if (first_day === last_day) return from
  return say(c)('receipts.days', { from, to: formatDay(last_day, c.language) })
}

/** What the reader must know of a receipt: void, or in disagreement with its gifts. */
export const ReceiptBadges = (props: { c: Ctx; row: { voided_at: Date | null; differs: boolean } }) => (
  <>
    <VoidMark row={props.row} />
    {props.row.differs && <Badge tone="danger">{say(props.c)('receipts.state.differs')}</Badge>}
  </>
)

type ReceiptAct = 'ask-print' | 'send-receipt' | 'reissue-receipt' | 'void-receipt'

/** Buttons to the acts on a receipt that the actor may do. */
export const ActButtons = (props: { c: Ctx; here: string; acts: readonly ReceiptAct[] }) => (
  <>
    {props.acts
      .filter((act) => props.c.may(`receipts.${act}`))
      .map((act) => (
        <LinkButton href={`${props.here}/${act === 'ask-print' ? act : act.split('-')[0]}`}>
          {say(props.c)(`receipts.${act}.title`)}
        </LinkButton>
      ))}
  </>
)

/** Which series gives the number; nothing is asked where there is one. */
export async function SeriesField({ c }: { c: Ctx }) {
  if (!c.may('receipts.list-series')) return null
  const series = (await listSeries(c.world, c.actor, {})).filter(({ voided_at }) => voided_at === null)
  if (series.length < 2) return null
  return (
    <SelectField
      name="series"
      label={say(c)('receipts.field.series')}
      value={c.form.text('series')}
      options={series.map(({ code, names }) => ({
        value: code,
        label: c.say('ui.with-ref', { name: saidIn(names, c.language).text, ref: code }),
      }))}
      required
    />
  )
}

/** In which language; each giver's own unless one is chosen. */
export const LanguageField = ({ c }: { c: Ctx }) => (
  <SelectField
    name="language"
    label={say(c)('receipts.field.language')}
    choose={false}
    value={c.form.text('language')}
    options={[
      { value: '', label: say(c)('receipts.language.own') },
      ...languages.map((language) => ({ value: language, label: languageNames[language] })),
    ]}
  />
)
