export { operationsFigures } from './queries/figures.ts'
export { latestOperationsDay } from './queries/latest-day.ts'
export { operationsNames } from './queries/operations-names.ts'
export { operationsWords } from './words/words.ts'
