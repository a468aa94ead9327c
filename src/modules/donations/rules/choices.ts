/** The ways to give that the site shows. */
export const ways = ['stripe', 'paypal', 'bank', 'postal'] as const
export type Way = (typeof ways)[number]

/** Those whose provider takes the money on a page of its own. */
export const providers = ['stripe', 'paypal'] as const
export type Provider = (typeof providers)[number]

export const frequencies = ['one-time', 'monthly'] as const
export type Frequency = (typeof frequencies)[number]

/** What became of a gift that was begun on the site. */
export const checkoutStates = ['waiting', 'open', 'paid', 'refused', 'forgotten'] as const
export type CheckoutState = (typeof checkoutStates)[number]

/** What became of something that a provider, or whoever says to be one, told. */
const outcomes = ['taken', 'known', 'nothing', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** Under this name stands what came in by the public site. */
export const publicSite = 'public site'
