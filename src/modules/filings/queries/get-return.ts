import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { FilingsTables } from '../tables.ts'
import type { ReturnRow } from './list-returns.ts'

/** What was made for a year and where it was filed, and what was said of it before. Throws NotFound. */
export const getReturn = query({
  name: 'filings.get-return',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<FilingsTables>, { id }) {
    const { rows } = await sql<ReturnRow>`select r.*, y.label as year
      from filings.returns r left join organisation.years y on y.id = r.fiscal_year_id where r.id = ${id}`.execute(db)
    if (!rows[0]) throw new NotFound()
    return { ...rows[0], versions: await versionsOf(db, 'filings', id) }
  },
})
