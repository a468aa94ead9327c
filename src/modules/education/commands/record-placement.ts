import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optional, parsed, text } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { keepVersion } from '#platform/versions.ts'
import { getLearnerForUpdate } from '../queries/find-learner.ts'
import { levels } from '../rules/choices.ts'
import type { EducationTables } from '../tables.ts'

function readSmall(given: string): number {
  const count = parseCount(given)
  if (count > 9999n) throw new Refusal('education.score-too-large')
  return Number(count)
}

const small = () => parsed(readSmall)

/** Records the level at which a learner was placed, with the score of the test where there is one. */
export const recordPlacement = command({
  name: 'education.record-placement',
  input: z.object({ id: id(), level: oneOf(levels), score: optional(small()), date: knownDate() }),
  async run(tx: Tx<EducationTables>, { id, level, score, date }, by) {
    await getLearnerForUpdate(tx, id, by.actor)
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = dateColumns(date)
    await sql`insert into education.placements (learner_id, position, level, score, date_edtf, date_start, date_end,
        date_printed, recorded_at, recorded_by)
      select ${id}, coalesce(max(position) + 1, 0), ${level}, ${score}, ${columns.date_edtf}, ${columns.date_start},
        ${columns.date_end}, ${columns.date_printed}, ${by.now}, ${by.actor.name}
      from education.placements where learner_id = ${id}`.execute(tx)
    return { id }
  },
})

/** Takes a placement that was recorded by mistake out; it stays readable. */
export const voidPlacement = command({
  name: 'education.void-placement',
  input: z.object({ id: id(), position: small(), why: text(500) }),
  async run(tx: Tx<EducationTables>, { id, position, why }, by) {
    await getLearnerForUpdate(tx, id, by.actor)
    const voided = await tx
      .updateTable('education.placements')
      .set({ voided_at: by.now })
      .where('learner_id', '=', id)
      .where('position', '=', position)
      .where('voided_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!voided) throw new Refusal('education.unknown-placement', 'position')
    await keepVersion(tx, 'education.learners', id, by, {
      change: 'corrected',
      reason: why,
      also: { placement: voided },
    })
    return { id }
  },
})
