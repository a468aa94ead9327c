import { z } from 'zod'
import { actingAccounts } from '#modules/accounts/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'

/** The accounts that can be assigned to an operation, by name. */
export const listOfficers = query({
  name: 'operations.list-officers',
  reads: 'open',
  looksInto: ['accounts'],
  input: z.object({}),
  run: (db: Db) => actingAccounts(db),
})
