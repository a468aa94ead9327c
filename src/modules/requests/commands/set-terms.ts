import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { termsOf } from '../queries/terms-of.ts'
import type { RequestsTables } from '../tables.ts'

const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: 'input.not-understood' })
    .int('input.not-understood')
    .min(least, 'requests.out-of-bounds')
    .max(most, 'requests.out-of-bounds')

/** Sets how many days an answer may take where the law counts none, and how many years books are kept. */
export const setTerms = command({
  name: 'requests.set-terms',
  input: z.object({ answerDays: whole(1, 60), bookYears: whole(0, 30), why: text(500) }),
  async run(tx: Tx<RequestsTables>, { answerDays, bookYears, why }, by) {
    const known = await termsOf(tx)
    const values = {
      ...{ answer_days: answerDays, book_years: bookYears, recorded_at: by.now, recorded_by: by.actor.name },
    }
    if (known.id === null) {
      const id = newId()
      await tx
        .insertInto('requests.terms')
        .values({ id, ...values, voided_at: null })
        .execute()
      return { id }
    }
    await keepVersion(tx, 'requests.terms', known.id, by, { change: 'corrected', reason: why })
    await tx.updateTable('requests.terms').set(values).where('id', '=', known.id).execute()
    return { id: known.id }
  },
})
