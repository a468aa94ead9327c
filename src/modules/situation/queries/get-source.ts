import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Names } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { SituationTables } from '../tables.ts'

interface Quoted {
  readonly id: string
  readonly ref: string
  readonly names: Names
  readonly observations: bigint
}

/** A source with the indicators of which it tells, and its earlier versions. Throws NotFound. */
export const getSource = query({
  name: 'situation.get-source',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<SituationTables>, { id }) {
    const source = await db.selectFrom('situation.sources').selectAll().where('id', '=', id).executeTakeFirst()
    if (!source) throw new NotFound()
    const { rows: indicators } = await sql<Quoted>`select i.id, i.ref, i.names, count(*) as observations
      from situation.observations o join situation.indicators i on i.id = o.indicator_id
      where o.source_id = ${id} and o.voided_at is null group by i.id order by i.ref limit 500`.execute(db)
    return { ...source, indicators, versions: await versionsOf(db, 'situation', id) }
  },
})
