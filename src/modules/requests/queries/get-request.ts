import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { RequestsTables } from '../tables.ts'
import { subjectOf } from './subject-of.ts'

/** A request with whom it is of, what was erased for it, and its earlier versions. Throws NotFound. */
export const getRequest = query({
  name: 'requests.get-request',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<RequestsTables>, { id }, viewer) {
    const request = await db.selectFrom('requests.requests').selectAll().where('id', '=', id).executeTakeFirst()
    if (!request) throw new NotFound()
    const { party } = await subjectOf(db as unknown as Db, request.party_id)
    const erasures = await db
      .selectFrom('requests.erasures')
      .selectAll()
      .where('request_id', '=', id)
      .orderBy('erased_at')
      .execute()
    return {
      ...request,
      party: { id: party.id, ref: party.ref, name: viewer.may.has('people.get-party') ? party.name : null },
      erasures,
      versions: await versionsOf(db, 'requests', id),
    }
  },
})
