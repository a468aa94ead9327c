import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { RequestsTables } from '../tables.ts'
import { subjectOf } from './subject-of.ts'
import { whatStays } from './what-stays.ts'

/** How far the erasure that a request asks for may go today, and what must end before. Throws NotFound. */
export const showErasure = query({
  name: 'requests.show-erasure',
  // the end of what goes on is judged over all records
  counts: true,
  reads: 'private',
  input: z.object({ id: id(), today: day() }),
  async run(db: Db<RequestsTables>, { id, today }) {
    const request = await db.selectFrom('requests.requests').selectAll().where('id', '=', id).executeTakeFirst()
    if (!request) throw new NotFound()
    const all = db as unknown as Db
    const { ids } = await subjectOf(all, request.party_id)
    return { ref: request.ref, partyId: request.party_id, ...(await whatStays(all, ids, today)) }
  },
})
