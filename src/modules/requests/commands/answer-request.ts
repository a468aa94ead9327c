import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optionalText, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { erasuresOf, lockOpenRequest, lockRequest } from '../queries/lock-request.ts'
import { outcomes } from '../rules/choices.ts'
import type { RequestsTables } from '../tables.ts'

/** Says how and when a request was answered. Whoever is not given all they asked is told why; nothing is granted to a stranger. */
export const answerRequest = command({
  name: 'requests.answer-request',
  input: z.object({ id: id(), answeredOn: day(), outcome: oneOf(outcomes), answer: optionalText() }),
  async run(tx: Tx<RequestsTables>, { id, answeredOn, outcome, answer }, by) {
    const request = await lockOpenRequest(tx, id)
    if (answeredOn > (await dayIn(tx as unknown as Tx, by.now))) throw new Refusal('dates.not-come-yet', 'answeredOn')
    if (answeredOn < request.received_on) throw new Refusal('requests.before-received', 'answeredOn')
    if (outcome !== 'granted' && answer === null) throw new Refusal('requests.reason-needed', 'answer')
    if (outcome !== 'refused' && request.identified_on === null) throw new Refusal('requests.not-identified', 'outcome')
    if (outcome === 'granted' && request.kind === 'erasure' && !(await erasuresOf(tx, id)).includes('all'))
      throw new Refusal('requests.not-erased', 'outcome')
    await tx
      .updateTable('requests.requests')
      .set({ answered_on: answeredOn, outcome, answer })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})

/** Opens a request again that was answered; the answer stays readable in its history. */
export const reopenRequest = command({
  name: 'requests.reopen-request',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<RequestsTables>, { id, why }, by) {
    const request = await lockRequest(tx, id)
    if (request.voided_at) throw new Refusal('requests.is-void')
    if (request.answered_on === null) throw new Refusal('requests.is-open')
    await keepVersion(tx, 'requests.requests', id, by, { change: 'corrected', reason: why })
    await tx
      .updateTable('requests.requests')
      .set({ answered_on: null, outcome: null, answer: null })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
