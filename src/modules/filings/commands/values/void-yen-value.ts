import { restoringOf, voidingOf } from '../void-record.ts'

/** Takes a value in yen out. */
export const voidYenValue = voidingOf('filings.void-yen-value', 'filings.yen_values')
/** Brings one back, unless the gift or the month has another by now. */
export const restoreYenValue = restoringOf('filings.restore-yen-value', 'filings.yen_values')
