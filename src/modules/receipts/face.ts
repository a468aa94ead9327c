export { receiptsFigures } from './queries/figures.ts'
export { latestReceiptsDay } from './queries/latest-receipts-day.ts'
export { receiptsWords } from './words/words.ts'
