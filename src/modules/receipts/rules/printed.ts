/** A gift as a receipt lists it: all texts as printed. */
export interface PrintedGift {
  readonly ref: string
  readonly day: string
  readonly channel: string
  readonly amount: string
}

/** All that is printed on a receipt, in its language; kept whole, so that a copy years later says the same. */
export interface Printed {
  readonly title: string
  readonly number: string
  readonly numberLabel: string
  readonly issued: string
  readonly issuedLabel: string
  readonly sender: { readonly name: string; readonly lines: readonly string[] }
  /** Whom a letter is for: postal code first or last, as its country writes. */
  readonly giver: { readonly name: string; readonly lines: readonly string[] }
  readonly amountLabel: string
  readonly amount: string
  readonly daysLabel: string
  readonly days: string
  /** What the organisation says by it, one sentence after the other. */
  readonly sentences: readonly string[]
  readonly columns: readonly [string, string, string, string]
  readonly gifts: readonly PrintedGift[]
  /** What a copy is stamped with, and a void receipt. */
  readonly stamps: { readonly copy: string; readonly void: string }
}
