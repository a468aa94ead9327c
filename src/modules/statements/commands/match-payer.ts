import { z } from 'zod'
import { nameGivers } from '#modules/giving/face.ts'
import { decidePayer, payerOf } from '#modules/payments/face.ts'
import { findByRef } from '#modules/people/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id } from '#platform/inputs.ts'

/** Says which party a payer is; the payments that waited have that giver from now on. */
export const matchPayer = command({
  name: 'statements.match-payer',
  looksInto: ['giving', 'payments', 'people'],
  input: z.object({ id: id(), party: code() }),
  async run(tx: Tx, { id, party: ref }, by: By) {
    const payer = await payerOf(tx, id)
    const party = (await findByRef(tx, [ref])).get(ref)
    if (!party) throw new Refusal('statements.unknown-party', 'party', { ref })
    await nameGivers(tx, await decidePayer(tx, payer, party.id, 'chosen', by), party.id)
    return { id }
  },
})
