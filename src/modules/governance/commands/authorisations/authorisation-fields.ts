import type { z } from 'zod'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { optionalText, text } from '#platform/inputs.ts'
import { stepOf } from '../../queries/authorisation-steps.ts'
import { misplaced } from '../../rules/authorisation.ts'
import type { GovernanceTables } from '../../tables.ts'
import { titles } from '../inputs.ts'

/** What every authorisation says of itself, wherever it stands. */
export const authorisationFields = {
  titles: titles(),
  authority: text(200),
  number: optionalText(100),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof authorisationFields>>

/** The columns of an authorisation. */
export const authorisationColumns = ({ titles: given, authority, number, note }: Given) => ({
  titles: JSON.stringify(given) as never,
  authority,
  number,
  note,
})

/** The steps of an authorisation that count, in the order in which they were told. */
const stepsOf = (tx: Tx<GovernanceTables>, id: string) =>
  tx
    .selectFrom('governance.authorisation_states')
    .selectAll()
    .where('authorisation_id', '=', id)
    .where('voided_at', 'is', null)
    .orderBy('position')
    .execute()

/** Refuses what was just written where a step cannot follow the one before it. */
export async function refuseMisplaced(tx: Tx<GovernanceTables>, id: string, field?: string): Promise<void> {
  const wrong = misplaced((await stepsOf(tx, id)).map(stepOf))
  if (wrong) throw new Refusal('governance.step-misplaced', field, { day: wrong.end })
}
