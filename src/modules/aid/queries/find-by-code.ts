import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { AidTables } from '../tables.ts'

/** The item of a code; refuses a code that nobody has. */
export async function findItem(db: Db<AidTables>, code: string, field: string) {
  const item = await db
    .selectFrom('aid.items')
    .select(['id', 'code', 'names', 'unit', 'kind'])
    .where('code', '=', code)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  if (!item) throw new Refusal('aid.unknown-item', field, { code })
  return item
}

/** The site of a code that is open on a day; refuses unknown and closed ones. */
export async function findOpenSite(db: Db<AidTables>, code: string, day: string, field: string) {
  const site = await db
    .selectFrom('aid.sites as s')
    .leftJoin('aid.site_closures as c', 'c.site_id', 's.id')
    .select(['s.id', 's.code', 'c.date_end as closedOn'])
    .where('s.code', '=', code)
    .where('s.voided_at', 'is', null)
    .executeTakeFirst()
  if (!site) throw new Refusal('aid.unknown-site', field, { code })
  if (site.closedOn !== null && site.closedOn < day) throw new Refusal('aid.site-is-closed', field, { code })
  return site
}

/** The site of a code, open or closed; refuses a code that nobody has. */
export async function findSite(db: Db<AidTables>, code: string, field: string) {
  const site = await db
    .selectFrom('aid.sites')
    .select(['id', 'code'])
    .where('code', '=', code)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  if (!site) throw new Refusal('aid.unknown-site', field, { code })
  return site
}
