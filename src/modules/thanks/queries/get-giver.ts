import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { code } from '#platform/inputs.ts'
import type { ThanksTables } from '../tables.ts'
import { contactsOf } from './contacts-of.ts'
import { type WaitingGiven, waitingGiver, waitingOf } from './gifts-of.ts'
import { marksOf } from './marks.ts'
import { partyOf } from './party-of.ts'
import { reachOf } from './reach-of.ts'
import { writingFor } from './writing-for.ts'

/** A giver with the gifts and goods that wait for thanks, how and in which language to thank, and where they are reached. Throws NotFound. */
export const getGiver = query({
  name: 'thanks.get-giver',
  looksInto: ['giving', 'aid', 'people'],
  reads: 'private',
  input: z.object({ giver: code() }),
  async run(db: Db<ThanksTables>, { giver }, viewer) {
    const plain = db as unknown as Db
    const party = await partyOf(plain, giver)
    if (!party || party.voided) throw new NotFound()
    const waiting = await waitingGiver(plain, party.id)
    const mayLook = viewer.may.has('people.get-party')
    const mayLookAtGoods = viewer.may.has('aid.get-movement')
    const given: WaitingGiven = waiting ? await waitingOf(plain, party.id) : { gifts: [], goods: [] }
    const mayRead = mayLook && (mayLookAtGoods || given.goods.length === 0)
    return {
      ...{ id: party.id, ref: party.ref, name: mayLook ? party.name : null },
      waiting: waiting && { ...waiting, name: mayLook ? waiting.name : null },
      gifts: given.gifts,
      /** What they were is null for who may not look at goods. */
      goods: given.goods.map(({ items, ...goods }) => ({ ...goods, items: mayLookAtGoods ? items : null })),
      /** What a letter or a mail would be written of. */
      writing: waiting && mayRead ? await writingFor(plain, party.id, given) : undefined,
      marks: waiting ? ((await marksOf(plain, [waiting])).get(party.id) ?? []) : [],
      contacts: await contactsOf(plain, party.id),
      reach: mayLook ? await reachOf(plain, party.id) : null,
    }
  },
})
