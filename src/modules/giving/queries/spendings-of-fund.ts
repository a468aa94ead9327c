import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { GivingTables } from '../tables.ts'

/** Whether a spending that counts is of the fund. */
export async function hasSpendings(db: Db<GivingTables>, fundId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from giving.spendings where fund_id = ${fundId} and voided_at is null
    limit 1`.execute(db)
  return rows.length > 0
}

/** Refuses to say of a fund what its counted spendings contradict: spent before it opened, or without the approval it needs. */
export async function refuseSpendingsOf(
  db: Db<GivingTables>,
  fundId: string,
  {
    openedOn,
    outsideMission,
    spendUntil,
  }: { readonly openedOn: string | null; readonly outsideMission: boolean; readonly spendUntil: string | null },
): Promise<void> {
  const { rows } = await sql<{
    ref: string
    early: boolean
    late: boolean
  }>`select ref, spent_on < ${openedOn}::date as early,
      spent_on > ${spendUntil}::date as late
    from giving.spendings where fund_id = ${fundId} and voided_at is null
      and (spent_on < ${openedOn}::date or spent_on > ${spendUntil}::date or (${outsideMission} and approval_id is null)) order by spent_on, id limit 1`.execute(
    db,
  )
  const [spending] = rows
  if (spending?.early) throw new Refusal('giving.spendings-outside', 'openedOn', { ref: spending.ref })
  if (spending?.late) throw new Refusal('giving.spendings-outside', 'spendUntil', { ref: spending.ref })
  if (spending) throw new Refusal('giving.spent-without-approval', 'outsideMission', { ref: spending.ref })
}
