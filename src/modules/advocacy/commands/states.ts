import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { EngagementState } from '../rules/choices.ts'
import type { Verdict } from '../rules/judge-state.ts'
import type { AdvocacyTables } from '../tables.ts'

/** Refuses what a rule does not let follow. */
export function refuseVerdict(verdict: Verdict, why: string | null): void {
  if (verdict === 'same') throw new Refusal('advocacy.same-state', 'state')
  if (verdict === 'needs-reason' && why === null) throw new Refusal('advocacy.reason-needed', 'why')
}

/** The position of the next row of the states of a record. */
export async function nextPosition(
  tx: Tx<AdvocacyTables>,
  kind: 'campaign' | 'engagement',
  id: string,
): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(position) + 1, 0)::int4 as next
    from ${sql.table(`advocacy.${kind}_states`)} where ${sql.ref(`${kind}_id`)} = ${id}`.execute(tx)
  return rows[0]?.next ?? 0
}

/** What is held has begun; what was not held says so when its days are over. `today` is a civil day. */
export function refuseTooEarly(
  state: EngagementState,
  { start, end }: { readonly start: string; readonly end: string },
  today: string,
  field: string,
): void {
  if (state === 'held' && start > today) throw new Refusal('dates.not-come-yet', field)
  if (state === 'not-held' && end >= today) throw new Refusal('advocacy.days-not-over', field)
}
