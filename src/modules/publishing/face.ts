export { publishingFigures } from './queries/figures.ts'
export { latestPublishingDay } from './queries/latest-day.ts'
export { publishingNames } from './queries/publishing-names.ts'
export { publishingWords } from './words/words.ts'
