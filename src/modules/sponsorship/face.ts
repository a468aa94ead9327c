export { sponsorshipHoldings } from './holdings.ts'
export { sponsorshipFigures } from './queries/figures.ts'
export { latestSponsorshipDay } from './queries/latest-day.ts'
export { sponsorshipWords } from './words/words.ts'
