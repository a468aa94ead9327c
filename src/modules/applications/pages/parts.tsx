import { countries, offeredLanguages, valueName } from '#modules/people/face.ts'
import { type Level, volunteersWords } from '#modules/volunteers/face.ts'
import { collatorOf } from '#platform/locale.ts'
import { formatCount } from '#platform/numbers.ts'
import { saidIn, type Texts, textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { type Language, languageNames, languages, localeOf } from '#platform/words.ts'
import { Badge, Foreign, LinkButton } from '#ui/basics.tsx'
import { doerText, recordedText, VoidMark } from '#ui/record.tsx'
import { type ApplicationState, type ProfileState, publicSite } from '../rules/choices.ts'
import type { Criterion, Outcome } from '../rules/match.ts'
import { applicationsWords } from '../words/words.ts'

type InLanguage = Pick<Ctx, 'language'>

export const say = (c: InLanguage) => applicationsWords.in(c.language)
/** The words of volunteers, whose skills and levels these are. */
export const sayAbilities = (c: InLanguage) => volunteersWords.in(c.language)

export const titleText = (c: InLanguage, row: { titles: Texts }): string => textIn(row.titles, c.language)

/** A text by language; one that is in another language than the page says so to the browser. */
export const Said = (props: { c: InLanguage; texts: Texts }) => {
  const { text, language } = saidIn(props.texts, props.c.language)
  return language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
}

const nameIn = (kind: 'country' | 'language') => (c: InLanguage, code: string) => valueName(kind, code, c.language)
export const countryText = nameIn('country')
const languageText = nameIn('language')

const listed = (language: Language, words: readonly string[], type: 'conjunction' | 'disjunction') =>
  new Intl.ListFormat(localeOf[language], { type }).format(words)

/** A criterion in words: "Japanese and English (Fluent)". */
export function criterionText(c: InLanguage, criterion: Criterion): string {
  const t = say(c)
  const level = (word: Level) => sayAbilities(c)(`volunteers.level.${word}`)
  switch (criterion.kind) {
    case 'pair':
      return t('applications.speaks', {
        language: listed(
          c.language,
          [languageText(c, criterion.language), languageText(c, criterion.second)],
          'conjunction',
        ),
        level: level(criterion.level),
      })
    case 'language':
      return t('applications.speaks', {
        language: languageText(c, criterion.language),
        level: level(criterion.level),
      })
    case 'skill':
      return sayAbilities(c)(`volunteers.skill.${criterion.skill}`)
    case 'country':
      return t('applications.lives-in', {
        countries: listed(
          c.language,
          criterion.countries.map((code) => countryText(c, code)),
          'disjunction',
        ),
      })
    case 'hours':
      return t('applications.hours-a-week', { hours: criterion.hours })
    case 'judged':
      return textIn(criterion.texts, c.language)
  }
}

/** A language and how well it is spoken: "Korean (Fluent)". */
export const spokenText = (c: Ctx, { language, level }: { readonly language: string; readonly level: Level }): string =>
  c.say('ui.with-ref', { name: languageText(c, language), ref: sayAbilities(c)(`volunteers.level.${level}`) })

const stateTones = { draft: undefined, published: 'success', closed: 'info' } as const

/** How a profile stands, and that it is locked where it is. */
export const ProfileBadges = (props: {
  c: Ctx
  row: { state: ProfileState; is_field_role: boolean; voided_at: Date | null }
}) => (
  <>
    <VoidMark row={props.row} />{' '}
    <Badge tone={stateTones[props.row.state]}>{say(props.c)(`applications.profile-state.${props.row.state}`)}</Badge>{' '}
    {props.row.is_field_role && <Badge tone="warning">{say(props.c)('applications.locked')}</Badge>}
  </>
)

/** How many are wanted, or that it is not told. */
export const wantedText = (c: Ctx, wanted: bigint | null): string =>
  wanted === null ? say(c)('applications.wanted.not-told') : formatCount(wanted, c.language)

/** Buttons to the acts on a record that the actor may do: each leads to `<here>/<tail>`. */
export const ActButtons = (props: { c: Ctx; here: string; acts: readonly { act: string; tail: string }[] }) => (
  <>
    {props.acts
      .filter(({ act }) => props.c.may(`applications.${act}`))
      .map(({ act, tail }) => (
        <LinkButton href={`${props.here}/${tail}`}>{props.c.say(`applications.${act}.title`)}</LinkButton>
      ))}
  </>
)

const sorted = (c: InLanguage, codes: readonly string[], text: (c: InLanguage, code: string) => string) => {
  const order = collatorOf(c.language)
  return codes.map((value) => ({ value, label: text(c, value) })).sort((a, b) => order.compare(a.label, b.label))
}

/** Countries to choose from, in the order of the language. */
export const countryOptions = (c: InLanguage) => sorted(c, countries, countryText)

/** Languages to choose from: the usual ones first in their own order, then others. */
export const languageOptions = (c: InLanguage) => [
  ...offeredLanguages.slice(0, 4).map((value) => ({ value, label: languageText(c, value) })),
  ...sorted(c, offeredLanguages.slice(4), languageText),
]

/** The texts of a record in the languages other than that of the page. */
export function otherTexts(c: Ctx, label: string, texts: Texts) {
  const shown = saidIn(texts, c.language).language
  return languages.flatMap((language) => {
    const text = texts[language]
    if (!text || language === shown) return []
    const name = c.say('ui.with-ref', { name: label, ref: languageNames[language] })
    return [{ label: name, value: <Foreign language={language}>{text}</Foreign> }]
  })
}

/** The list of profiles, as the way down to what lies below it. */
export const profilesCrumb = (c: Ctx) => ({
  href: '/applications/profiles',
  label: say(c)('applications.list-profiles.title'),
})

/** The list of applications, as the way down to what lies below it. */
export const applicationsCrumb = (c: Ctx) => ({
  href: '/applications',
  label: say(c)('applications.list-applications.title'),
})

const applicationTones = {
  received: 'info',
  'in-review': 'info',
  invited: 'info',
  accepted: 'success',
  declined: undefined,
  withdrawn: undefined,
} as const

/** How an application stands, whether it is void and whether it is erased. */
export const ApplicationBadges = (props: {
  c: Ctx
  row: { state: ApplicationState; voided_at: Date | null; erased_at: Date | null }
}) => (
  <>
    <VoidMark row={props.row} />{' '}
    <Badge tone={applicationTones[props.row.state]}>{say(props.c)(`applications.state.${props.row.state}`)}</Badge>{' '}
    {props.row.erased_at && <Badge>{say(props.c)('applications.erased')}</Badge>}
  </>
)

const outcomeTones = { met: 'success', 'not-told': 'info', 'not-met': 'warning' } as const

/** Whether something is met, not met, or not told. */
export const OutcomeBadge = (props: { c: Ctx; outcome: Outcome }) => (
  <Badge tone={outcomeTones[props.outcome]}>{say(props.c)(`applications.outcome.${props.outcome}`)}</Badge>
)

/** What an application is called: the name, or the reference once it is erased. */
export const applicantName = ({ name, ref }: { name: string | null; ref: string }): string => name ?? ref

/** Who wrote something; what came by the public site was written by nobody of the house. */
export const doer = (c: Ctx, name: string): string =>
  name === publicSite ? say(c)('applications.source.public') : doerText(c, name)

/** When an application was written, and by whom. */
export const recordedByText = (c: Ctx, row: { recorded_at: Date; recorded_by: string }): string =>
  recordedText(c, { ...row, recorded_by: doer(c, row.recorded_by) })
