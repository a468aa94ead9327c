export const channels = ['paypal', 'bank', 'postal', 'cash', 'card', 'cheque', 'affiliate', 'ticket', 'other'] as const
export const frequencies = ['one-time', 'monthly'] as const
