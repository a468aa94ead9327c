import { Refusal } from '#platform/errors.ts'
import { isCurrency, parseMoney } from '#platform/money.ts'

export interface WorthColumns {
  readonly value_amount: bigint | null
  readonly value_currency: string | null
  readonly value_note: string | null
}

interface Told {
  readonly amount: string | null
  readonly currency: string | null
  /** The value in words, or who says the amount. */
  readonly note: string | null
}

/** Whether something is said of who gave goods, or of their value. */
export const isGiven = (
  given: WorthColumns & { readonly giver_id: string | null; readonly anonymous: boolean },
): boolean => given.giver_id !== null || given.anonymous || given.value_amount !== null || given.value_note !== null

const none = { value_amount: null, value_currency: null }

/** What is said of the value of goods. An amount needs its currency, and who says it; refuses nothing and less. */
export function worthOf({ amount, currency, note }: Told): WorthColumns {
  if (amount === null) return { ...none, value_note: note }
  const unit = currency?.toUpperCase()
  if (!isCurrency(unit)) throw new Refusal('aid.value-currency', 'worth.currency')
  if (note === null) throw new Refusal('aid.value-source', 'valueNote')
  try {
    const { minor } = parseMoney(amount, unit)
    if (minor <= 0n) throw new Refusal('aid.value-not-above-zero')
    return { value_amount: minor, value_currency: unit, value_note: note }
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, 'worth.amount', error.values) : error
  }
}
