export { thanksFigures } from './queries/figures.ts'
export { thanksHoldings } from './queries/holdings.ts'
export { latestThanksDay } from './queries/latest-thanks-day.ts'
export { thanksWords } from './words/words.ts'
