import { z } from 'zod'
import { twinsOf } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { listInput } from '#platform/lists.ts'

const states = ['waiting', 'one', 'two'] as const

/** Pairs of payments that may be told twice, those that wait unless another state is asked, the latest first. */
export const listTwins = query({
  name: 'statements.list-twins',
  looksInto: ['payments'],
  reads: 'private',
  input: z.object({ ...listInput, state: z.enum(states).catch('waiting').default('waiting') }),
  run: (db: Db, { state, ...ask }) => twinsOf(db, state, ask),
})
