import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { id, oneOf, text } from '#platform/inputs.ts'
import { type Texts, textsInput } from '#platform/texts.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockRecord } from '../queries/lock-record.ts'
import { occasions } from '../rules/choose-words.ts'
import { refuseUnknown } from '../rules/placeholders.ts'
import type { ThanksTables } from '../tables.ts'
import { nextRef } from './next-ref.ts'

const words = { subjects: textsInput(200), bodies: textsInput(4000) }

/** Refuses words without text, a subject without a body or the other way round, and names of what is not there. */
function refuseWords({ subjects, bodies }: { subjects: Texts; bodies: Texts }): void {
  const [withSubject, withBody] = [Object.keys(subjects), Object.keys(bodies)]
  if (withBody.length === 0) throw new Refusal('thanks.words-needed', 'bodies')
  if (withSubject.sort().join() !== withBody.sort().join()) throw new Refusal('thanks.words-apart', 'subjects')
  for (const [language, subject] of Object.entries(subjects)) refuseUnknown(subject, `subjects.${language}`)
  for (const [language, body] of Object.entries(bodies)) refuseUnknown(body, `bodies.${language}`)
}

const columns = ({ subjects, bodies }: { subjects: Texts; bodies: Texts }) => ({
  subjects: JSON.stringify(subjects) as never,
  bodies: JSON.stringify(bodies) as never,
})

/** Writes words of thanks for an occasion. */
export const createTemplate = command({
  name: 'thanks.create-template',
  input: z.object({ occasion: oneOf(occasions), ...words }),
  async run(tx: Tx<ThanksTables>, { occasion, ...given }, by) {
    refuseWords(given)
    const row = {
      ...{ id: newId(), ref: await nextRef(tx, 'thanks.templates'), occasion, ...columns(given) },
      ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null },
    }
    try {
      await tx.insertInto('thanks.templates').values(row).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('thanks.template-taken', 'occasion')
      throw error
    }
    return { id: row.id, ref: row.ref }
  },
})

/** Changes words of thanks; thanks that were written stay as they are. */
export const correctTemplate = command({
  name: 'thanks.correct-template',
  input: z.object({ id: id(), ...words, why: text(500) }),
  async run(tx: Tx<ThanksTables>, { id, why, ...given }, by) {
    if ((await lockRecord(tx, 'thanks.templates', id)).voided_at) throw new Refusal('thanks.template-is-void')
    refuseWords(given)
    await keepVersion(tx, 'thanks.templates', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('thanks.templates').set(columns(given)).where('id', '=', id).execute()
    return { id }
  },
})
