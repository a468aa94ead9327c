import { seatsOf } from './header.ts'
import type { Layout } from './layout.ts'
import { civicrm } from './layouts/civicrm.ts'
import { givewp } from './layouts/givewp.ts'
import { gocardless } from './layouts/gocardless.ts'
import { japanPost } from './layouts/japan-post.ts'
import { paypal } from './layouts/paypal.ts'
import { paypay } from './layouts/paypay.ts'
import { stripeBalance, stripePayments } from './layouts/stripe.ts'

/** The layouts that are known by their headers. */
export const layouts: readonly Layout[] = [
  paypal,
  stripeBalance,
  stripePayments,
  gocardless,
  givewp,
  civicrm,
  japanPost,
  paypay,
]

/** A header and how its cells belong to the fields of a layout. */
export interface Recognised {
  readonly layout: Layout
  readonly seats: ReadonlyMap<string, number>
}

const fits = ({ needs }: Layout, seats: ReadonlyMap<string, number>) =>
  needs.some((set) => set.length > 0 && set.every((field) => seats.has(field)))

/** The layout of which a header has the most fields; undefined when it has too few of each. */
export function recognise(header: readonly string[], among: readonly Layout[] = layouts): Recognised | undefined {
  const found = among
    .map((layout) => ({ layout, seats: seatsOf(layout.fields, header) }))
    .filter(({ layout, seats }) => fits(layout, seats))
  return found.sort((a, b) => b.seats.size - a.seats.size)[0]
}
