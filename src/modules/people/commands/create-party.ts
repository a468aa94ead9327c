import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { PeopleTables } from '../tables.ts'
import { partyFields } from './inputs.ts'
import { partyColumns, writeParts } from './write-party.ts'

async function nextRef(tx: Tx<PeopleTables>): Promise<string> {
  for (;;) {
    const { rows } = await sql<{ n: bigint }>`select nextval('people.party_numbers') as n`.execute(tx)
    const ref = `P-${String(rows[0]?.n ?? 0n).padStart(5, '0')}`
    const taken = await tx.selectFrom('people.parties').select('id').where('ref', '=', ref).executeTakeFirst()
    if (!taken) return ref
  }
}

/** Adds a person or an organisation; its reference is counted up unless given. */
export const createParty = command({
  name: 'people.create-party',
  input: z.object({ ...partyFields, ref: optional(code()) }),
  async run(tx: Tx<PeopleTables>, { ref: given, ...party }) {
    const id = newId()
    const columns = partyColumns(party)
    const ref = given ?? (await nextRef(tx))
    try {
      await tx
        .insertInto('people.parties')
        .values({ id, ref, ...columns, current_id: id, voided_at: null })
        .execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('people.ref-taken', 'ref', { ref })
      throw error
    }
    await writeParts(tx, id, party)
    return { id, ref }
  },
})
