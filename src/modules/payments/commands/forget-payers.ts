import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'

const paidBy = (ids: readonly string[], gifts: RawBuilder<unknown>) => sql`e.id in (${gifts}) or e.payer_id in (
  select id from payments.payers where party_id = any(${ids}::uuid[]))`

/**
 * Takes out what statements tell of who paid: the payments of parties, and those that `gifts` finds by id, belong to a payer without a
 * name from now on. What they wrote goes too, and no file that tells it again brings it back.
 */
export async function forgetPayers(
  tx: Tx,
  ids: readonly string[],
  gifts: RawBuilder<unknown>,
  now: Date,
): Promise<void> {
  const [party] = ids
  if (party === undefined) return
  const blank = newId()
  const { rows: payers } = await sql<{ id: string }>`select distinct e.payer_id as id from payments.entries e
    where (${paidBy(ids, gifts)}) and e.payer_id is not null`.execute(tx)
  const { numAffectedRows } =
    await sql`insert into payments.payers (id, name, email, provider_id, organisation, phone, lines,
      postal_code, locality, region, country, by_name_only, party_id, how, decided_at, decided_by)
    select ${blank}, '', '', '', false, '', '', '', '', '', '', false, ${party}, 'chosen', ${now}, ''
    where exists (select from payments.entries e where ${paidBy(ids, gifts)})`.execute(tx)
  if (!numAffectedRows) return
  await sql`update payments.entries e set payer_id = ${blank}, soft_name = null, soft_email = null, message = null,
      subject = null, forgotten = true
    where ${paidBy(ids, gifts)}`.execute(tx)
  // others may pay under the same name
  await sql`delete from payments.payers p where p.id = any(${payers.map(({ id }) => id)}::uuid[])
    and not exists (select from payments.entries e where e.payer_id = p.id)`.execute(tx)
}

/** Lets staged rows of forgotten payments tell no more of who paid than is known. */
export async function keepForgotten(tx: Tx): Promise<void> {
  const { rows } = await sql<{
    some: boolean
  }>`select exists (select from payments.entries where forgotten) as some`.execute(tx)
  if (!rows[0]?.some) return
  await sql`update staged s set payer_id = e.payer_id, soft_name = null, soft_email = null, message = null, subject = null
    from payments.entries e where e.forgotten and e.ref = s.ref`.execute(tx)
}
