export { newslettersFigures } from './queries/figures.ts'
export { latestNewslettersDay } from './queries/latest-day.ts'
export { newslettersNames } from './queries/newsletters-names.ts'
export { newslettersWords } from './words/words.ts'
