import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Held } from '#platform/holdings.ts'
import { id } from '#platform/inputs.ts'
import { isLanguage, type Language } from '#platform/words.ts'
import type { RequestsTables } from '../tables.ts'
import { holders } from './holders.ts'
import { subjectOf } from './subject-of.ts'

async function languageOf(db: Db, partyId: string): Promise<Language | null> {
  const { rows } = await sql<{ language: string | null }>`select language from people.current_names
    where party_id = ${partyId}`.execute(db)
  const language = rows[0]?.language
  return isLanguage(language) ? language : null
}

/**
 * All that is held on the person of a request: every row of every module, also of what the officer may not open, for it is the person's
 * own. Refuses before it is sure who asks.
 */
export const showHeld = query({
  name: 'requests.show-held',
  ofPerson: true,
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<RequestsTables>, { id }) {
    const request = await db.selectFrom('requests.requests').selectAll().where('id', '=', id).executeTakeFirst()
    if (!request) throw new NotFound()
    if (request.voided_at) throw new Refusal('requests.is-void')
    if (request.identified_on === null) throw new Refusal('requests.not-identified')
    const all = db as unknown as Db
    const { party, ids } = await subjectOf(all, request.party_id)
    const held: Held[] = []
    for (const holder of holders) held.push(...(await holder.tell(all, ids)))
    return {
      ...{ ref: request.ref, party: { ref: party.ref, name: party.name } },
      language: await languageOf(all, party.id),
      held: held.filter(({ rows }) => rows.length > 0),
    }
  },
})
