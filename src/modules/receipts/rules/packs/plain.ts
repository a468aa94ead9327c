import type { Pack } from './pack.ts'

/** No country: a receipt that says what was given, and promises nothing of taxes. */
export const plain: Pack = {
  asksAddress: false,
  asksAuthorisation: false,
  versions: [{ since: '0001-01-01', name: 'plain', deductsOver: null, creditPercent: null, grantedBy: null }],
}
