import { asDay } from '#platform/dates/format.ts'
import { Refusal } from '#platform/errors.ts'
import { asName, type Names } from '#platform/texts.ts'
import { asQuantity, type Unit } from '#platform/units.ts'
import type { Taking } from './take-from-lots.ts'

/** What somebody wanted to take out of a site; quantities in the smallest unit. */
export interface Wanted {
  readonly item: { readonly names: Names; readonly unit: string }
  readonly site: string
  readonly day: string
  readonly quantity: bigint
  /** The code of the lot where one was named. */
  readonly lot?: string | undefined
}

/** Other words for an act to which "you asked for" does not fit. */
export interface OtherWords {
  readonly tooFew?: string
  readonly expired?: string
}

function codeOf({ lot }: Wanted, usable: bigint, expired: bigint, words: OtherWords): string {
  if (lot !== undefined) return 'aid.stock.lot-too-few'
  if (expired > 0n) return words.expired ?? (usable > 0n ? 'aid.stock.some-expired' : 'aid.stock.expired')
  return words.tooFew ?? (usable > 0n ? 'aid.stock.too-few' : 'aid.stock.none')
}

/** The refusal that says what was asked for, what the site has of it, and whether that has expired. */
export function tooFew(wanted: Wanted, { missing, expired }: Taking, field: string, words: OtherWords = {}): Refusal {
  const { item, site, day, quantity, lot = '' } = wanted
  const usable = quantity - missing
  const amount = (size: bigint) => asQuantity(size, item.unit as Unit)
  return new Refusal(codeOf(wanted, usable, expired, words), field, {
    item: asName(item.names),
    site,
    lot,
    day: asDay(day),
    wanted: amount(quantity),
    usable: amount(usable),
    held: amount(usable + expired),
    expired: amount(expired),
  })
}
