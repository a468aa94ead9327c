/** The lines of the activity statement that are typed in, in its order. */
export const incomeLines = [
  'dues-voting',
  'dues-supporting',
  'gifts-in-kind',
  'grants',
  'subsidies',
  'business',
  'interest',
  'miscellaneous',
  'asset-sales',
  'extraordinary',
] as const
export type IncomeLine = (typeof incomeLines)[number]

export const remittanceKinds = ['remittance', 'cash'] as const
export type RemittanceKind = (typeof remittanceKinds)[number]

export const disclosureKinds = ['officer-deal', 'gift-paid-out', 'officer-pay', 'staff-pay', 'loan'] as const
export type DisclosureKind = (typeof disclosureKinds)[number]

/** The offices whose holders do not count as donors: directors and auditors (理事・監事), not advisers. */
export const officesThatCount = ['chair', 'vice-chair', 'board-member', 'auditor'] as const
