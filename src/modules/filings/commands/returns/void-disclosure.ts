import { restoringOf, voidingOf } from '../void-record.ts'

/** Takes a disclosure out. */
export const voidDisclosure = voidingOf('filings.void-disclosure', 'filings.disclosures')
/** Brings one back. */
export const restoreDisclosure = restoringOf('filings.restore-disclosure', 'filings.disclosures')
