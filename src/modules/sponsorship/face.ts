export { sponsorshipFigures } from './queries/figures.ts'
export { sponsorshipHoldings } from './queries/holdings.ts'
export { latestSponsorshipDay } from './queries/latest-day.ts'
export { sponsorshipWords } from './words/words.ts'
