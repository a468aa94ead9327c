export const requestKinds = ['access', 'correction', 'erasure'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestWays = ['email', 'letter', 'phone', 'in-person'] as const
export type RequestWay = (typeof requestWays)[number]

/** How it was made sure who asks: an answer from an address on record, a document seen, in person, or papers of a representative. */
export const identifiedBy = ['known-address', 'document', 'in-person', 'representative'] as const
export type Identified = (typeof identifiedBy)[number]

export const outcomes = ['granted', 'in-part', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** Under whose law a request is answered. */
export const laws = ['japan', 'eu', 'uk', 'korea', 'china', 'other'] as const
export type Law = (typeof laws)[number]
