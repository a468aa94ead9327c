export { applicationsHoldings } from './holdings.ts'
export { applicationsFigures } from './queries/figures.ts'
export { applicationsWords } from './words/words.ts'
