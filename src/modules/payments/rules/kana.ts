/** Half-width kana with its voicing marks as full-width: ｶﾞﾀ → ガタ. Prolonged sounds written with a hyphen become ー. */
export const fullKana = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=[ァ-ヶ])[-‐−]/g, 'ー')
    .replace(/\s+/g, ' ')
    .trim()

// what banks put before and after the names of companies; a person has none of them
const companies =
  /^(?:カ\)|ユ\)|ザイ\)|シヤ\)|トクヒ\)|シユウ\)|イ\)|ガク\))|\((?:カ|ユ|ザイ|シヤ|トクヒ|シユウ|イ|ガク)\)?$/

/** Whether a bank's kana name is that of a company or another body (the Bankers Association's abbreviations). */
export const isBodyInKana = (name: string): boolean => companies.test(name.replace(/\s/g, ''))
