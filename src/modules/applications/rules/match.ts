import { type Level, levels, type Skill } from '#modules/volunteers/face.ts'
import type { Texts } from '#platform/texts.ts'

/** One way to meet a requirement; languages and countries by their codes, hours a week. */
export type Criterion =
  | { readonly kind: 'pair'; readonly language: string; readonly second: string; readonly level: Level }
  | { readonly kind: 'language'; readonly language: string; readonly level: Level }
  | { readonly kind: 'skill'; readonly skill: Skill }
  | { readonly kind: 'country'; readonly countries: readonly string[] }
  | { readonly kind: 'hours'; readonly hours: bigint }
  | { readonly kind: 'judged'; readonly texts: Texts }

/** What somebody told of themselves; an empty list and null mean that nothing was told. */
export interface Told {
  readonly languages: readonly { readonly language: string; readonly level: Level }[]
  readonly skills: readonly Skill[]
  readonly country: string | null
  readonly hours: bigint | null
}

/** From the best to the worst for a requirement that asks for any of several. */
export const outcomes = ['met', 'not-told', 'not-met'] as const
export type Outcome = (typeof outcomes)[number]

const rank = (outcome: Outcome) => outcomes.indexOf(outcome)
const isBetter = (a: Outcome, b: Outcome) => rank(a) < rank(b)

/** The best of several outcomes; of none, that it is not met. */
export const anyOf = (all: readonly Outcome[]): Outcome =>
  all.reduce<Outcome>((best, one) => (isBetter(one, best) ? one : best), 'not-met')

/** The worst of several outcomes; of none, that it is met. */
export const allOf = (all: readonly Outcome[]): Outcome =>
  all.reduce<Outcome>((worst, one) => (isBetter(worst, one) ? one : worst), 'met')

const verdict = (isMet: boolean): Outcome => (isMet ? 'met' : 'not-met')

function speaks({ languages }: Told, wanted: string, least: Level): Outcome {
  if (languages.length === 0) return 'not-told'
  return verdict(
    languages.some(({ language, level }) => language === wanted && levels.indexOf(level) >= levels.indexOf(least)),
  )
}

/** How one criterion is met by what was told. Something to be judged is never told: a person has to say. */
export function judge(criterion: Criterion, told: Told): Outcome {
  switch (criterion.kind) {
    case 'pair':
      return allOf([speaks(told, criterion.language, criterion.level), speaks(told, criterion.second, criterion.level)])
    case 'language':
      return speaks(told, criterion.language, criterion.level)
    case 'skill':
      return told.skills.length === 0 ? 'not-told' : verdict(told.skills.includes(criterion.skill))
    case 'country':
      return told.country === null ? 'not-told' : verdict(criterion.countries.includes(told.country))
    case 'hours':
      return told.hours === null ? 'not-told' : verdict(told.hours >= criterion.hours)
    case 'judged':
      return 'not-told'
  }
}

/** The match of somebody with a profile, requirement by requirement and criterion by criterion, in their order. */
export interface Match {
  readonly outcome: Outcome
  readonly requirements: readonly {
    readonly outcome: Outcome
    readonly criteria: readonly { readonly criterion: Criterion; readonly outcome: Outcome }[]
  }[]
}

/** Explains how what was told meets the requirements of a profile: all of them, each by any of its criteria. */
export function explain(requirements: readonly (readonly Criterion[])[], told: Told): Match {
  const judged = requirements.map((criteria) => {
    const each = criteria.map((criterion) => ({ criterion, outcome: judge(criterion, told) }))
    return { outcome: anyOf(each.map(({ outcome }) => outcome)), criteria: each }
  })
  return { outcome: allOf(judged.map(({ outcome }) => outcome)), requirements: judged }
}
