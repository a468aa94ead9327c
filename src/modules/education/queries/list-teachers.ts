import { z } from 'zod'
import { actingAccounts } from '#modules/accounts/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'

/** The accounts that can be assigned to a class, by name. */
export const listTeachers = query({
  name: 'education.list-teachers',
  reads: 'open',
  looksInto: ['accounts'],
  input: z.object({}),
  run: (db: Db) => actingAccounts(db),
})
