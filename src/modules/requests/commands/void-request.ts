import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockRequest } from '../queries/lock-request.ts'
import type { RequestsTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes out a request that was recorded wrongly. */
export const voidRequest = command({
  name: 'requests.void-request',
  input,
  async run(tx: Tx<RequestsTables>, { id, why }, by) {
    if ((await lockRequest(tx, id)).voided_at) throw new Refusal('requests.is-void')
    await keepVersion(tx, 'requests.requests', id, by, { change: 'voided', reason: why })
    await tx.updateTable('requests.requests').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings it back. */
export const restoreRequest = command({
  name: 'requests.restore-request',
  input,
  async run(tx: Tx<RequestsTables>, { id, why }, by) {
    if (!(await lockRequest(tx, id)).voided_at) throw new Refusal('requests.is-not-void')
    await keepVersion(tx, 'requests.requests', id, by, { change: 'restored', reason: why })
    await tx.updateTable('requests.requests').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
