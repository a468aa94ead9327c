import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { SituationTables } from '../tables.ts'
import { breaksWhere } from './series-of.ts'

/** All breaks by day; they are few. */
export const listBreaks = query({
  name: 'situation.list-breaks',
  reads: 'open',
  input: z.object({}),
  run: (db: Db<SituationTables>) => breaksWhere(db, sql`true`),
})
