import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { keepVersion } from '#platform/versions.ts'
import { enrolledIn } from '../queries/attendance-of.ts'
import { judgeMark, type Mark } from '../rules/attendance.ts'
import type { EducationTables } from '../tables.ts'

/** A mark of a learner, by code; null takes the mark they have back. */
export type Line = { readonly learner: string } & ({ readonly mark: Mark } | { readonly mark: null })

type Attendance = EducationTables['education.attendance']
type Session = Pick<EducationTables['education.sessions'], 'id' | 'class_id' | 'day'>

async function marksOf(tx: Tx<EducationTables>, sessionId: string): Promise<ReadonlyMap<string, Attendance>> {
  const rows = await tx
    .selectFrom('education.attendance')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('voided_at', 'is', null)
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.learner_id, row]))
}

interface Step {
  readonly learnerId: string
  readonly before: Attendance | undefined
  /** What it is from now on; null for no mark. */
  readonly next: Pick<Attendance, 'presence' | 'minutes'> | null
}

async function writeStep(tx: Tx<EducationTables>, sessionId: string, step: Step, by: By, why: string | null) {
  const { learnerId, before, next } = step
  if (!before) {
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = next && { id: newId(), session_id: sessionId, learner_id: learnerId, ...next, ...recorded }
    if (row) await tx.insertInto('education.attendance').values(row).execute()
    return
  }
  if (next && next.presence === before.presence && next.minutes === before.minutes) return
  if (why === null) throw new Refusal('education.reason-needed', 'why')
  await keepVersion(tx, 'education.attendance', before.id, by, { change: next ? 'corrected' : 'voided', reason: why })
  await tx
    .updateTable('education.attendance')
    .set(next ?? { voided_at: by.now })
    .where('id', '=', before.id)
    .execute()
}

/**
 * Writes who attended a session that was held for `delivered` minutes. Refuses who is not enrolled on its day, a time that is
 * longer than it, and a change of what was said without a reason.
 */
export async function writeAttendance(
  tx: Tx<EducationTables>,
  session: Session,
  { lines, delivered, why }: { lines: readonly Line[]; delivered: bigint; why: string | null },
  by: By,
): Promise<void> {
  const enrolled = new Map((await enrolledIn(tx, session, by.actor)).map(({ code, id }) => [code, id]))
  const marks = await marksOf(tx, session.id)
  const seen = new Set<string>()
  for (const [i, { learner, mark }] of lines.entries()) {
    const learnerId = enrolled.get(learner)
    if (learnerId === undefined) throw new Refusal('education.not-enrolled', `lines.${i}.learner`, { code: learner })
    if (seen.has(learner)) throw new Refusal('education.learner-twice', `lines.${i}.learner`, { code: learner })
    seen.add(learner)
    const judged = mark === null ? null : judgeMark(mark, delivered)
    if (judged && 'refused' in judged) throw new Refusal(`education.${judged.refused}`, `lines.${i}.time`)
    const next = mark && judged ? { presence: mark.presence, minutes: judged.minutes } : null
    await writeStep(tx, session.id, { learnerId, before: marks.get(learnerId), next }, by, why)
  }
  const { rows } = await sql`select from education.attendance where session_id = ${session.id} and voided_at is null
    and minutes > ${delivered} limit 1`.execute(tx)
  if (rows.length > 0) throw new Refusal('education.longer-than-delivered', 'deliveredHours')
}

/** Refuses what somebody attended. */
export async function refuseAttended(tx: Tx<EducationTables>, sessionId: string): Promise<void> {
  const { rows } = await sql`select from education.attendance where session_id = ${sessionId} and voided_at is null
    limit 1`.execute(tx)
  if (rows.length > 0) throw new Refusal('education.has-attendance')
}
