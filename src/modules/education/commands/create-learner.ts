import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { knownDate } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { EducationTables } from '../tables.ts'
import { refusingTwice } from './inputs.ts'
import { enrol, learnerFields, nextCode } from './learner-fields.ts'

const input = z.object({
  ...learnerFields,
  code: optional(code()),
  /** The reference of a class in which they are enrolled at once. */
  class: optional(code()),
  from: optional(knownDate()),
})

/** Adds a learner under a code, the next free one unless given, and enrols them where a class is named. */
export const createLearner = command({
  name: 'education.create-learner',
  input,
  async run(tx: Tx<EducationTables>, { code: given, class: classRef, from, kind, language }, by) {
    if (classRef !== null && from === null) throw new Refusal('input.required', 'from')
    const id = newId()
    const code = given ?? (await nextCode(tx))
    const row = { id, code, kind, language, recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    await refusingTwice({ learners_code_key: new Refusal('education.code-taken', 'code', { code }) }, () =>
      tx.insertInto('education.learners').values(row).execute(),
    )
    if (classRef !== null && from !== null) await enrol(tx, { learnerId: id, classRef, from }, by)
    return { id, code }
  },
})
