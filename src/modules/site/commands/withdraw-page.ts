import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { getPageForUpdate } from '../queries/get-page.ts'
import { mustBeOut } from '../rules/page-states.ts'
import type { SiteTables } from '../tables.ts'
import { setPageState } from './set-page-state.ts'

/** Takes a page off the public site, at once. */
export const withdrawPage = command({
  name: 'site.withdraw-page',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<SiteTables>, { id, why }, by) {
    const page = await getPageForUpdate(tx, id)
    mustBeOut(page.state)
    await setPageState(tx, page, 'withdrawn', why, by)
    await tx.deleteFrom('site.released').where('page_id', '=', id).execute()
    return { id }
  },
})
