import { z } from 'zod'
import { nameGivers } from '#modules/giving/face.ts'
import { decidePayer, payerOf } from '#modules/payments/face.ts'
import { createParty, findByRef } from '#modules/people/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id } from '#platform/inputs.ts'

const looksInto = ['giving', 'payments', 'people']

/** Says which party a payer is; the payments that waited have that giver from now on. */
export const matchPayer = command({
  name: 'statements.match-payer',
  looksInto,
  input: z.object({ id: id(), party: code() }),
  async run(tx: Tx, { id, party: ref }, by: By) {
    const payer = await payerOf(tx, id)
    const party = (await findByRef(tx, [ref])).get(ref)
    if (!party) throw new Refusal('statements.unknown-party', 'party', { ref })
    await nameGivers(tx, await decidePayer(tx, payer, party.id, 'chosen', by), party.id)
    return { id }
  },
})

const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** Makes a new party of a payer, as the statement tells of it. */
export const createGiver = command({
  name: 'statements.create-giver',
  looksInto,
  input: z.object({ id: id() }),
  async run(tx: Tx, { id }, by: By) {
    const payer = await payerOf(tx, id)
    if (payer.name === '') throw new Refusal('statements.payer-without-name')
    const address = {
      ...{ lines: payer.lines, postalCode: payer.postal_code.slice(0, 20), locality: payer.locality.slice(0, 100) },
      ...{ region: payer.region.slice(0, 100), country: payer.country },
    }
    const { id: partyId } = await createParty.within(tx, by, {
      kind: payer.organisation ? 'organisation' : 'person',
      names: [{ written: payer.name }],
      contacts: isEmail(payer.email) ? [{ value: payer.email }] : [],
      addresses: [address],
      languages: [],
    })
    await nameGivers(tx, await decidePayer(tx, payer, partyId, 'created', by), partyId)
    return { id }
  },
})

/** Leaves open who a payer is: its payments no longer wait, and stay without a giver. */
export const leavePayer = command({
  name: 'statements.leave-payer',
  looksInto,
  input: z.object({ id: id() }),
  async run(tx: Tx, { id }, by: By) {
    await decidePayer(tx, await payerOf(tx, id), null, 'nobody', by)
    return { id }
  },
})
