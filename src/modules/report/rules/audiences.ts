/** For whom an edition is made, the widest circle first. */
export const audiences = ['public', 'members', 'internal'] as const
export type Audience = (typeof audiences)[number]

/** Whether something meant for one circle belongs into the edition of another: what the public reads, members read too. */
export const reaches = (meantFor: Audience, edition: Audience): boolean =>
  audiences.indexOf(meantFor) <= audiences.indexOf(edition)
