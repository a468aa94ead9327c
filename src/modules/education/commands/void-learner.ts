import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getLearnerForUpdate, lockLearner } from '../queries/find-learner.ts'
import type { EducationTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

async function refuseUsed(tx: Tx<EducationTables>, id: string): Promise<void> {
  const { rows } = await sql`select from education.enrolments where learner_id = ${id} and voided_at is null
    limit 1`.execute(tx)
  if (rows.length > 0) throw new Refusal('education.void-learner.in-use')
}

/** Takes a learner who was recorded by mistake out of figures and lists; who leaves a class gets an end of the enrolment instead. */
export const voidLearner = command({
  name: 'education.void-learner',
  input,
  async run(tx: Tx<EducationTables>, { id, why }, by) {
    await getLearnerForUpdate(tx, id, by.actor)
    await refuseUsed(tx, id)
    await keepVersion(tx, 'education.learners', id, by, { change: 'voided', reason: why })
    await tx.updateTable('education.learners').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided learner back. */
export const restoreLearner = command({
  name: 'education.restore-learner',
  input,
  async run(tx: Tx<EducationTables>, { id, why }, by) {
    const { voided_at } = await lockLearner(tx, id, by.actor)
    if (!voided_at) throw new Refusal('education.learner-is-not-void')
    await keepVersion(tx, 'education.learners', id, by, { change: 'restored', reason: why })
    await tx.updateTable('education.learners').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
