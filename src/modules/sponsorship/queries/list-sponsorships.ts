import { sql } from 'kysely'
import { z } from 'zod'
import { everyIdOf, findByRef } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { code, oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { EndingReason } from '../rules/choices.ts'
import type { SponsorshipTables } from '../tables.ts'
import { lapsedPledges } from './count-lapsed.ts'
import { type Shown, shownAs } from './find-party.ts'

/** A sponsorship as lists show it. */
export type SponsorshipRow = Pick<
  SponsorshipTables['sponsorship.sponsorships'],
  'id' | 'ref' | 'child_id' | 'date_edtf' | 'date_start' | 'voided_at'
> & {
  /** The code of the child; null for the whole programme, and for who may not see children. */
  readonly child: string | null
  readonly sponsor: Shown
  readonly ended: { readonly reason: EndingReason; readonly date_edtf: string } | null
}

export const sponsorshipStates = ['in-force', 'programme', 'gone', 'lapsed', 'ended'] as const

const input = z.object({
  ...listInput,
  /** In force, in force for the whole programme, in force though the child has left or the pledge ended, or ended. */
  state: oneOf(sponsorshipStates).optional().catch(undefined),
  /** The reference of a person or organisation. */
  sponsor: code().optional().catch(undefined),
})

const keys = [
  { sql: sql`s.date_start`, type: 'date', of: (row: SponsorshipRow) => row.date_start },
  { sql: sql`s.id`, type: 'uuid', of: (row: SponsorshipRow) => row.id },
] as const

const inForce = sql`ending.sponsorship_id is null and s.voided_at is null`
const states = (lapsed: readonly string[]) => ({
  'in-force': inForce,
  programme: sql`${inForce} and s.child_id is null`,
  gone: sql`${inForce} and exists (select 1 from sponsorship.exits x where x.child_id = s.child_id and x.voided_at is null)`,
  lapsed: sql`${inForce} and s.pledge_id = any(${lapsed}::uuid[])`,
  ended: sql`ending.sponsorship_id is not null`,
})

/** The ids under which the sponsorships of a party stand, merged records too; none for a reference that nobody has. */
async function idsOfSponsor(db: Db, ref: string): Promise<string[]> {
  const party = (await findByRef(db, [ref])).get(ref)
  return party === undefined ? [] : (await everyIdOf(db, [party.id])).map(({ id }) => id)
}

const from = sql`from sponsorship.sponsorships s left join sponsorship.children c on c.id = s.child_id
  left join sponsorship.endings ending on ending.sponsorship_id = s.id and ending.voided_at is null
  join people.current_names p on p.party_id = s.sponsor_id`

const columns = (viewer: Actor) => sql`s.id, s.ref, s.child_id, s.date_edtf, s.date_start, s.voided_at, c.code as child,
  ${shownAs('p', viewer)} as sponsor, case when ending.sponsorship_id is not null then
    json_build_object('reason', ending.reason, 'date_edtf', ending.date_edtf) end as ended`

/** The sponsorships of a child, newest first. */
export async function sponsorshipsOf(
  db: Db<SponsorshipTables>,
  childId: string,
  viewer: Actor,
): Promise<SponsorshipRow[]> {
  const { rows } = await sql<SponsorshipRow>`select ${columns(viewer)} ${from} where s.child_id = ${childId}
    order by s.date_start desc, s.id desc limit 200`.execute(db)
  return rows
}

/** How many sponsorships a party has, at most 10,001. */
export async function countSponsorshipsOf(db: Db, ref: string): Promise<bigint> {
  const ids = await idsOfSponsor(db, ref)
  const { rows } = await countCapped(
    sql`from sponsorship.sponsorships s where s.voided_at is null and s.sponsor_id = any(${ids}::uuid[])`,
  ).execute(db)
  return rows[0]?.n ?? 0n
}

/** Sponsorships, newest first, by state and sponsor; void ones too. */
export const listSponsorships = query({
  name: 'sponsorship.list-sponsorships',
  looksInto: ['people', 'giving'],
  reads: 'private',
  input,
  async run(db: Db<SponsorshipTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const ids = ask.sponsor === undefined ? null : await idsOfSponsor(db as unknown as Db, ask.sponsor)
    const lapsed = ask.state === 'lapsed' ? await lapsedPledges(db) : []
    const chosen = sql`${from} where ${ask.state ? states(lapsed)[ask.state] : sql`true`}
      and ${ids === null ? sql`true` : sql`s.sponsor_id = any(${ids}::uuid[])`}`
    const { rows } = await sql<SponsorshipRow>`select ${columns(viewer)} ${chosen} and ${slice.where}
      order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(chosen).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
