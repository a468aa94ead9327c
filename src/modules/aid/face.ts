export { aidNames } from './queries/aid-names.ts'
export { aidFigures } from './queries/figures.ts'
export { latestAidDay } from './queries/latest-aid-day.ts'
export { aidWords } from './words/words.ts'
