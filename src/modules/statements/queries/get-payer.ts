import { sql } from 'kysely'
import { z } from 'zod'
import { type Candidate, candidatesFor, payerOf } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'

/** Somebody on record whom a payer may be. */
export interface Likely extends Candidate {
  readonly ref: string
  readonly name: string
  readonly country: string | null
}

/** A payer, the payments that wait for a giver, and, for who may look at people, whom it may be and why. Throws NotFound. */
export const getPayer = query({
  name: 'statements.get-payer',
  looksInto: ['payments', 'people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db, { id }, viewer) {
    const payer = await payerOf(db, id)
    if (!viewer.may.has('people.get-party')) return { ...payer, likely: [] }
    const candidates = await candidatesFor(db as Tx, id)
    const { rows } = await sql<{ party_id: string; ref: string; name: string; country: string | null }>`
      select party_id, ref, name, country from people.current_names
      where party_id = any (${candidates.map(({ party_id }) => party_id)}::uuid[])`.execute(db)
    const likely: Likely[] = candidates.flatMap((one) => {
      const party = rows.find(({ party_id }) => party_id === one.party_id)
      return party ? [{ ...one, ...party }] : []
    })
    return { ...payer, likely }
  },
})
