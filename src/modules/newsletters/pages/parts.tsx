import { valueName } from '#modules/people/face.ts'
import type { RecordRow, SaidField } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import { saidIn, type Texts, textIn } from '#platform/texts.ts'
import { formatQuantity } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import { isLanguage, languageNames, languages } from '#platform/words.ts'
import { Foreign, LinkButton } from '#ui/basics.tsx'
import type { ReachQualifier } from '../rules/choices.ts'
import { newslettersWords } from '../words/words.ts'

export const say = (c: Ctx) => newslettersWords.in(c.language)

export const titleText = (c: Ctx, row: { titles: Texts }): string => textIn(row.titles, c.language)

/** A title or name; one that is in another language than the page says so to the browser. */
export const Said = (props: { c: Ctx; texts: Texts }) => {
  const { text, language } = saidIn(props.texts, props.c.language)
  return language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
}

/** How many people a mailing is said to have reached: "hundreds (at least 200 people)". */
export const reachText = (
  c: Ctx,
  { reach_number, reach_qualifier }: { reach_number: bigint | null; reach_qualifier: ReachQualifier | null },
): string =>
  reach_number === null || reach_qualifier === null
    ? say(c)('newsletters.reached.unknown')
    : say(c)(`newsletters.reached.${reach_qualifier}`, { number: formatQuantity(reach_number, 'person', c.language) })

/** A language by its name; the code where it has none. */
export const languageText = (c: Ctx, code: string): string =>
  isLanguage(code) ? say(c)(`newsletters.language.${code}`) : valueName('language', code, c.language)

/** Languages by their names, in the order given. */
export const languagesText = (c: Ctx, given: readonly string[]): string =>
  given.map((code) => languageText(c, code)).join(c.language === 'ja' || c.language === 'zh' ? '、' : ', ')

/** Buttons to the acts on a record that the actor may do: each leads to `<here>/<tail>`. */
export const ActButtons = (props: { c: Ctx; here: string; acts: readonly { act: string; tail: string }[] }) => (
  <>
    {props.acts
      .filter(({ act }) => props.c.may(`newsletters.${act}`))
      .map(({ act, tail }) => (
        <LinkButton href={`${props.here}/${tail}`}>{props.c.say(`newsletters.${act}.title`)}</LinkButton>
      ))}
  </>
)

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
