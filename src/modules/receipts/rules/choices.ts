/** Which day of a gift counts: its own, or that on which a processor pays it out. */
export const dayRules = ['on-receipt', 'on-payout'] as const
export type DayRule = (typeof dayRules)[number]

/** What a receipt stands for: one gift, or those of a calendar year. */
export const receiptKinds = ['gift', 'year'] as const
export type ReceiptKind = (typeof receiptKinds)[number]

/** Whether a receipt counts, and still says what its gifts say. */
export const receiptStates = ['standing', 'differs', 'void'] as const

/** Why a gift gets no receipt. */
export const leftOutReasons = [
  'void',
  'given-back',
  'ticket',
  'anonymous',
  'no-giver',
  'no-policy',
  'not-paid-out',
  'has-receipt',
  'no-address',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]
