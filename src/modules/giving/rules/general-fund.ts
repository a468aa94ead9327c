/** The fund of payments that name no purpose, where an organisation has made none yet. */
export const generalFund = {
  code: 'general',
  names: { en: 'General fund', ja: '一般寄附', ko: '일반 후원', zh: '一般捐款' },
} as const
