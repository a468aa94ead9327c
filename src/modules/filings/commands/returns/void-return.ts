import { restoringOf, voidingOf } from '../void-record.ts'

/** Takes back that something was made and filed. */
export const voidReturn = voidingOf('filings.void-return', 'filings.returns')
/** Says it again, unless something else was recorded meanwhile. */
export const restoreReturn = restoringOf('filings.restore-return', 'filings.returns')
