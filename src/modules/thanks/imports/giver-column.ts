import { type RawBuilder, sql } from 'kysely'
import { code } from '#platform/imports/columns.ts'
import type { Check, ImportColumn } from '#platform/imports/definition.ts'

/** The reference of a person or organisation that is in use. */
export const giver = (example: ImportColumn['example']): ImportColumn => code('giver', { required: true, example })

/** The check that somebody in use has it. */
export const giverKnown: Check = {
  column: 'giver',
  code: 'thanks.unknown-giver',
  rows: () => sql`select n.line, n.giver as ref from incoming n
    where not exists (select from people.current_names p where p.party_ref = n.giver and not p.voided)`,
}

/** Whom a row (`n`) means today (`g`), as a join. */
export const meant = sql`join people.current_names g on g.party_ref = n.giver`

/** The reference of the party of a record, or that of the row where both are the same party by now; `party` is its column. */
export const heldGiver = (party: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select case when exists (select from people.current_names g where g.party_ref = n.giver and g.current_id = p.current_id)
    then n.giver else p.ref end from people.current_names p where p.party_id = ${party})`
