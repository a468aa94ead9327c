import { restoringOf, voidingOf } from '../void-record.ts'

/** Takes a remittance out. */
export const voidRemittance = voidingOf('filings.void-remittance', 'filings.remittances')
/** Brings one back. */
export const restoreRemittance = restoringOf('filings.restore-remittance', 'filings.remittances')
