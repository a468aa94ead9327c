export { advocacyNames } from './queries/advocacy-names.ts'
export { advocacyFigures } from './queries/figures.ts'
export { latestAdvocacyDay } from './queries/latest-day.ts'
export { advocacyWords } from './words/words.ts'
