import { sql } from 'kysely'
import { isLanguageCode } from '#modules/people/face.ts'
import type { By } from '#platform/commands.ts'
import { dateColumns, type KnownDate } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { oneOf, text } from '#platform/inputs.ts'
import { holdClass } from '../queries/lock-record.ts'
import { learnerKinds } from '../rules/choices.ts'
import type { EducationTables } from '../tables.ts'
import { refusingTwice } from './inputs.ts'

/** What every learner says: a kind and the first language (ISO 639). */
export const learnerFields = {
  kind: oneOf(learnerKinds),
  language: text(3).refine(isLanguageCode, 'education.not-a-language'),
}

/** The next code of a learner: `L-0007`. */
export async function nextCode(tx: Tx<EducationTables>): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('education.learner_numbers') as n`.execute(tx)
  return `L-${String(rows[0]?.n).padStart(4, '0')}`
}

async function daysOfTerm(tx: Tx<EducationTables>, termId: string) {
  const { rows } = await sql<{ last_end: string | null; state: string }>`select last_end, state from education.terms
    where id = ${termId} for share`.execute(tx)
  return rows[0]
}

/** Enrols a learner in a class, by its reference, from a date on. Refuses a second time in one class, and a date after its term. */
export async function enrol(
  tx: Tx<EducationTables>,
  { learnerId, classRef, from }: { learnerId: string; classRef: string; from: KnownDate },
  by: By,
): Promise<string> {
  const { id: classId, term_id } = await holdClass(tx, classRef)
  const term = await daysOfTerm(tx, term_id)
  if (term?.state === 'cancelled') throw new Refusal('education.term-is-cancelled', 'class')
  if (term?.last_end && from.start > term.last_end) throw new Refusal('education.outside-term', 'from')
  const id = newId()
  const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
  const row = { id, learner_id: learnerId, class_id: classId, ...dateColumns(from), ...recorded }
  await refusingTwice({ enrolments_once: new Refusal('education.enrolled-already', 'class') }, () =>
    tx.insertInto('education.enrolments').values(row).execute(),
  )
  return id
}
