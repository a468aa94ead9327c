import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** Whether the site has a page, and how many wait to be released: drafts, and those changed since their release. */
export async function stateOfSite(db: Db): Promise<{ hasPages: boolean; waiting: bigint }> {
  const { rows } = await sql<{ hasPages: boolean; waiting: bigint }>`select count(*) > 0 as "hasPages",
      count(*) filter (where p.state = 'draft' or r.page_id is not null and (p.position, p.source, p.titles, p.prose, p.older)
        is distinct from (r.position, r.source, r.titles, r.prose, r.older)) as waiting
    from site.pages p left join site.released r on r.page_id = p.id`.execute(db)
  return rows[0] ?? { hasPages: false, waiting: 0n }
}
