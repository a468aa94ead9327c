import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { isId } from '#platform/ids.ts'
import type { MemberKind } from '../rules/choices.ts'

/** A member as another module names it; the last day, where there is one, is a day of membership. */
interface NamedMember {
  readonly id: string
  readonly ref: string
  readonly partyId: string
  readonly kind: MemberKind
  readonly joinedOn: string
  readonly leftOn: string | null
}

/** The member of a reference or an id that is not void; undefined when there is none. */
export async function findMember(db: Db, named: string): Promise<NamedMember | undefined> {
  const where = isId(named) ? sql`id = ${named}` : sql`ref = ${named.replaceAll('\0', '')}`
  const { rows } = await sql<NamedMember>`select id, ref, party_id as "partyId", kind, joined_on as "joinedOn",
    left_on as "leftOn" from governance.members where ${where} and voided_at is null`.execute(db)
  return rows[0]
}
