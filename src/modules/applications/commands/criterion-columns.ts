import type { Criterion } from '../rules/match.ts'

const none = {
  language: null,
  second_language: null,
  level: null,
  skill: null,
  countries: null,
  hours: null,
  texts: null,
}

/** The columns of a criterion. */
export function criterionColumns(criterion: Criterion) {
  switch (criterion.kind) {
    case 'pair':
      return {
        ...none,
        kind: criterion.kind,
        language: criterion.language,
        second_language: criterion.second,
        level: criterion.level,
      }
    case 'language':
      return { ...none, kind: criterion.kind, language: criterion.language, level: criterion.level }
    case 'skill':
      return { ...none, kind: criterion.kind, skill: criterion.skill }
    case 'country':
      return { ...none, kind: criterion.kind, countries: criterion.countries }
    case 'hours':
      return { ...none, kind: criterion.kind, hours: criterion.hours }
    case 'judged':
      return { ...none, kind: criterion.kind, texts: JSON.stringify(criterion.texts) as never }
  }
}
