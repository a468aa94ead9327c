import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Names } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { SituationTables } from '../tables.ts'

type Happening = SituationTables['situation.happenings'] & {
  readonly source: string | null
  readonly source_names: Names | null
}

/** A happening with who tells of it, and its earlier versions. Throws NotFound. */
export const getHappening = query({
  name: 'situation.get-happening',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<SituationTables>, { id }) {
    const { rows } = await sql<Happening>`select h.*, s.ref as source, s.names as source_names
      from situation.happenings h left join situation.sources s on s.id = h.source_id where h.id = ${id}`.execute(db)
    const [happening] = rows
    if (!happening) throw new NotFound()
    return { ...happening, versions: await versionsOf(db, 'situation', id) }
  },
})
