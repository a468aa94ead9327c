import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { disclosureKinds } from '../rules/choices.ts'
import type { FilingsTables } from '../tables.ts'
import { type Party, partyFor } from './party-for.ts'

export type DisclosureRow = FilingsTables['filings.disclosures'] & { readonly party: Party | null }

const keys = [
  { sql: sql`d.happened_on`, type: 'date', of: (row: DisclosureRow) => row.happened_on },
  { sql: sql`d.id`, type: 'uuid', of: (row: DisclosureRow) => row.id },
] as const

/** Those of a span of days that count, oldest first. */
export async function disclosuresIn(
  db: Db<FilingsTables>,
  { start, end }: { readonly start: string; readonly end: string },
  viewer: Actor,
): Promise<DisclosureRow[]> {
  const party = partyFor(viewer, 'd.party_id')
  const { rows } =
    await sql<DisclosureRow>`select d.*, ${party.column} as party from filings.disclosures d ${party.join}
    where d.happened_on between ${start} and ${end} and d.voided_at is null order by d.happened_on, d.id`.execute(db)
  return rows
}

/** What the yearly schedules ask beside money that was given and spent, the latest first; void rows too. */
export const listDisclosures = query({
  name: 'filings.list-disclosures',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ ...listInput, kind: oneOf(disclosureKinds).optional().catch(undefined) }),
  async run(db: Db<FilingsTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', ask)
    const party = partyFor(viewer, 'd.party_id')
    const where = ask.kind === undefined ? sql`true` : sql`d.kind = ${ask.kind}`
    const { rows } =
      await sql<DisclosureRow>`select d.*, ${party.column} as party from filings.disclosures d ${party.join}
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from filings.disclosures d where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
