import { sql } from 'kysely'
import type { z } from 'zod'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optional, optionalText, parsed, tick } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { textsInput } from '#platform/texts.ts'
import { profileKinds } from '../rules/choices.ts'
import type { ApplicationsTables } from '../tables.ts'

/** A whole number above zero and up to `most`. */
export const countUpTo = (most: bigint) =>
  parsed((given) => parseCount(given)).refine((n) => n > 0n && n <= most, 'applications.number-out-of-range')

/** What every profile says of itself. */
export const profileFields = {
  titles: textsInput(200).refine((given) => Object.keys(given).length > 0, 'applications.title-needed'),
  descriptions: textsInput(4000),
  kind: oneOf(profileKinds),
  /** Work where it is dangerous: never published. What is of the kind `field` always is. */
  isFieldRole: tick(),
  place: optionalText(200),
  wanted: optional(countUpTo(1000n)),
  openFrom: optional(day()),
  openUntil: optional(day()),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof profileFields>>

/** The columns of a profile. Refuses days that end before they begin. */
export function profileColumns({
  titles,
  descriptions,
  kind,
  isFieldRole,
  place,
  wanted,
  openFrom,
  openUntil,
  note,
}: Given) {
  if (openFrom && openUntil && openUntil < openFrom)
    throw new Refusal('applications.ends-before-beginning', 'openUntil')
  return {
    titles: JSON.stringify(titles) as never,
    descriptions: JSON.stringify(descriptions) as never,
    kind,
    is_field_role: isFieldRole || kind === 'field',
    place,
    wanted,
    open_from: openFrom,
    open_until: openUntil,
    note,
  }
}

/** The position of the next row of the states of a record. */
export async function nextPosition(
  tx: Tx<ApplicationsTables>,
  of: 'profile' | 'application',
  id: string,
): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(position) + 1, 0)::int4 as next
    from ${sql.table(`applications.${of}_states`)} where ${sql.ref(`${of}_id`)} = ${id}`.execute(tx)
  return rows[0]?.next ?? 0
}
