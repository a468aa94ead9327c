import { organisationOf } from '#modules/organisation/face.ts'
import type { RecordRow, SaidField } from '#platform/changes.ts'
import { currencies } from '#platform/currencies.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Qualifier } from '#platform/figures.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { saidIn, type Texts, textIn } from '#platform/texts.ts'
import { formatQuantity } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import { type Language, languageNames, languages } from '#platform/words.ts'
import { Badge, Foreign, LinkButton } from '#ui/basics.tsx'
import { VoidMark } from '#ui/record.tsx'
import type { EventState } from '../rules/choices.ts'
import { eventsWords } from '../words/words.ts'

export const say = (c: Ctx) => eventsWords.in(c.language)

export const nameText = (c: Ctx, row: { names: Texts }): string => textIn(row.names, c.language)

/** A name; one that is in another language than the page says so to the browser. */
export const Name = (props: { c: Ctx; names: Texts }) => {
  const { text, language } = saidIn(props.names, props.c.language)
  return language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
}

const tones = { planned: 'info', held: undefined, cancelled: 'warning' } as const

/** What the reader must know of an event: planned, cancelled, void. Held needs no word. */
export const EventBadges = (props: { c: Ctx; row: { state: EventState; voided_at: Date | null } }) => (
  <>
    <VoidMark row={props.row} />
    {props.row.state !== 'held' && (
      <Badge tone={tones[props.row.state]}>{say(props.c)(`events.state.${props.row.state}`)}</Badge>
    )}
  </>
)

/** People as they were told: "more than 80 people"; null where nothing is known. */
export const peopleText = (c: Ctx, number: bigint | null, qualifier: Qualifier | null): string | null =>
  number === null
    ? null
    : say(c)(`events.people.${qualifier ?? 'exact'}`, { people: formatQuantity(number, 'person', c.language) })

/** An amount out of the database, as text. */
export const moneyText = (minor: bigint, currency: string, language: Language): string =>
  formatMoney(moneyFromDatabase(minor, currency), language)

/** Buttons to the acts on a record that the actor may do: each leads to `<here>/<tail>`. */
export const ActButtons = (props: { c: Ctx; here: string; acts: readonly { act: string; tail: string }[] }) => (
  <>
    {props.acts
      .filter(({ act }) => props.c.may(`events.${act}`))
      .map(({ act, tail }) => (
        <LinkButton href={`${props.here}/${tail}`}>{props.c.say(`events.${act}.title`)}</LinkButton>
      ))}
  </>
)

/** The names of a record in the languages of which the page shows none above. */
export const nameFacts = (c: Ctx, label: string, names: Texts) =>
  languages.flatMap((language) => {
    const text = names[language]
    if (!text || text === textIn(names, c.language)) return []
    const name = c.say('ui.with-ref', { name: label, ref: languageNames[language] })
    return [{ label: name, value: <Foreign language={language}>{text}</Foreign> }]
  })

/** The currencies by code, the organisation's own first. */
export async function currencyOptions(c: Ctx) {
  const own = await ownCurrency(c)
  return [...new Set([...(own ? [own] : []), ...currencies])].map((code) => ({ value: code, label: code }))
}

/** The currency of the organisation. */
export const ownCurrency = async (c: Ctx): Promise<string | undefined> =>
  (await organisationOf(c.world.db))?.baseCurrency

/** A field of a version that holds text or a number. */
export const saidText = (label: string, column: string): SaidField => ({
  label,
  of: (row: RecordRow) => String(row[column] ?? ''),
})

/** A field of a version that holds a date as EDTF. */
export const saidDate = (c: Ctx, label: string, column: string): SaidField => ({
  label,
  of: (row: RecordRow) => (typeof row[column] === 'string' ? dateText(row[column], c.language) : ''),
})

/** A field of a version that holds texts by language. */
export const saidTexts = (label: string, column: string): SaidField => ({
  label,
  of: (row: RecordRow) =>
    Object.values((row[column] ?? {}) as Texts)
      .filter(Boolean)
      .join(' · '),
})

const big = (value: unknown): bigint | null => (value === null || value === undefined ? null : BigInt(String(value)))

/** A field of a version that holds people with how exactly they were told. */
export const saidPeople = (c: Ctx, label: string, column: 'expected' | 'came'): SaidField => ({
  label,
  of: (row: RecordRow) =>
    peopleText(c, big(row[column]), (row[`${column}_qualifier`] ?? null) as Qualifier | null) ?? '',
})

/** A field of a version that holds an amount and its currency. */
export const saidMoney = (c: Ctx, label: string, amount: string, currency: string): SaidField => ({
  label,
  of(row: RecordRow) {
    const minor = big(row[amount])
    return minor === null ? '' : moneyText(minor, String(row[currency]), c.language)
  },
})
