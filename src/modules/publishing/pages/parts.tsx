import { organisationOf } from '#modules/organisation/face.ts'
import { offeredLanguages, valueName } from '#modules/people/face.ts'
import type { RecordRow, SaidField } from '#platform/changes.ts'
import { currencies } from '#platform/currencies.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Qualifier } from '#platform/figures.ts'
import { collatorOf, displayNames } from '#platform/locale.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { saidIn, type Texts, textIn } from '#platform/texts.ts'
import { formatQuantity } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Foreign, LinkButton } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { publishingWords } from '../words/words.ts'

export const say = (c: Ctx) => publishingWords.in(c.language)

export const titleText = (c: Ctx, row: { titles: Texts }): string => textIn(row.titles, c.language)

/** A title; one that is in another language than the page says so to the browser. */
export const Said = (props: { c: Ctx; texts: Texts }) => {
  const { text, language } = saidIn(props.texts, props.c.language)
  return language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
}

/** Copies, as exactly as their number is meant. */
export const copiesText = (c: Ctx, number: bigint, qualifier: Qualifier): string =>
  say(c)(`publishing.told.${qualifier}`, { number: formatQuantity(number, 'copy', c.language) })

/** A print run, or that nobody told it. */
export const printRunText = (
  c: Ctx,
  { print_run, print_run_qualifier }: { print_run: bigint | null; print_run_qualifier: Qualifier | null },
): string =>
  print_run === null || print_run_qualifier === null
    ? say(c)('publishing.meant.unknown')
    : copiesText(c, print_run, print_run_qualifier)

/** The price of an edition; '' where it has none. */
export const priceText = (c: Ctx, { price, currency }: { price: bigint | null; currency: string | null }): string =>
  price === null || currency === null ? '' : formatMoney(moneyFromDatabase(price, currency), c.language)

export const languageText = (c: Ctx, code: string): string => valueName('language', code, c.language)

/** Languages to choose from by name; one that a record has already stays among them. */
export const languageOptions = (c: Ctx, kept: readonly (string | undefined)[] = []) =>
  [...new Set([...kept.filter((code) => code !== undefined && code !== ''), ...offeredLanguages])].map((code) => ({
    value: code ?? '',
    label: languageText(c, code ?? ''),
  }))

interface Credited {
  readonly party_id: string | null
  readonly party_now: string | null
  readonly name: string | null
  readonly credit: string | null
}

/** Whose work it is: what the publication prints, and the name of the party for those who may see people. */
export const Who = (props: { c: Ctx; row: Credited }) => {
  const { c, row } = props
  const { credit, name, party_id, party_now } = row
  const t = say(c)
  if (name === null || party_now === null)
    return credit ?? t(party_id === null ? 'publishing.nobody' : 'publishing.somebody')
  return (
    <>
      {credit && `${credit} · `}
      {c.may('people.get-party') ? <Link href={`/people/${party_now}`}>{name}</Link> : name}
    </>
  )
}

/** All currencies by name, the organisation's own first. */
export async function currencyOptions(c: Ctx) {
  const own = (await organisationOf(c.world.db))?.baseCurrency
  const names = displayNames(c.language, 'currency')
  const order = collatorOf(c.language)
  const options = currencies.map((code) => ({
    value: code as string,
    label: c.say('ui.with-ref', { name: names.of(code) ?? code, ref: code }),
  }))
  const rank = ({ value }: { value: string }) => (value === own ? 0 : 1)
  return options.sort((a, b) => rank(a) - rank(b) || order.compare(a.label, b.label))
}

/** Buttons to the acts on a record that the actor may do: each leads to `<here>/<tail>`. */
export const ActButtons = (props: { c: Ctx; here: string; acts: readonly { act: string; tail: string }[] }) => (
  <>
    {props.acts
      .filter(({ act }) => props.c.may(`publishing.${act}`))
      .map(({ act, tail }) => (
        <LinkButton href={`${props.here}/${tail}`}>{props.c.say(`publishing.${act}.title`)}</LinkButton>
      ))}
  </>
)

/** The acts on a part of a publication: correct and void, or restore. */
export const actsOnPart = (kind: string, { voided_at }: { voided_at: Date | null }) =>
  voided_at
    ? [{ act: `restore-${kind}`, tail: 'restore' }]
    : [
        { act: `correct-${kind}`, tail: 'correct' },
        { act: `void-${kind}`, tail: 'void' },
      ]

/** The texts of a record in the languages of which the page shows none above. */
export function textFacts(c: Ctx, label: string, texts: Texts, shown: string) {
  return languages.flatMap((language) => {
    const text = texts[language]
    if (!text || text === shown) return []
    const name = c.say('ui.with-ref', { name: label, ref: languageNames[language] })
    return [{ label: name, value: <Foreign language={language}>{text}</Foreign> }]
  })
}

/** A field of a version that holds a date as EDTF. */
export const saidDate = (c: Ctx, label: string, column: string): SaidField => ({
  label,
  of: (row: RecordRow) => (typeof row[column] === 'string' ? dateText(row[column], c.language) : ''),
})

/** A field of a version that holds text. */
export const saidText = (label: string, column: string): SaidField => ({
  label,
  of: (row: RecordRow) => String(row[column] ?? ''),
})

/** A field of a version that holds texts by language. */
export const saidTexts = (label: string, column: string): SaidField => ({
  label,
  of: (row: RecordRow) =>
    Object.values((row[column] ?? {}) as Texts)
      .filter(Boolean)
      .join(' · '),
})
