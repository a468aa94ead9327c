import type { RecordRow, SaidField } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Qualifier } from '#platform/figures.ts'
import { formatMeasured, type Measure } from '#platform/measures.ts'
import { saidIn, type Texts, textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Foreign, LinkButton } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { situationWords } from '../words/words.ts'

export const say = (c: Ctx) => situationWords.in(c.language)

/** A text; one that is in another language than the page says so to the browser. */
export const Said = (props: { c: Ctx; texts: Texts }) => {
  const { text, language } = saidIn(props.texts, props.c.language)
  return language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
}

/** A number as exactly as it is meant: "more than 20,000 people". */
export const numberText = (c: Ctx, row: { value: bigint; qualifier: Qualifier }, unit: Measure): string =>
  formatMeasured(row.value, unit, c.language, (number) => say(c)(`situation.number.${row.qualifier}`, { number }))

/** Who says something, with the way there for who may go. */
export const SourceLink = (props: { c: Ctx; id: string | null; names: Texts | null }) => {
  const { c, id, names } = props
  if (id === null || names === null) return <>{say(c)('situation.source.none')}</>
  if (!c.may('situation.get-source')) return <Said c={c} texts={names} />
  return (
    <Link href={`/situation/sources/${id}`}>
      <Said c={c} texts={names} />
    </Link>
  )
}

/** Buttons to the acts on a record that the actor may do: each leads to `<here>/<tail>`. */
export const ActButtons = (props: { c: Ctx; here: string; acts: readonly { act: string; tail: string }[] }) => (
  <>
    {props.acts
      .filter(({ act }) => props.c.may(`situation.${act}`))
      .map(({ act, tail }) => (
        <LinkButton href={`${props.here}/${tail}`}>{props.c.say(`situation.${act}.title`)}</LinkButton>
      ))}
  </>
)

/** The button to add a record and the one to load many. */
export const AddButtons = (props: { c: Ctx; add: string; href: string; load: string }) => {
  const { c, add, load } = props
  return (
    <>
      {c.may(`situation.${add}`) && (
        <LinkButton tone="primary" href={props.href}>
          {c.say(`situation.${add}.title`)}
        </LinkButton>
      )}
      {c.may(`situation.${load}`) && (
        <LinkButton href={`/imports/situation.${load}`}>{c.say(`situation.${load}.title`)}</LinkButton>
      )}
    </>
  )
}

/** The texts of a record in the languages of which the page shows none above. */
export function textFacts(c: Ctx, label: string, texts: Texts) {
  const shown = textIn(texts, c.language)
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
  of(row: RecordRow) {
    const edtf = row[column]
    return edtf === undefined ? undefined : typeof edtf === 'string' ? dateText(edtf, c.language) : ''
  },
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
