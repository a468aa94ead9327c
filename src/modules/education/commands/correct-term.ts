import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import { isInTerm, type TermDays } from '../rules/term-days.ts'
import type { EducationTables } from '../tables.ts'
import { ordinalTaken } from './create-term.ts'
import { refusingTwice, termColumns, termFields } from './inputs.ts'

/** Refuses days of a term that leave out a session it has. */
async function refuseLeavingOut(tx: Tx<EducationTables>, termId: string, days: TermDays): Promise<void> {
  const { rows } = await sql<{
    first: string | null
    last: string | null
  }>`select min(s.day) as first, max(s.day) as last
    from education.sessions s join education.classes c on c.id = s.class_id
    where c.term_id = ${termId} and s.voided_at is null and s.state <> 'cancelled'`.execute(tx)
  const [found] = rows
  if (found?.first && !isInTerm(found.first, days)) throw new Refusal('education.leaves-out-sessions', 'first')
  if (found?.last && !isInTerm(found.last, days)) throw new Refusal('education.leaves-out-sessions', 'last')
}

/** Corrects what a term says; the version before it stays readable. Its state has a command of its own. */
export const correctTerm = command({
  name: 'education.correct-term',
  input: z.object({ id: id(), ...termFields, why: text(500) }),
  async run(tx: Tx<EducationTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'term', id)
    const columns = termColumns(fields)
    await refuseLeavingOut(tx, id, columns)
    await keepVersion(tx, 'education.terms', id, by, { change: 'corrected', reason: why })
    await refusingTwice(ordinalTaken(fields.ordinal), () =>
      tx.updateTable('education.terms').set(columns).where('id', '=', id).execute(),
    )
    return { id }
  },
})
