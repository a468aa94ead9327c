export { operationsFigures } from './queries/figures.ts'
export { latestOperationsDay } from './queries/latest-day.ts'
export { operationsWords } from './words/words.ts'
