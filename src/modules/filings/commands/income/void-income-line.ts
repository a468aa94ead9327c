import { restoringOf, voidingOf } from '../void-record.ts'

/** Takes a line of income out. */
export const voidIncomeLine = voidingOf('filings.void-income-line', 'filings.income_lines')
/** Brings one back. */
export const restoreIncomeLine = restoringOf('filings.restore-income-line', 'filings.income_lines')
