import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockOpenRequest } from '../queries/lock-request.ts'
import { identifiedBy } from '../rules/choices.ts'
import type { RequestsTables } from '../tables.ts'

/** Says when and how it was made sure that the person themselves asks, or who may ask for them. */
export const confirmIdentity = command({
  name: 'requests.confirm-identity',
  input: z.object({ id: id(), identifiedOn: day(), identifiedBy: oneOf(identifiedBy) }),
  async run(tx: Tx<RequestsTables>, { id, identifiedOn, identifiedBy }, by) {
    const request = await lockOpenRequest(tx, id)
    if (identifiedOn > (await dayIn(tx as unknown as Tx, by.now)))
      throw new Refusal('dates.not-come-yet', 'identifiedOn')
    if (identifiedOn < request.received_on) throw new Refusal('requests.before-received', 'identifiedOn')
    if (request.identified_on !== null)
      await keepVersion(tx, 'requests.requests', id, by, { change: 'corrected', reason: '' })
    await tx
      .updateTable('requests.requests')
      .set({ identified_on: identifiedOn, identified_by: identifiedBy })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
