export { applicationsFigures } from './queries/figures.ts'
export { applicationsHoldings } from './queries/holdings.ts'
export { applicationsWords } from './words/words.ts'
