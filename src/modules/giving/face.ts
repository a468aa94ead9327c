export { recordGift } from './commands/record-gift.ts'
export { givingFigures } from './queries/figures.ts'
export { latestGivingDay } from './queries/latest-giving-day.ts'
