import type { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { optional, optionalText } from '#platform/inputs.ts'
import { textsInput } from '#platform/texts.ts'
import { findResolution } from '../queries/find-resolution.ts'
import type { GovernanceTables } from '../tables.ts'

/** A title in one language at least. */
export const titles = () => textsInput(300).refine((given) => Object.keys(given).length > 0, 'governance.title-needed')

/** What every approval says of itself. */
export const approvalFields = {
  titles: titles(),
  decidedOn: day(),
  validFrom: day(),
  validUntil: optional(day()),
  /** The id or reference of the resolution it rests on; none where it was decided in another way. */
  resolution: optionalText(40),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof approvalFields>>

/** The columns of an approval; refuses a decision that is to come, and a last day before the first one. */
export async function approvalColumns(tx: Tx<GovernanceTables>, given: Given, by: By) {
  refuseComing({ start: given.decidedOn }, await dayIn(tx as unknown as Tx, by.now), 'decidedOn')
  if (given.validUntil !== null && given.validUntil < given.validFrom)
    throw new Refusal('governance.ends-before-it-begins', 'validUntil')
  const resolution = given.resolution === null ? null : await findResolution(tx as unknown as Tx, given.resolution)
  if (resolution === undefined)
    throw new Refusal('governance.unknown-resolution', 'resolution', { code: given.resolution ?? '' })
  return {
    titles: JSON.stringify(given.titles) as never,
    decided_on: given.decidedOn,
    valid_from: given.validFrom,
    valid_until: given.validUntil,
    resolution_id: resolution?.id ?? null,
    note: given.note,
  }
}
