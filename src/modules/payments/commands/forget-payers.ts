import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { lockEntries } from './lock-entries.ts'

/** The payments of parties and those that `gifts` finds by id, with their other tellings; and who is said to have paid them. */
async function paidBy(tx: Tx, ids: readonly string[], gifts: RawBuilder<unknown>) {
  const { rows } = await sql<{ ref: string; payer_id: string | null }>`
    with own as (
      select e.ref from payments.entries e where e.id in (${gifts})
        or e.payer_id in (select id from payments.payers where party_id = any(${ids}::uuid[]))),
    twice as (
      select ref from own
      union select t.other_ref from own join payments.twins t on t.kept_ref = own.ref and t.state <> 'two'
      union select t.kept_ref from own join payments.twins t on t.other_ref = own.ref and t.state <> 'two')
    select e.ref, e.payer_id from twice join payments.entries e using (ref)`.execute(tx)
  return { refs: rows.map(({ ref }) => ref), payers: rows.flatMap(({ payer_id }) => payer_id ?? []) }
}

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
  await lockEntries(tx)
  const { refs, payers } = await paidBy(tx, ids, gifts)
  const [party] = ids
  if (party === undefined || refs.length === 0) return
  const blank = newId()
  await sql`insert into payments.payers (id, name, email, email_key, name_key, provider_id, organisation, phone, lines,
      postal_code, locality, region, country, by_name_only, party_id, how, decided_at, decided_by)
    values (${blank}, '', '', '', '', '', false, '', '', '', '', '', '', false, ${party}, 'chosen', ${now}, 'operator')`.execute(
    tx,
  )
  await sql`update payments.entries set payer_id = ${blank}, soft_name = null, soft_email = null, message = null,
      subject = null, forgotten = true
    where ref = any(${refs}::text[])`.execute(tx)
  // others may pay under the same name
  await sql`delete from payments.payers p where p.id = any(${payers}::uuid[])
    and not exists (select from payments.entries e where e.payer_id = p.id)`.execute(tx)
}

/** Lets staged rows of forgotten payments tell no more of who paid than is known. */
export async function keepForgotten(tx: Tx): Promise<void> {
  const { rows } = await sql<{
    some: boolean
  }>`select exists (select from payments.entries where forgotten) as some`.execute(tx)
  if (!rows[0]?.some) return
  await sql`update staged s set payer_id = e.payer_id, soft_name = null, soft_email = null, message = null, subject = null,
      phone = '', lines = '', postal_code = '', locality = '', region = '', country = '', language = ''
    from payments.entries e where e.forgotten and e.ref = s.ref`.execute(tx)
}
