import { restoringOf, voidingOf } from '../void-record.ts'

/** Takes back that a giver is an authorised NPO or a public-benefit body. */
export const voidBody = voidingOf('filings.void-body', 'filings.bodies')
/** Says it again. */
export const restoreBody = restoringOf('filings.restore-body', 'filings.bodies')
