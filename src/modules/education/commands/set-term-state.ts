import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optionalText } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import { termStates } from '../rules/choices.ts'
import { judgeTerm } from '../rules/judge-state.ts'
import type { EducationTables } from '../tables.ts'

const input = z.object({
  id: id(),
  state: oneOf(termStates),
  /** From when on it is so. */
  date: knownDate(),
  /** Needed to cancel, and for every way back. */
  why: optionalText(500),
})

async function lastRow(tx: Tx<EducationTables>, termId: string) {
  const { rows } = await sql<{ position: number; date_start: string }>`select position, date_start
    from education.term_states where term_id = ${termId} order by position desc limit 1`.execute(tx)
  return rows[0]
}

/** Says that a term runs, is finished, is cancelled, or is planned again, from a date on. */
export const setTermState = command({
  name: 'education.set-term-state',
  input,
  async run(tx: Tx<EducationTables>, { id, state, date, why }, by) {
    const term = await getForUpdate(tx, 'term', id)
    const verdict = judgeTerm(term.state, state)
    if (verdict === 'same') throw new Refusal('education.same-state', 'state')
    if (verdict === 'needs-reason' && why === null) throw new Refusal('education.reason-needed', 'why')
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const before = await lastRow(tx, id)
    if (before && date.end < before.date_start) throw new Refusal('education.before-last-state', 'date')
    if (state === 'finished' && date.end < term.date_start) throw new Refusal('education.ends-before-beginning', 'date')
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    const position = (before?.position ?? -1) + 1
    await tx
      .insertInto('education.term_states')
      .values({ term_id: id, position, state, ...dateColumns(date), reason: why, ...recorded })
      .execute()
    await tx.updateTable('education.terms').set({ state }).where('id', '=', id).execute()
    return { id }
  },
})
