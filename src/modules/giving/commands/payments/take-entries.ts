import { sql } from 'kysely'
import { type Entry, readEntries, writeFunds, writePayments } from '#modules/payments/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { fundCodes } from '../../queries/payment-funds.ts'
import type { GivingTables } from '../../tables.ts'
import { takePayments } from './take-payments.ts'
import { usualFund } from './usual-fund.ts'

// what it is for may be told after the payment itself: a gift that no person has touched moves to that fund, where it was open
async function designateLater(tx: Tx<GivingTables>, fundId: string): Promise<void> {
  await sql`update giving.gifts g set fund_id = f.id
    from staged s join giving.funds f on f.code = s.fund and f.voided_at is null
    where g.ref = s.ref and s.kind = 'payment' and g.fund_id = ${fundId} and f.id <> g.fund_id
      and (f.opened_on is null or f.opened_on <= g.received_on)
      and not exists (select from giving.fund_closures c where c.fund_id = f.id and c.closed_on < g.received_on)
      and not exists (select from giving.versions v where v.record_id = g.id)`.execute(tx)
}

/**
 * Takes payments that a provider told one by one, each once, whatever its files or its other messages told before or will tell:
 * gifts, refunds and fees follow from all of them together. `layout` is that of the provider's files. Returns the references of their gifts.
 */
export async function takeEntries(
  tx: Tx,
  { entries, layout }: { readonly entries: readonly Entry[]; readonly layout: string },
  by: By,
): Promise<readonly string[]> {
  const own = tx as unknown as Tx<GivingTables>
  await readEntries(tx, entries, { layout, funds: await fundCodes(own) }, by)
  const fundId = await usualFund(own, null, by)
  const { id } = await writePayments(tx, [], by, null)
  await takePayments(tx, id, fundId, by)
  await writeFunds(tx)
  await designateLater(own, fundId)
  const { rows } = await sql<{ ref: string }>`select g.ref from giving.gifts g join staged s on s.ref = g.ref`.execute(
    tx,
  )
  return rows.map(({ ref }) => ref)
}
