import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { StatementsTables } from '../tables.ts'

/** The files of a reading, in the order in which they are read. */
const filesOf = (db: Db<StatementsTables>, id: string) =>
  db
    .selectFrom('statements.reading_files')
    .select(['position', 'sha256', 'name', 'also_named', 'choice', 'first'])
    .where('reading_id', '=', id)
    .orderBy('position')
    .execute()

/** A reading as it stands with its files, locked. Throws NotFound. */
export async function holdReading(tx: Tx<StatementsTables>, id: string) {
  const reading = await tx
    .selectFrom('statements.readings')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!reading) throw new NotFound()
  return { ...reading, files: await filesOf(tx, id) }
}

/** A reading with its files and how many rows were read so far of all of them. Throws NotFound. */
export const getReading = query({
  name: 'statements.get-reading',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<StatementsTables>, { id }) {
    const reading = await db
      .selectFrom('statements.readings as r')
      .leftJoin('statements.progress as p', 'p.reading_id', 'r.id')
      .selectAll('r')
      .select(['p.rows', 'p.cancelled'])
      .where('r.id', '=', id)
      .executeTakeFirst()
    if (!reading) throw new NotFound()
    return { ...reading, files: await filesOf(db, id) }
  },
})
