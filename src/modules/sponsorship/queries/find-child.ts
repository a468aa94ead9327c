import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofChildren } from '../policy.ts'
import type { Stay } from '../rules/stay.ts'
import type { SponsorshipTables } from '../tables.ts'

/** A child that the viewer sees, locked. Throws NotFound. */
export async function lockChild(tx: Tx<SponsorshipTables>, id: string, viewer: Actor) {
  const child = await tx
    .selectFrom('sponsorship.children as c')
    .selectAll()
    .where('id', '=', id)
    .where(visibleTo(ofChildren, 'c', viewer))
    .forUpdate()
    .executeTakeFirst()
  if (!child) throw new NotFound()
  return child
}

/** A child that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getChildForUpdate(tx: Tx<SponsorshipTables>, id: string, viewer: Actor) {
  const child = await lockChild(tx, id, viewer)
  if (child.voided_at) throw new Refusal('sponsorship.child-is-void')
  return child
}

/** When a child came and left, as far as it is recorded. */
export async function stayOf(tx: Tx<SponsorshipTables>, id: string): Promise<Stay> {
  const child = await tx
    .selectFrom('sponsorship.children as c')
    .leftJoin('sponsorship.exits as x', (join) => join.onRef('x.child_id', '=', 'c.id').on('x.voided_at', 'is', null))
    .select(['c.date_start', 'c.date_end', 'x.date_start as left_from', 'x.date_end as left_by'])
    .where('c.id', '=', id)
    .executeTakeFirstOrThrow()
  const { left_from, left_by } = child
  return {
    entry: { start: child.date_start, end: child.date_end },
    exit: left_from !== null && left_by !== null ? { start: left_from, end: left_by } : null,
  }
}

/** The child of a code, kept from being voided meanwhile; refuses a code that no child in use and seen has. */
export async function findChild(
  tx: Tx<SponsorshipTables>,
  code: string,
  field: string,
  viewer: Actor,
): Promise<{ id: string; stay: Stay }> {
  const child = await tx
    .selectFrom('sponsorship.children as c')
    .select('id')
    .where('code', '=', code)
    .where('voided_at', 'is', null)
    .where(visibleTo(ofChildren, 'c', viewer))
    .forShare()
    .executeTakeFirst()
  if (!child) throw new Refusal('sponsorship.unknown-child', field, { code })
  return { id: child.id, stay: await stayOf(tx, child.id) }
}

/** Refuses when the child of a record that is to come back is void, or not for this viewer to see. */
export async function refuseVoid(tx: Tx<SponsorshipTables>, id: string | null, viewer: Actor): Promise<void> {
  if (id === null) return
  const child = await tx
    .selectFrom('sponsorship.children as c')
    .select('voided_at')
    .where('id', '=', id)
    .where(visibleTo(ofChildren, 'c', viewer))
    .forShare()
    .executeTakeFirst()
  if (!child || child.voided_at) throw new Refusal('sponsorship.child-not-in-use')
}

/** The codes of the children who are there, to choose from, as far as the viewer sees them. */
export async function listCodes(db: Db, viewer: Actor): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`select c.code from sponsorship.children c
    where ${visibleTo(ofChildren, 'c', viewer)} and c.voided_at is null and not exists (
      select 1 from sponsorship.exits x where x.child_id = c.id and x.voided_at is null)
    order by c.code limit 2000`.execute(db)
  return rows.map(({ code }) => code)
}
