import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { parsed } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { keepVersion } from '#platform/versions.ts'
import type { SponsorshipTables } from '../tables.ts'

/** The histories, and the record to which each belongs. */
const owners = {
  schoolings: { record: 'children', column: 'child_id' },
  registrations: { record: 'children', column: 'child_id' },
  exits: { record: 'children', column: 'child_id' },
  endings: { record: 'sponsorships', column: 'sponsorship_id' },
  confirmations: { record: 'payments', column: 'payment_id' },
} as const

type Steps = keyof typeof owners
type Kept = 'position' | 'recorded_at' | 'recorded_by' | 'voided_at' | 'child_id' | 'sponsorship_id' | 'payment_id'
type Columns<Name extends Steps> = Omit<SponsorshipTables[`sponsorship.${Name}`], Kept>

function readPosition(given: string): number {
  const position = parseCount(given)
  if (position > 9999n) throw new Refusal('sponsorship.unknown-step')
  return Number(position)
}

/** Which row of a history is meant. */
export const position = () => parsed(readPosition)

/** Adds a row to the history of a record, which must be locked. */
export async function addStep<Name extends Steps>(
  tx: Tx<SponsorshipTables>,
  steps: Name,
  id: string,
  by: By,
  columns: Columns<Name>,
): Promise<void> {
  const { column } = owners[steps]
  const { rows } = await sql<{ position: number }>`select coalesce(max(position), -1) + 1 as position
    from ${sql.table(`sponsorship.${steps}`)} where ${sql.ref(column)} = ${id}`.execute(tx)
  const row = { ...columns, [column]: id, position: rows[0]?.position ?? 0 }
  const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
  await tx
    .insertInto(`sponsorship.${steps}`)
    .values({ ...row, ...recorded } as never)
    .execute()
}

/**
 * Voids a row of the history of a record, or the one that is in force when no position is given; the history of the record
 * keeps what it said under the name of the history. Refuses what is not there.
 */
export async function voidStep(
  tx: Tx<SponsorshipTables>,
  steps: Steps,
  id: string,
  by: By,
  { position, reason }: { position: number | null; reason: string },
): Promise<void> {
  const { record, column } = owners[steps]
  const { rows } = await sql<{ was: Record<string, unknown> }>`update ${sql.table(`sponsorship.${steps}`)} step
    set voided_at = ${by.now} where ${sql.ref(`step.${column}`)} = ${id} and step.voided_at is null
      and (${position}::int4 is null or step.position = ${position}::int4)
    returning to_jsonb(step) as was`.execute(tx)
  const [voided] = rows
  if (!voided) throw new Refusal('sponsorship.unknown-step', position === null ? undefined : 'position')
  await keepVersion(tx, `sponsorship.${record}`, id, by, {
    change: 'corrected',
    reason,
    also: { [steps]: voided.was },
  })
}
