import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockOpenRequest } from '../queries/lock-request.ts'
import { termsOf } from '../queries/terms-of.ts'
import { dueOn } from '../rules/terms.ts'
import type { RequestsTables } from '../tables.ts'
import { requestFields } from './inputs.ts'

/** Corrects what a request that waits says of itself; the day by which it is answered follows. */
export const correctRequest = command({
  name: 'requests.correct-request',
  input: z.object({ id: id(), ...requestFields, why: text(500) }),
  async run(tx: Tx<RequestsTables>, { id, why, kind, receivedOn, way, law, wants }, by) {
    const request = await lockOpenRequest(tx, id)
    if (receivedOn > (await dayIn(tx as unknown as Tx, by.now))) throw new Refusal('dates.not-come-yet', 'receivedOn')
    if (request.identified_on !== null && receivedOn > request.identified_on)
      throw new Refusal('requests.before-received', 'receivedOn')
    const { answer_days } = await termsOf(tx as unknown as Db<RequestsTables>)
    const chosen = law ?? request.law
    await keepVersion(tx, 'requests.requests', id, by, { change: 'corrected', reason: why })
    await tx
      .updateTable('requests.requests')
      .set({ kind, received_on: receivedOn, way, law: chosen, due_on: dueOn(chosen, receivedOn, answer_days), wants })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
