import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optionalText, text } from '#platform/inputs.ts'
import { endReasons } from '../rules/choices.ts'
import type { GovernanceTables } from '../tables.ts'
import { recordedBy } from './write-record.ts'

export const endInput = z.object({ id: id(), on: day(), reason: oneOf(endReasons), note: optionalText(500) })
export const resumeInput = z.object({ id: id(), why: text(500) })

type Ending = Pick<GovernanceTables['governance.endings'], 'ended_on' | 'reason' | 'note'>

/** Adds a row to the endings of a membership or an office. */
async function addEnding(tx: Tx<GovernanceTables>, id: string, ending: Ending, by: By): Promise<void> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(position), -1) + 1 as next
    from governance.endings where record_id = ${id}`.execute(tx)
  const position = rows[0]?.next ?? 0
  await tx
    .insertInto('governance.endings')
    .values({ record_id: id, position, ...ending, ...recordedBy(by) })
    .execute()
}

interface Lasting {
  readonly began: string
  readonly ended: string | null
}

/** Ends what lasts. Refuses what has ended, a last day before the first one, and one that is to come. */
export async function writeEnding(
  tx: Tx<GovernanceTables>,
  { id, on, reason, note }: z.output<typeof endInput>,
  { began, ended }: Lasting,
  by: By,
): Promise<void> {
  if (ended !== null) throw new Refusal('governance.has-ended')
  if (on < began) throw new Refusal('governance.ends-before-it-begins', 'on')
  refuseComing({ start: on }, await dayIn(tx as unknown as Tx, by.now), 'on')
  await addEnding(tx, id, { ended_on: on, reason, note }, by)
}

/** Takes an ending back. Refuses what has not ended. */
export async function writeResuming(
  tx: Tx<GovernanceTables>,
  { id, why }: z.output<typeof resumeInput>,
  { ended }: Lasting,
  by: By,
): Promise<void> {
  if (ended === null) throw new Refusal('governance.has-not-ended')
  await addEnding(tx, id, { ended_on: null, reason: null, note: why }, by)
}
