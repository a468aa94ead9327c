import { z } from 'zod'
import { type FiscalYear, fiscalYearOf } from '#modules/organisation/face.ts'
import { findByRef, findByText } from '#modules/people/face.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { text } from '#platform/inputs.ts'
import { isCurrency, type Money, parseMoney } from '#platform/money.ts'

const currency = () =>
  text(10)
    .transform((given) => given.toUpperCase())
    .refine(isCurrency, 'filings.unknown-currency')

/** An amount and its currency, at least `least` minor units. */
export const moneyInput = (least = 1n) =>
  z.object({ amount: text(80), currency: currency() }).transform(({ amount, currency }, context): Money => {
    try {
      const read = parseMoney(amount, currency)
      if (read.minor < least) throw new Refusal('filings.amount-too-small')
      return read
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      context.addIssue({ code: 'custom', message: error.code, params: error.values, path: ['amount'] })
      return z.NEVER
    }
  })

/** Whole yen above zero as they were typed. */
export const readYen = (given: string): bigint => {
  const { minor } = parseMoney(given, 'JPY')
  if (minor < 1n) throw new Refusal('filings.amount-too-small')
  return minor
}

/** The fiscal year of a label or reference. Refuses one that nobody knows. */
export async function yearOf(db: Db, named: string, field: string): Promise<FiscalYear> {
  const year = await fiscalYearOf(db, named)
  if (!year) throw new Refusal('filings.unknown-year', field, { code: named })
  return year
}

/** The id of the party of a reference, or of the one party that a whole name means. Refuses all others. */
export async function partyOf(tx: Tx, given: string | null, field: string, viewer: Actor): Promise<string | null> {
  if (given === null) return null
  const party = (await findByRef(tx, [given])).get(given)
  if (party) return party.id
  const likely = viewer.may.has('people.search-people') ? await findByText(tx, given.slice(0, 100), 20) : []
  const whole = likely.filter((one) => one.whole)
  if (whole.length > 1) throw new Refusal('filings.party-not-clear', field)
  if (!whole[0]) throw new Refusal('filings.unknown-party', field, { code: given })
  return whole[0].id
}
