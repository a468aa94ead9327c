import { asDay } from '#platform/dates/format.ts'
import { Refusal } from '#platform/errors.ts'
import { asName, type Names } from '#platform/texts.ts'
import { asQuantity, type Unit } from '#platform/units.ts'

/** A lot that would lie below zero at a site; quantities in the smallest unit. */
export interface Shortage {
  readonly names: Names
  readonly unit: Unit
  readonly lot: string
  readonly lotId: string
  readonly site: string
  readonly siteId: string
  /** The first day on which it would, and how much would be missing then and on the worst day. */
  readonly day: string
  readonly missing: bigint
  readonly worst: bigint
}

/** What has left the site would never have been there. */
export function shortageRefusal({ names, unit, lot, site, day, missing }: Shortage, field?: string): Refusal {
  const values = { item: asName(names), lot, site, day: asDay(day), missing: asQuantity(missing, unit) }
  return new Refusal('aid.stock.below-zero', field, values)
}

/** Somebody corrected how much left a site, or when, to more than was left there. */
export function correctionRefusal(
  { names, unit, lot, site, worst }: Shortage,
  field: string,
  { wanted, day }: { wanted: bigint; day: string },
): Refusal {
  const left = wanted - worst
  const values = {
    item: asName(names),
    lot,
    site,
    day: asDay(day),
    wanted: asQuantity(wanted, unit),
    left: asQuantity(left > 0n ? left : 0n, unit),
  }
  return new Refusal(left > 0n ? 'aid.correct-movement.too-few' : 'aid.correct-movement.none', field, values)
}
