export const channels = ['paypal', 'bank', 'postal', 'cash', 'card', 'cheque', 'affiliate', 'ticket', 'other'] as const
export type Channel = (typeof channels)[number]

export const frequencies = ['one-time', 'monthly'] as const
export type Frequency = (typeof frequencies)[number]
