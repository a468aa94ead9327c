import { z } from 'zod'
import { toldAddressOf } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'

/**
 * The address that a payer tells beside the one on record, `address`, or null where nothing is to say (any more), and who said it before.
 * Throws NotFound for a payer who is none, and for who sees no people.
 */
export const getToldAddress = query({
  name: 'statements.get-told-address',
  looksInto: ['payments', 'people'],
  reads: 'private',
  input: z.object({ id: id() }),
  run: async (db: Db, { id }, viewer) => {
    if (!viewer.may.has('people.get-party')) throw new NotFound()
    return toldAddressOf(db, id)
  },
})
