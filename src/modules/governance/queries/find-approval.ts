import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { isId } from '#platform/ids.ts'
import type { Texts } from '#platform/texts.ts'

/** An approval as work of another module asks for it; `stands` is false when it is void or was never carried. */
interface NamedApproval {
  readonly id: string
  readonly ref: string
  readonly titles: Texts
  readonly validFrom: string
  readonly validUntil: string | null
  readonly stands: boolean
}

const columns = sql`a.id, a.ref, a.titles, a.valid_from as "validFrom", a.valid_until as "validUntil", r.stands
  from governance.approvals a join governance.approval_refs r on r.approval_id = a.id`

/** The approval of a reference or an id, void or not; undefined when there is none. Ask `approvalCovers` of a day. */
export async function findApproval(db: Db, named: string): Promise<NamedApproval | undefined> {
  const where = isId(named) ? sql`a.id = ${named}` : sql`a.ref = ${named.replaceAll('\0', '')}`
  const { rows } = await sql<NamedApproval>`select ${columns} where ${where}`.execute(db)
  return rows[0]
}

/** The approvals that stand, the latest first, to choose from. */
export async function standingApprovals(db: Db): Promise<NamedApproval[]> {
  const { rows } = await sql<NamedApproval>`select ${columns} where r.stands
    order by a.valid_from desc, a.id desc limit 200`.execute(db)
  return rows
}
