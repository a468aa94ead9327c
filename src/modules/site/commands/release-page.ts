import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, optionalText } from '#platform/inputs.ts'
import { getPageForUpdate, isAsReleased } from '../queries/get-page.ts'
import { mustBeNews } from '../rules/page-states.ts'
import type { SiteTables } from '../tables.ts'
import { setPageState } from './set-page-state.ts'

/** Lets the public read a page as it is now; a later correction needs another release. */
export const releasePage = command({
  name: 'site.release-page',
  input: z.object({ id: id(), why: optionalText(500) }),
  async run(tx: Tx<SiteTables>, { id, why }, by) {
    const page = await getPageForUpdate(tx, id)
    mustBeNews(page.state, await isAsReleased(tx, id))
    await setPageState(tx, page, 'released', why, by)
    await sql`insert into site.released (page_id, slug, position, source, titles, prose, older, released_at)
      select id, slug, position, source, titles, prose, older, ${by.now} from site.pages where id = ${id}
      on conflict (page_id) do update set position = excluded.position, source = excluded.source, titles = excluded.titles,
        prose = excluded.prose, older = excluded.older, released_at = excluded.released_at`.execute(tx)
    return { id }
  },
})
