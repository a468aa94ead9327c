import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { Texts } from '#platform/texts.ts'
import type { Step } from '../rules/authorisation.ts'
import type { GovernanceTables } from '../tables.ts'

export interface AuthorisationRow {
  readonly id: string
  readonly ref: string
  readonly titles: Texts
  readonly authority: string
  readonly number: string | null
  readonly voided_at: Date | null
  /** The steps that count, in the order in which they were told. */
  readonly steps: readonly Step[]
}

const keys = [
  { sql: sql`a.ref`, type: 'text', of: (row: AuthorisationRow) => row.ref },
  { sql: sql`a.id`, type: 'uuid', of: (row: AuthorisationRow) => row.id },
] as const

/** Authorisations by reference, each with its steps. */
export const listAuthorisations = query({
  name: 'governance.list-authorisations',
  reads: 'open',
  input: z.object(listInput),
  async run(db: Db<GovernanceTables>, ask) {
    const slice = sliceBy(keys, 'asc', ask)
    const { rows } = await sql<AuthorisationRow>`select a.id, a.ref, a.titles, a.authority, a.number, a.voided_at,
        (select coalesce(json_agg(json_build_object('state', s.state, 'start', s.date_start, 'end', s.date_end,
            'validUntil', s.valid_until) order by s.position), '[]')
          from governance.authorisation_states s where s.authorisation_id = a.id and s.voided_at is null) as steps
      from governance.authorisations a
      where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from governance.authorisations a`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
