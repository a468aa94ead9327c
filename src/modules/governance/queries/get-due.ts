import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GovernanceTables } from '../tables.ts'
import { type Party, partyFor } from './find-party.ts'
import { readRecord } from './lock-record.ts'

interface Beside {
  readonly member: string
  readonly year: string
  readonly party: Party | null
}

/** What one member owes for a year, with its earlier versions. Throws NotFound. */
export const getDue = query({
  name: 'governance.get-due',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<GovernanceTables>, { id }, viewer) {
    const due = await readRecord(db, 'governance.dues', id)
    const party = partyFor(viewer, 'm.party_id')
    const { rows } = await sql<Beside>`select m.ref as member, coalesce(y.label, '') as year, ${party.column} as party
      from governance.members m ${party.join} left join organisation.years y on y.id = ${due.fiscal_year_id}
      where m.id = ${due.member_id}`.execute(db)
    return {
      ...due,
      member: rows[0]?.member ?? '',
      year: rows[0]?.year ?? '',
      party: rows[0]?.party ?? null,
      versions: await versionsOf(db, 'governance', id),
    }
  },
})
