export { situationFigures } from './queries/figures.ts'
export { outsideEventsOf } from './queries/outside-events.ts'
export { situationNames } from './queries/situation-names.ts'
export { situationWords } from './words/words.ts'
