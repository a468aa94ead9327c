import { sql } from 'kysely'
import type { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optional, optionalText } from '#platform/inputs.ts'
import { findResolution } from '../../queries/find-resolution.ts'
import { offices } from '../../rules/choices.ts'
import type { GovernanceTables } from '../../tables.ts'

/** What every office that is held says of itself. */
export const officerFields = {
  office: oneOf(offices),
  beganOn: day(),
  /** The last day of the term, which ends nothing by itself. */
  termUntil: optional(day()),
  /** The id or reference of the resolution by which it was elected. */
  resolution: optionalText(40),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof officerFields>>

/** The columns of an office held; refuses a first day to come, a term that ends before it, and a resolution nobody knows. */
export async function officerColumns(tx: Tx<GovernanceTables>, given: Given, by: By) {
  refuseComing({ start: given.beganOn }, await dayIn(tx as unknown as Tx, by.now), 'beganOn')
  if (given.termUntil !== null && given.termUntil < given.beganOn)
    throw new Refusal('governance.ends-before-it-begins', 'termUntil')
  const resolution = given.resolution === null ? null : await findResolution(tx as unknown as Tx, given.resolution)
  if (resolution === undefined)
    throw new Refusal('governance.unknown-resolution', 'resolution', { code: given.resolution ?? '' })
  return {
    office: given.office,
    began_on: given.beganOn,
    term_until: given.termUntil,
    resolution_id: resolution?.id ?? null,
    note: given.note,
  }
}

type Held = Pick<GovernanceTables['governance.officers'], 'id' | 'party_id' | 'office' | 'began_on' | 'ended_on'>

/** Refuses an office on days on which the same person, under whatever record, holds it already. */
export async function refuseOfficeTwice(
  tx: Tx<GovernanceTables>,
  { id, party_id, office, began_on, ended_on }: Held,
  field?: string,
): Promise<void> {
  const { rows } = await sql<{ ref: string }>`select o.ref from governance.officers o
      join people.current_names p on p.party_id = o.party_id
      join people.current_names own on own.current_id = p.current_id and own.party_id = ${party_id}
    where o.id <> ${id} and o.office = ${office} and o.voided_at is null
      and o.began_on <= coalesce(${ended_on}::date, 'infinity') and coalesce(o.ended_on, 'infinity') >= ${began_on}::date
    order by o.ref limit 1`.execute(tx)
  if (rows[0]) throw new Refusal('governance.office-already', field, { ref: rows[0].ref })
}
