/** What is published how, until the organisation decides: counts of protected people below five are withheld, nothing is delayed. */
export const defaultPolicy = { disclosureThreshold: 5, releaseDelayDays: 0 } as const

/** The zone of "today" until the organisation names its own. */
export const defaultTimeZone = 'UTC'
