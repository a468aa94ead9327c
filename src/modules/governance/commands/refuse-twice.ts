import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { GovernanceTables } from '../tables.ts'

type Membership = Pick<GovernanceTables['governance.members'], 'id' | 'party_id' | 'joined_on' | 'left_on'>

/** Refuses a membership on days on which the same party, under whatever record, is a member already. */
export async function refuseTwice(
  tx: Tx<GovernanceTables>,
  { id, party_id, joined_on, left_on }: Membership,
  field?: string,
): Promise<void> {
  const { rows } = await sql<{ ref: string }>`select m.ref from governance.members m
      join people.current_names p on p.party_id = m.party_id
      join people.current_names own on own.current_id = p.current_id and own.party_id = ${party_id}
    where m.id <> ${id} and m.voided_at is null
      and m.joined_on <= coalesce(${left_on}::date, 'infinity') and coalesce(m.left_on, 'infinity') >= ${joined_on}::date
    order by m.ref limit 1`.execute(tx)
  if (rows[0]) throw new Refusal('governance.member-already', field, { ref: rows[0].ref })
}
