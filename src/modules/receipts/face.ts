export { receiptsFigures } from './queries/figures.ts'
export { latestReceiptsDay } from './queries/latest-receipts-day.ts'
export { senderOn } from './queries/sender-on.ts'
export { receiptsWords } from './words/words.ts'
