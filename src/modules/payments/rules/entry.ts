/** What a row of a statement is. Only a payment becomes a gift; the others tell of a payment, or are no income at all. */
export const entryKinds = [
  ...['payment', 'refund', 'chargeback', 'reinstated', 'fee'],
  ...['conversion', 'funding', 'transfer', 'hold', 'authorisation', 'update', 'item', 'outgoing', 'other'],
] as const
export type EntryKind = 'payment' | 'refund' | 'chargeback' | 'reinstated' | 'fee' | SideKind
type SideKind =
  | 'conversion'
  | 'funding'
  | 'transfer'
  | 'hold'
  | 'authorisation'
  | 'update'
  | 'item'
  | 'outgoing'
  | 'other'

/** How far a payment has come; of two rows of one payment the later state in this list is the one that holds. */
export const entryStates = ['failed', 'pending', 'done'] as const
export type EntryState = (typeof entryStates)[number]

export type EntryChannel = 'paypal' | 'bank' | 'postal' | 'cash' | 'card' | 'cheque' | 'affiliate' | 'other'

/** Who paid, as the statement tells it. */
export interface Payer {
  readonly name: string
  readonly email: string
  /** What the provider calls this payer for good; '' where it has no such name. */
  readonly id: string
  readonly organisation: boolean
  readonly phone: string
  readonly lines: string
  readonly postalCode: string
  readonly locality: string
  readonly region: string
  /** ISO 3166 alpha-2, or '' */
  readonly country: string
  /** The language in which the payer read what they paid by, by ISO 639, or '' */
  readonly language: string
}

export const nobody: Payer = {
  ...{ name: '', email: '', id: '', organisation: false, phone: '' },
  ...{ lines: '', postalCode: '', locality: '', region: '', country: '', language: '' },
}

/** One row of a statement in the terms of all providers. Amounts are minor units of `currency`. */
export interface Entry {
  /** What the provider calls the transaction, unique over all providers; null where the file names none. */
  readonly ref: string | null
  /** Another name of the same transaction in the provider's other files. */
  readonly alias: string | null
  /** The instant in milliseconds, or null where only the day is told. */
  readonly at: number | null
  /** The day, 2026-11-29, as the file tells it. */
  readonly day: string
  readonly kind: EntryKind
  readonly state: EntryState
  readonly currency: string
  /** Above zero for what came in, below it for what went out. */
  readonly gross: bigint
  /** What the provider kept, below zero for what it gave back; null where the file does not tell it in this currency. */
  readonly fee: bigint | null
  /** What went back of it so far, where the row itself tells so. */
  readonly refunded: bigint
  /** The ref or alias of the payment that this row is about. */
  readonly related: string | null
  readonly payer: Payer
  /** Who caused the gift, where somebody else paid it. */
  readonly soft: { readonly name: string; readonly email: string } | null
  readonly anonymous: boolean
  /** What the payer wrote. */
  readonly message: string
  /** What the payment was for, in the provider's words. */
  readonly subject: string
  /** Texts that may be the code of a fund. */
  readonly funds: readonly string[]
  readonly monthly: boolean
  readonly channel: EntryChannel
  /** Told by how the row is made, for its type is not known. */
  readonly guessed: boolean
}
