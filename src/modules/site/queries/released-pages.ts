import type { Db } from '#platform/db/db.ts'
import type { SiteTables } from '../tables.ts'

const released = (db: Db) => (db as unknown as Db<SiteTables>).selectFrom('site.released')

/** The pages that the public reads, in their order, without their prose. */
export const releasedPages = (db: Db) =>
  released(db)
    .select(['slug', 'position', 'titles', 'released_at'])
    .orderBy('position')
    .orderBy('slug')
    .limit(500)
    .execute()

/** A page as the public reads it; undefined where none of that name is out. */
export const releasedPage = (db: Db, slug: string) =>
  released(db)
    .select(['slug', 'source', 'titles', 'prose', 'older', 'released_at'])
    .where('slug', '=', slug.replaceAll('\0', ''))
    .executeTakeFirst()
