const dayNumber = (day: string) => BigInt(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

/** The days from a notice to its meeting, civil days; the day of the notice counts as none. */
export const daysOfNotice = (noticeOn: string, heldOn: string): bigint => dayNumber(heldOn) - dayNumber(noticeOn)

/** Whether a meeting was called later than its period asks; false where either is not known. */
export const isShortNotice = (noticeOn: string | null, heldOn: string, days: bigint | null): boolean =>
  noticeOn !== null && days !== null && daysOfNotice(noticeOn, heldOn) < days
