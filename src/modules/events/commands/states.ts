import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate, lockRecord, type RecordKind } from '../queries/lock-record.ts'
import type { EventState } from '../rules/choices.ts'
import type { Verdict } from '../rules/judge-state.ts'
import type { EventsTables } from '../tables.ts'

/** Refuses what a rule does not let follow. */
export function refuseVerdict(verdict: Verdict, why: string | null): void {
  if (verdict === 'same') throw new Refusal('events.same-state', 'state')
  if (verdict === 'needs-reason' && why === null) throw new Refusal('events.reason-needed', 'why')
}

/** What is held has come; `today` is a civil day. */
export function refuseTooEarly(state: EventState, { start }: { readonly start: string }, today: string, field: string) {
  if (state === 'held' && start > today) throw new Refusal('dates.not-come-yet', field)
}

/** Writes a record under its reference, or under the next number: `EV-2010-0007`. Refuses a reference that is taken. */
export async function underRef(
  tx: Tx<EventsTables>,
  kind: RecordKind,
  given: string | null,
  day: string,
  insert: (ref: string) => Promise<unknown>,
): Promise<string> {
  const letters = { event: 'EV', ticket: 'ET' }[kind]
  const { rows } = await sql<{ n: bigint }>`select nextval(${`events.${kind}_numbers`}) as n`.execute(tx)
  const ref = given ?? `${letters}-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
  try {
    await insert(ref)
  } catch (error) {
    if (isDatabaseError(error, '23505')) throw new Refusal('events.ref-taken', 'ref', { ref })
    throw error
  }
  return ref
}

/** Voids a record, keeping it as it was. Refuses one that is void. */
export async function takeOut(tx: Tx<EventsTables>, kind: RecordKind, id: string, by: By, why: string) {
  await getForUpdate(tx, kind, id)
  await keepVersion(tx, `events.${kind}s`, id, by, { change: 'voided', reason: why })
  await sql`update ${sql.table(`events.${kind}s`)} set voided_at = ${by.now} where id = ${id}`.execute(tx)
  return { id }
}

/** Brings a voided record back. Refuses one that is not void. */
export async function bringBack(tx: Tx<EventsTables>, kind: RecordKind, id: string, by: By, why: string) {
  const { voided_at } = await lockRecord(tx, kind, id)
  if (!voided_at) throw new Refusal(`events.${kind}-is-not-void`)
  await keepVersion(tx, `events.${kind}s`, id, by, { change: 'restored', reason: why })
  await sql`update ${sql.table(`events.${kind}s`)} set voided_at = null where id = ${id}`.execute(tx)
  return { id }
}
