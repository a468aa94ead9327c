import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { SituationTables } from '../tables.ts'
import { breaksWhere } from './series-of.ts'

/** A break with what it cuts, who tells of it, and its earlier versions. Throws NotFound. */
export const getBreak = query({
  name: 'situation.get-break',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<SituationTables>, { id }) {
    const [found] = await breaksWhere(db, sql`b.id = ${id}`)
    if (!found) throw new NotFound()
    return { ...found, versions: await versionsOf(db, 'situation', id) }
  },
})
