import { sql } from 'kysely'
import { z } from 'zod'
import { resolutionNamed } from '#modules/governance/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { type Listed, sliceBy } from '#platform/lists.ts'
import type { Names } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { KeptKind } from '../rules/choices.ts'
import type { GivingTables } from '../tables.ts'
import { type GiverInRow, giverFor } from './find-giver.ts'

/** The part of a gift in a rest that was given back. */
export interface GivenPart {
  /** The id of the gift. */
  readonly id: string
  readonly ref: string
  readonly received_on: string
  /** What was given, what was left of it then, and what was its part; in minor units. */
  readonly given: bigint
  readonly left: bigint
  readonly part: bigint
  readonly kept: KeptKind | null
  readonly giver: GiverInRow
}

/** A rest that was given back, as the fund tells it. */
export interface GiveBackOfFund {
  readonly id: string
  readonly ref: string
  readonly given_back_on: string
  readonly currency: string
  readonly gifts: bigint
  /** What went back, and what could not, in minor units. */
  readonly back: bigint
  readonly kept: bigint
  readonly voided_at: Date | null
}

const sums = sql`cross join lateral (
  select count(*) as total, count(*) filter (where p.kept is null and p.amount > 0) as gifts,
    coalesce(sum(p.amount) filter (where p.kept is null), 0)::bigint as back,
    coalesce(sum(p.amount) filter (where p.kept is not null), 0)::bigint as kept
  from giving.give_back_parts p where p.give_back_id = b.id) s`

/** What was given back of a fund, the latest first, at most 200. */
export async function giveBacksOf(db: Db<GivingTables>, fundId: string): Promise<GiveBackOfFund[]> {
  const { rows } = await sql<GiveBackOfFund>`select b.id, b.ref, b.given_back_on, b.currency, b.voided_at,
      s.gifts, s.back, s.kept
    from giving.give_backs b ${sums} where b.fund_id = ${fundId}
    order by b.given_back_on desc, b.id desc limit 200`.execute(db)
  return rows
}

const keys = [
  { sql: sql`(t.kept is not null)::int4`, type: 'int8', of: (row: GivenPart) => (row.kept === null ? '0' : '1') },
  { sql: sql`t.received_on`, type: 'date', of: (row: GivenPart) => row.received_on },
  { sql: sql`t.id`, type: 'uuid', of: (row: GivenPart) => row.id },
] as const

interface Head extends GiveBackOfFund {
  /** How many gifts had a part. */
  readonly total: bigint
  readonly rest: bigint
  readonly reason: string
  readonly resolution_id: string | null
  readonly recorded_at: Date
  readonly recorded_by: string
  readonly fund: { readonly id: string; readonly names: Names }
  /** Where went what could not go back. */
  readonly to: { readonly id: string; readonly names: Names } | null
}

async function headOf(db: Db<GivingTables>, id: string): Promise<Head> {
  const { rows } = await sql<Head>`select b.id, b.ref, b.given_back_on, b.currency, b.rest, b.reason, b.resolution_id,
      b.recorded_at, b.recorded_by, b.voided_at, s.total, s.gifts, s.back, s.kept,
      json_build_object('id', f.id, 'names', f.names) as fund,
      case when t.id is not null then json_build_object('id', t.id, 'names', t.names) end as to
    from giving.give_backs b ${sums} join giving.funds f on f.id = b.fund_id
    left join giving.fund_rests m on m.give_back_id = b.id left join giving.funds t on t.id = m.to_fund_id
    where b.id = ${id}`.execute(db)
  const [head] = rows
  if (!head) throw new NotFound()
  return head
}

/** A rest that was given back: its parts gift by gift, what could not go back and where it went, and its history. Throws NotFound. */
export const getGiveBack = query({
  name: 'giving.get-give-back',
  looksInto: ['people', 'governance'],
  reads: 'private',
  input: z.object({ id: id(), after: z.string().max(400).optional(), before: z.string().max(400).optional() }),
  async run(db: Db<GivingTables>, { id, ...ask }, viewer) {
    const head = await headOf(db, id)
    const giver = giverFor(viewer, sql`t.giver_id`)
    const slice = sliceBy(keys, 'asc', { ...ask, size: 200 })
    const { rows } = await sql<GivenPart>`select t.id, t.ref, t.received_on, t.given, t.left, t.part, t.kept,
        ${giver.column} as giver
      from (select g.id, g.ref, g.received_on, g.giver_id, g.amount as given, p.left_amount as left, p.amount as part, p.kept
        from giving.give_back_parts p join giving.gifts g on g.id = p.gift_id where p.give_back_id = ${id}) t
      ${giver.join} where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const parts: Listed<GivenPart> = slice.page(rows)
    const resolution =
      head.resolution_id === null ? undefined : await resolutionNamed(db as unknown as Db, head.resolution_id)
    return { ...head, resolution, parts, versions: await versionsOf(db, 'giving', id) }
  },
})
