export { filingsHoldings } from './holdings.ts'
export { filingsFigures, latestFilingsDay } from './queries/figures.ts'
export { filingsWords } from './words/words.ts'
