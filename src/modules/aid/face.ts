export { handOver } from './commands/hand-over.ts'
export { receiveGoods } from './commands/receive-goods.ts'
export { aidFigures } from './queries/figures.ts'
export { aidWords } from './words/words.ts'
