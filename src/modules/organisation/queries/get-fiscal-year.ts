import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { OrganisationTables } from '../tables.ts'

/** A fiscal year with its earlier versions. Throws NotFound. */
export const getFiscalYear = query({
  name: 'organisation.get-fiscal-year',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<OrganisationTables>, { id }) {
    const year = await db.selectFrom('organisation.fiscal_years').selectAll().where('id', '=', id).executeTakeFirst()
    if (!year) throw new NotFound()
    return { ...year, versions: await versionsOf(db, 'organisation', id) }
  },
})
