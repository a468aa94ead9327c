import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { SiteTables } from '../tables.ts'

/** A page as the list shows it; `isAhead` when it was changed since its release. */
export type PageRow = Pick<
  Selectable<SiteTables['site.pages']>,
  'id' | 'slug' | 'position' | 'state' | 'older' | 'source' | 'titles' | 'prose'
> & { readonly isAhead: boolean }

/** All pages of the site in their order. */
export const listPages = query({
  name: 'site.list-pages',
  reads: 'open',
  input: z.object({}),
  async run(db: Db<SiteTables>) {
    const { rows } = await sql<PageRow>`select p.id, p.slug, p.position, p.state, p.older, p.source, p.titles, p.prose,
        r.page_id is not null and (p.position, p.source, p.titles, p.prose, p.older)
          is distinct from (r.position, r.source, r.titles, r.prose, r.older) as "isAhead"
      from site.pages p left join site.released r on r.page_id = p.id order by p.position, p.id limit 500`.execute(db)
    return { rows }
  },
})
