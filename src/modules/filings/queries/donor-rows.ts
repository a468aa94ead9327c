import { type RawBuilder, sql } from 'kysely'
import type { FiscalYear } from '#modules/organisation/face.ts'
import { everyIdOf, findByRef } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { packOf } from '../rules/packs/packs.ts'
import { donorsThat } from '../rules/public-support/donors-that.ts'
import { donorsBy } from '../rules/public-support/gifts.ts'
import type { RowKind } from '../rules/public-support/steps.ts'
import type { FilingsTables } from '../tables.ts'
import { settingsOf } from './settings.ts'
import { supportInput } from './support-input.ts'

/** One gift of the donor list. What is not known of the giver is left open; to who may not look at people nobody is named. */
export interface DonorRow {
  readonly id: string
  readonly ref: string
  readonly received_on: string
  /** What is left of it after refunds, in minor units of the currency. */
  readonly left_amount: bigint
  /** The gift, or the price of what was in return for it. */
  readonly part: 'gift' | 'price'
  readonly currency: string
  readonly yen: bigint | null
  readonly channel: string
  readonly donor: {
    readonly id: string
    readonly ref: string
    readonly name: string
    readonly lines: string | null
    readonly postal_code: string | null
    readonly locality: string | null
    readonly region: string | null
    readonly country: string | null
  } | null
}

export interface DonorAsk {
  readonly year: FiscalYear
  readonly kind: RowKind
  /** The reference of a giver; null where their gifts are not all that is asked for. */
  readonly donor: string | null
}

async function kindOf(db: Db<FilingsTables>, { year, kind }: DonorAsk): Promise<RawBuilder<unknown>> {
  const rules = packOf((await settingsOf(db)).pack).publicSupport(year.end)
  if (kind === 'all' || rules === null) return sql`true`
  const input = await supportInput(db, [year], { wanted: 1, judgedOn: year.end })
  const keys = input.years.flatMap((one) => donorsThat(kind, one, donorsBy(input), rules))
  const isGift = sql`g.yen is not null`
  if (kind !== 'unknown') return sql`${isGift} and g.channel <> 'affiliate' and g.donor_id = any(${keys}::uuid[])`
  return sql`${isGift} and (g.donor_id is null or g.channel = 'affiliate' or g.donor_id = any(${keys}::uuid[]))`
}

async function donorIs(db: Db<FilingsTables>, donor: string | null): Promise<RawBuilder<unknown>> {
  if (donor === null) return sql`true`
  const party = (await findByRef(db as unknown as Db, [donor])).get(donor)
  if (!party) return sql`false`
  const ids = await everyIdOf(db as unknown as Db, [party.id])
  return sql`g.donor_id = any(${ids.map(({ id }) => id)}::uuid[])`
}

/** The rows that are asked for, as the end of a query that begins with what is selected of `g`; what was a price is no gift. */
export async function donorRows(db: Db<FilingsTables>, ask: DonorAsk): Promise<RawBuilder<unknown>> {
  return sql`from filings.gifts_in_yen g where g.received_on between ${ask.year.start} and ${ask.year.end}
    and g.channel <> 'ticket' and ${await kindOf(db, ask)} and ${await donorIs(db, ask.donor)}`
}

/** The columns of a row, with the giver for those who may look at people. */
export const donorColumns = (viewer: Actor): RawBuilder<unknown> => sql`g.gift_id as id, g.ref, g.received_on,
  g.left_amount, g.currency, g.yen, g.channel, g.part, ${
    viewer.may.has('people.get-party')
      ? sql`(select json_build_object('id', p.current_id, 'ref', p.ref, 'name', p.name, 'lines', a.lines,
          'postal_code', a.postal_code, 'locality', a.locality, 'region', a.region, 'country', a.country)
        from people.current_names p join people.known_addresses a on a.party_id = p.party_id
        where p.party_id = g.donor_id)`
      : sql`null::json`
  } as donor`
