import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { FilingsTables } from '../tables.ts'
import { type Party, partyFor } from './party-for.ts'

export type BodyRow = FilingsTables['filings.bodies'] & { readonly party: Party | null }

const bodyKeys = [
  { sql: sql`b.recorded_at`, type: 'timestamptz', of: (row: BodyRow) => row.recorded_at.toISOString() },
  { sql: sql`b.id`, type: 'uuid', of: (row: BodyRow) => row.id },
] as const

/** Givers that are authorised NPOs or public-benefit bodies. */
export const listBodies = query({
  name: 'filings.list-bodies',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ ...listInput }),
  async run(db: Db<FilingsTables>, ask, viewer) {
    const slice = sliceBy(bodyKeys, 'desc', ask)
    const party = partyFor(viewer, 'b.party_id')
    const { rows } = await sql<BodyRow>`select b.*, ${party.column} as party from filings.bodies b ${party.join}
      where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from filings.bodies`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
