import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { getPageForUpdate } from '../queries/get-page.ts'
import type { PageState } from '../rules/page-states.ts'
import type { SiteTables } from '../tables.ts'

type Page = Awaited<ReturnType<typeof getPageForUpdate>>

/** Writes the row of a new state; a release keeps the words that it lets out. */
export async function setPageState(
  tx: Tx<SiteTables>,
  { id, titles, prose }: Page,
  state: PageState,
  reason: string | null,
  { now, actor }: By,
): Promise<void> {
  const content = state === 'released' ? JSON.stringify({ titles, prose }) : null
  await sql`insert into site.page_states (page_id, position, state, reason, content, recorded_at, recorded_by)
    select ${id}, max(position) + 1, ${state}, ${reason}, ${content}::jsonb, ${now}, ${actor.name}
    from site.page_states where page_id = ${id}`.execute(tx)
  await tx.updateTable('site.pages').set({ state }).where('id', '=', id).execute()
}
