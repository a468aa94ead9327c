import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getLearnerForUpdate } from '../queries/find-learner.ts'
import type { EducationTables } from '../tables.ts'
import { refusingTwice } from './inputs.ts'
import { learnerFields } from './learner-fields.ts'

/** Corrects the code, the kind or the language of a learner; the version before it stays readable. */
export const correctLearner = command({
  name: 'education.correct-learner',
  input: z.object({ id: id(), code: code(), ...learnerFields, why: text(500) }),
  async run(tx: Tx<EducationTables>, { id, why, ...columns }, by) {
    await getLearnerForUpdate(tx, id, by.actor)
    await keepVersion(tx, 'education.learners', id, by, { change: 'corrected', reason: why })
    const { code } = columns
    await refusingTwice({ learners_code_key: new Refusal('education.code-taken', 'code', { code }) }, () =>
      tx.updateTable('education.learners').set(columns).where('id', '=', id).execute(),
    )
    return { id }
  },
})
