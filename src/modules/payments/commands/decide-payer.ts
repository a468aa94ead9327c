import { sql } from 'kysely'
import { matchParties } from '#modules/people/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { PaymentsTables } from '../tables.ts'
import { askAddresses } from './ask-addresses.ts'
import { completeGivers, tellingOf } from './complete-givers.ts'
import { seekPayers } from './match-payers.ts'

/** A party that a payer may be, with the points for it and what they are of. */
export interface Candidate {
  readonly party_id: string
  readonly score: number
  readonly evidence: readonly string[]
}

/** Whom a payer may be, the best first, looked up anew. */
export async function candidatesFor(tx: Tx, payerId: string): Promise<Candidate[]> {
  await sql`create temporary table new_payers on commit drop as
    select * from payments.payers where id = ${payerId}`.execute(tx)
  await seekPayers(tx)
  await matchParties(tx)
  const { rows } =
    await sql<Candidate>`select party_id, score, evidence from sought order by score desc, party_id`.execute(tx)
  await sql`drop table new_payers, seeking, sought`.execute(tx)
  return rows
}

/**
 * Says who a payer is, or that nobody knows (null), and gives the ids of the payments that waited for it. What has only a name is
 * decided for these payments alone.
 */
export async function decidePayer(
  tx: Tx,
  payer: Pick<PaymentsTables['payments.payers'], 'id' | 'by_name_only'>,
  partyId: string | null,
  how: 'chosen' | 'created' | 'nobody',
  by: By,
): Promise<string[]> {
  const own = tx as unknown as Tx<PaymentsTables>
  if (!payer.by_name_only)
    await own
      .updateTable('payments.payers')
      .set({ party_id: partyId, how, score: null, evidence: null, decided_at: by.now, decided_by: by.actor.name })
      .where('id', '=', payer.id)
      .execute()
  if (how === 'chosen') {
    await askAddresses(tx, sql`select ${payer.id}::uuid`)
    const told = sql`select ${tellingOf('p', 'p')} from payments.payers p where p.id = ${payer.id}`
    await completeGivers(tx, told, by, 'provider')
  }
  const decided = await own
    .updateTable('payments.entries')
    .set({ giver_open: false })
    .where('payer_id', '=', payer.id)
    .where('giver_open', '=', true)
    .returning('id')
    .execute()
  return decided.map(({ id }) => id)
}
