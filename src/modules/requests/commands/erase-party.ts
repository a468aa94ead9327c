import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { id } from '#platform/inputs.ts'
import { holders } from '../queries/holders.ts'
import { erasuresOf, lockRequest } from '../queries/lock-request.ts'
import { subjectOf } from '../queries/subject-of.ts'
import { whatStays } from '../queries/what-stays.ts'
import type { RequestsTables } from '../tables.ts'

/**
 * Erases what tells of the person of a request, as far as the law lets it today; the rest waits until the books need it no more. Cannot
 * be taken back. Refuses while something goes on with them, and before it is sure who asks.
 */
export const eraseParty = command({
  name: 'requests.erase-party',
  ofPerson: true,
  input: z.object({ id: id(), sure: z.literal('yes', { error: 'requests.sure-needed' }) }),
  async run(tx: Tx<RequestsTables>, { id }, by) {
    const request = await lockRequest(tx, id)
    if (request.voided_at) throw new Refusal('requests.is-void')
    const before = await erasuresOf(tx, id)
    if (before.includes('all')) throw new Refusal('requests.is-erased')
    // the rest of what was erased in part goes later, long after the answer
    if (request.answered_on !== null && before.length === 0) throw new Refusal('requests.is-answered')
    if (request.kind !== 'erasure') throw new Refusal('requests.not-an-erasure')
    if (request.identified_on === null) throw new Refusal('requests.not-identified')
    const db = tx as unknown as Tx
    const { party, ids } = await subjectOf(db, request.party_id)
    const { reach, booksUntil, goesOn } = await whatStays(db, ids, await dayIn(db, by.now))
    const [first] = goesOn
    if (first !== undefined) throw new Refusal(first)
    for (const holder of holders.toReversed()) await holder.erase(db, ids, reach, by.now)
    await tx
      .insertInto('requests.erasures')
      .values({
        ...{ id: newId(), request_id: id, party_id: party.id, reach, books_until: booksUntil },
        ...{ erased_at: by.now, erased_by: by.actor.name },
      })
      .execute()
    return { id, reach, booksUntil }
  },
})
