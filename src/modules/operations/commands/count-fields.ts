import type { z } from 'zod'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { qualifiers } from '#platform/figures.ts'
import { code, oneOf, optional, optionalText, parsed } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { findCount, findOperation } from '../queries/find-by-code.ts'
import { milestones, peopleKinds } from '../rules/choices.ts'
import { fitsInto } from '../rules/parts.ts'
import type { OperationsTables } from '../tables.ts'

function positive(given: string): bigint {
  const number = parseCount(given)
  if (number === 0n) throw new Refusal('operations.number-not-above-zero')
  return number
}

/** What every count says. */
export const countFields = {
  /** A code name; none where the count belongs to no operation. */
  operation: optional(code()),
  milestone: oneOf(milestones),
  date: knownDate(),
  number: parsed(positive),
  qualifier: oneOf(qualifiers).default('exact'),
  people: oneOf(peopleKinds).default('persons'),
  /** The reference of the count that is about the same people. */
  of: optional(code()),
  /** Since when these people had been waiting, held or on their way. */
  since: optional(knownDate()),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof countFields>>

/** The columns of a count; refuses an operation or whole that is not there, and a part above its whole. */
export async function countColumns(tx: Tx<OperationsTables>, given: Given) {
  const { operation, milestone, date, number, qualifier, people, of, since, note } = given
  if (since && since.start > date.end) throw new Refusal('operations.since-after-date', 'since')
  const operationId = operation === null ? null : await findOperation(tx, operation, 'operation')
  const whole = of === null ? null : await findCount(tx, of, 'of')
  if (whole && !fitsInto(given, whole)) throw new Refusal('operations.part-too-large', 'number', { ref: of ?? '' })
  return {
    operation_id: operationId,
    milestone,
    ...dateColumns(date),
    number,
    qualifier,
    people,
    of_count_id: whole?.id ?? null,
    since_edtf: since?.edtf ?? null,
    since_start: since?.start ?? null,
    since_end: since?.end ?? null,
    since_printed: since?.printed ?? null,
    note,
  }
}
