import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { findByRef } from '#modules/people/face.ts'
import { command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code } from '#platform/inputs.ts'
import { termsOf } from '../queries/terms-of.ts'
import { dueOn, lawOf } from '../rules/terms.ts'
import type { RequestsTables } from '../tables.ts'
import { requestFields } from './inputs.ts'

async function nextRef(tx: Tx<RequestsTables>): Promise<string> {
  const { rows } = await sql<{
    ref: string
  }>`select 'DR-' || lpad(nextval('requests.request_numbers')::text, 4, '0') as ref`.execute(tx)
  return rows[0]?.ref ?? ''
}

async function countryOf(tx: Tx, partyId: string): Promise<string | null> {
  const { rows } = await sql<{ country: string | null }>`select country from people.current_names
    where party_id = ${partyId}`.execute(tx)
  return rows[0]?.country ?? null
}

/** Receives what somebody asks about their data; the answer is due by the law of their country unless another is chosen. */
export const receiveRequest = command({
  name: 'requests.receive-request',
  looksInto: ['people'],
  input: z.object({ party: code(), ...requestFields }),
  async run(tx: Tx<RequestsTables>, { party: ref, kind, receivedOn, way, law, wants }, by) {
    const db = tx as unknown as Tx
    if (receivedOn > (await dayIn(db, by.now))) throw new Refusal('dates.not-come-yet', 'receivedOn')
    const party = (await findByRef(db, [ref])).get(ref)
    if (!party) throw new Refusal('requests.unknown-party', 'party', { ref })
    const chosen = law ?? lawOf(await countryOf(db, party.id))
    const { answer_days } = await termsOf(tx as unknown as Db<RequestsTables>)
    const row = {
      ...{ id: newId(), ref: await nextRef(tx), party_id: party.id, kind, received_on: receivedOn, way },
      ...{ law: chosen, due_on: dueOn(chosen, receivedOn, answer_days), wants },
      ...{ recorded_at: by.now, recorded_by: by.actor.name },
    }
    await tx
      .insertInto('requests.requests')
      .values(row as never)
      .execute()
    return { id: row.id, ref: row.ref }
  },
})
