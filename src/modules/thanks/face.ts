export { thanksHoldings } from './holdings.ts'
export { thanksFigures } from './queries/figures.ts'
export { latestThanksDay } from './queries/latest-thanks-day.ts'
export { thanksWords } from './words/words.ts'
