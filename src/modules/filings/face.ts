export { filingsFigures, latestFilingsDay } from './queries/figures.ts'
export { filingsHoldings } from './queries/holdings.ts'
export { filingsWords } from './words/words.ts'
