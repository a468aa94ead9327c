import type { RecordRow, SaidField } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import { saidIn, type Texts, textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Badge, Foreign, LinkButton } from '#ui/basics.tsx'
import { VoidMark } from '#ui/record.tsx'
import type { CampaignState, EngagementState } from '../rules/choices.ts'
import { advocacyWords } from '../words/words.ts'

export const say = (c: Ctx) => advocacyWords.in(c.language)

export const titleText = (c: Ctx, row: { titles: Texts }): string => textIn(row.titles, c.language)

/** A title; one that is in another language than the page says so to the browser. */
export const Title = (props: { c: Ctx; titles: Texts }) => {
  const { text, language } = saidIn(props.titles, props.c.language)
  return language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
}

const tones = { planned: 'info', held: undefined, cancelled: 'warning', 'not-held': 'warning' } as const

/** What the reader must know of an engagement: planned, cancelled, not held, void. Held needs no word. */
export const EngagementBadges = (props: { c: Ctx; row: { state: EngagementState; voided_at: Date | null } }) => (
  <>
    <VoidMark row={props.row} />
    {props.row.state !== 'held' && (
      <Badge tone={tones[props.row.state]}>{say(props.c)(`advocacy.state.${props.row.state}`)}</Badge>
    )}
  </>
)

const campaignTones = { running: 'info', reached: 'success', 'given-up': 'warning' } as const

/** How a campaign stands. */
export const CampaignBadges = (props: { c: Ctx; row: { state: CampaignState; voided_at: Date | null } }) => (
  <>
    <VoidMark row={props.row} />
    <Badge tone={campaignTones[props.row.state]}>{say(props.c)(`advocacy.campaign-state.${props.row.state}`)}</Badge>
  </>
)

/** Buttons to the acts on a record that the actor may do: each leads to `<here>/<tail>`. */
export const ActButtons = (props: { c: Ctx; here: string; acts: readonly { act: string; tail: string }[] }) => (
  <>
    {props.acts
      .filter(({ act }) => props.c.may(`advocacy.${act}`))
      .map(({ act, tail }) => (
        <LinkButton href={`${props.here}/${tail}`}>{props.c.say(`advocacy.${act}.title`)}</LinkButton>
      ))}
  </>
)

/** The texts of a record in the languages of which the page shows none above. */
export function textFacts(c: Ctx, label: string, texts: Texts, shown: string | null) {
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
