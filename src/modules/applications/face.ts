export { applicationsFigures } from './queries/figures.ts'
export { applicationsWords } from './words/words.ts'
