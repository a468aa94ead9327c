import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { ThanksTables } from '../tables.ts'

/** Words of thanks by occasion, those that are void too. */
export const listTemplates = query({
  name: 'thanks.list-templates',
  reads: 'open',
  input: z.object({}),
  run: (db: Db<ThanksTables>) =>
    db.selectFrom('thanks.templates').selectAll().orderBy('occasion').orderBy('id', 'desc').limit(200).execute(),
})
