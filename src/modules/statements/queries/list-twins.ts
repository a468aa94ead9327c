import { z } from 'zod'
import { countWaitingTwins, twinOf, twinsOf } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
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

/** A pair of payments that may be told twice. Throws NotFound. */
export const getTwins = query({
  name: 'statements.get-twins',
  looksInto: ['payments'],
  reads: 'private',
  input: z.object({ id: id() }),
  run: (db: Db, { id }) => twinOf(db, id),
})

/** How many pairs wait, at most 1,000. */
export const countTwins = query({
  name: 'statements.count-twins',
  looksInto: ['payments'],
  reads: 'open',
  input: z.object({}),
  run: (db: Db) => countWaitingTwins(db),
})
