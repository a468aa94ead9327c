import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { ThanksTables } from '../tables.ts'

/** Words of thanks with their earlier versions. Throws NotFound. */
export const getTemplate = query({
  name: 'thanks.get-template',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<ThanksTables>, { id }) {
    const template = await db.selectFrom('thanks.templates').selectAll().where('id', '=', id).executeTakeFirst()
    if (!template) throw new NotFound()
    return { ...template, versions: await versionsOf(db, 'thanks', id) }
  },
})
