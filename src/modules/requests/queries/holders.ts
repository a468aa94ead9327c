import { advocacyHoldings } from '#modules/advocacy/face.ts'
import { aidHoldings } from '#modules/aid/face.ts'
import { applicationsHoldings } from '#modules/applications/face.ts'
import { donationsHoldings } from '#modules/donations/face.ts'
import { educationHoldings } from '#modules/education/face.ts'
import { filingsHoldings } from '#modules/filings/face.ts'
import { givingHoldings } from '#modules/giving/face.ts'
import { governanceHoldings } from '#modules/governance/face.ts'
import { peopleHoldings } from '#modules/people/face.ts'
import { publishingHoldings } from '#modules/publishing/face.ts'
import { receiptsHoldings } from '#modules/receipts/face.ts'
import { sponsorshipHoldings } from '#modules/sponsorship/face.ts'
import { thanksHoldings } from '#modules/thanks/face.ts'
import { volunteersHoldings } from '#modules/volunteers/face.ts'
import type { Holdings } from '#platform/holdings.ts'
import { ownHoldings } from './own-holdings.ts'

/** The modules that hold something on parties, in the order in which they tell it; they are emptied from the last to the first. */
export const holders: readonly Holdings[] = [
  peopleHoldings,
  givingHoldings,
  receiptsHoldings,
  thanksHoldings,
  donationsHoldings,
  filingsHoldings,
  aidHoldings,
  governanceHoldings,
  sponsorshipHoldings,
  volunteersHoldings,
  applicationsHoldings,
  educationHoldings,
  advocacyHoldings,
  publishingHoldings,
  ownHoldings,
]
