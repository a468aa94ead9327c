import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { AidTables } from '../tables.ts'

/** The item of a code, kept from going out of use meanwhile; refuses a code that nobody has. */
export async function findItem(tx: Tx<AidTables>, code: string, field: string) {
  const item = await tx
    .selectFrom('aid.items')
    .select(['id', 'code', 'names', 'unit', 'kind'])
    .where('code', '=', code)
    .where('voided_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  if (!item) throw new Refusal('aid.unknown-item', field, { code })
  return item
}

/** The site of a code that is open on a day; refuses unknown and closed ones. */
export async function findOpenSite(tx: Tx<AidTables>, code: string, day: string, field: string) {
  const site = await findSite(tx, code, field)
  const closing = await tx
    .selectFrom('aid.site_closures')
    .select('date_end')
    .where('site_id', '=', site.id)
    .executeTakeFirst()
  if (closing && closing.date_end < day) throw new Refusal('aid.site-is-closed', field, { code })
  return site
}

/** The site of a code, open or closed, kept from being closed meanwhile; refuses a code that nobody has. */
export async function findSite(tx: Tx<AidTables>, code: string, field: string) {
  const site = await tx
    .selectFrom('aid.sites')
    .select(['id', 'code'])
    .where('code', '=', code)
    .where('voided_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  if (!site) throw new Refusal('aid.unknown-site', field, { code })
  return site
}
