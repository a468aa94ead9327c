import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Reach } from '#platform/holdings.ts'
import type { RequestsTables } from '../tables.ts'

export type Request = RequestsTables['requests.requests']

/** A request, locked. Throws NotFound. */
export async function lockRequest(tx: Tx<RequestsTables>, id: string): Promise<Request> {
  const row = await tx.selectFrom('requests.requests').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

/** The same of one that waits for its answer. Refuses void and answered ones. */
export async function lockOpenRequest(tx: Tx<RequestsTables>, id: string): Promise<Request> {
  const row = await lockRequest(tx, id)
  if (row.voided_at) throw new Refusal('requests.is-void')
  if (row.answered_on !== null) throw new Refusal('requests.is-answered')
  return row
}

/** How far each erasure for a request went, the first one first. */
export async function erasuresOf(tx: Tx<RequestsTables>, requestId: string): Promise<Reach[]> {
  const rows = await tx
    .selectFrom('requests.erasures')
    .select('reach')
    .where('request_id', '=', requestId)
    .orderBy('erased_at')
    .execute()
  return rows.map(({ reach }) => reach)
}
