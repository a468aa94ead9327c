import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { SessionState } from '../rules/choices.ts'
import { refuseOutsideTerm } from '../rules/term-days.ts'
import type { EducationTables } from '../tables.ts'
import { nextRef, refTaken, refusingTwice } from './inputs.ts'

type Columns = Pick<
  EducationTables['education.sessions'],
  'class_id' | 'day' | 'planned_minutes' | 'mode' | 'place' | 'makes_up_id' | 'note'
>

/** The days and the state of the term of a class, kept as they are meanwhile. */
async function termOfClass(tx: Tx<EducationTables>, classId: string) {
  const { rows } = await sql<EducationTables['education.terms']>`select t.* from education.terms t
    join education.classes c on c.term_id = t.id where c.id = ${classId} for share of t`.execute(tx)
  const [term] = rows
  if (!term) throw new Refusal('education.unknown-term')
  return term
}

/** Refuses a day outside the term of a class, and every day of a term that was cancelled. */
export async function refuseDay(tx: Tx<EducationTables>, classId: string, day: string, field: string): Promise<void> {
  const term = await termOfClass(tx, classId)
  if (term.state === 'cancelled') throw new Refusal('education.term-is-cancelled', field)
  refuseOutsideTerm(day, term, field)
}

/** A cancelled session is made up once. */
export const madeUpTwice = () => ({ sessions_made_up: new Refusal('education.made-up-already') })

/** Adds what a session is from now on to its states, and repeats it in the session, which must be locked. */
export async function addState(
  tx: Tx<EducationTables>,
  id: string,
  said: { state: SessionState; delivered: bigint | null; reason: string | null },
  by: By,
): Promise<void> {
  const { state, delivered, reason } = said
  await sql`insert into education.session_states (session_id, position, state, delivered_minutes, reason, recorded_at,
      recorded_by)
    select ${id}, coalesce(max(position) + 1, 0), ${state}, ${delivered}, ${reason}, ${by.now}, ${by.actor.name}
    from education.session_states where session_id = ${id}`.execute(tx)
  await refusingTwice(madeUpTwice(), () =>
    tx.updateTable('education.sessions').set({ state, delivered_minutes: delivered }).where('id', '=', id).execute(),
  )
}

/** Writes a planned session under a reference, the next free one unless given. Refuses a second make-up of one session. */
export async function insertSession(tx: Tx<EducationTables>, columns: Columns, by: By, given: string | null = null) {
  const id = newId()
  const ref = given ?? (await nextRef(tx, 'session', columns.day))
  const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
  const row = { id, ref, ...columns, state: 'planned' as const, delivered_minutes: null, ...recorded, voided_at: null }
  await refusingTwice({ ...refTaken('sessions', ref), ...madeUpTwice() }, () =>
    tx.insertInto('education.sessions').values(row).execute(),
  )
  await tx
    .insertInto('education.session_states')
    .values({ session_id: id, position: 0, state: 'planned', delivered_minutes: null, reason: null, ...recorded })
    .execute()
  return { id, ref }
}
