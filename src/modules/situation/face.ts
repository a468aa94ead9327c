export { situationFigures } from './queries/figures.ts'
export { situationNames } from './queries/situation-names.ts'
export { situationWords } from './words/words.ts'
