import { z } from 'zod'
import { nameGivers } from '#modules/giving/face.ts'
import { isEmail } from '#modules/organisation/face.ts'
import { decidePayer, payerOf } from '#modules/payments/face.ts'
import { createParty } from '#modules/people/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'

/** Makes a new party of a payer, as the statement tells of it. */
export const createGiver = command({
  name: 'statements.create-giver',
  looksInto: ['giving', 'payments', 'people'],
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
      languages: payer.language === '' ? [] : [payer.language],
    })
    await nameGivers(tx, await decidePayer(tx, payer, partyId, 'created', by), partyId)
    return { id }
  },
})
