export { volunteersFigures } from './queries/figures.ts'
export { latestVolunteersDay } from './queries/latest-volunteers-day.ts'
export { volunteersNames } from './queries/volunteers-names.ts'
export { volunteersWords } from './words/words.ts'
