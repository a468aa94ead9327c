import type { Db } from '#platform/db/db.ts'
import type { Envelope } from '#platform/pdf/envelopes.ts'
import type { Texts } from '#platform/texts.ts'
import type { ReceiptsTables } from '../tables.ts'

/** Who sends letters, in which envelope, and from which country where the policy tells it. */
export interface Sender {
  readonly sender: Texts
  readonly envelope: Envelope
  readonly home: string | null
}

/** Who sends on a civil day, by the policy that holds then; undefined while none does. */
export async function senderOn(db: Db, day: string): Promise<Sender | undefined> {
  const policy = await (db as unknown as Db<ReceiptsTables>)
    .selectFrom('receipts.policies')
    .select(['sender', 'envelope', 'pack'])
    .where('voided_at', 'is', null)
    .where('since_on', '<=', day)
    .orderBy('since_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return policy && { sender: policy.sender, envelope: policy.envelope, home: policy.pack === 'japan' ? 'JP' : null }
}
