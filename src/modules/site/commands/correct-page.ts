import { z } from 'zod'
import { olderAfter } from '#modules/report/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text, tickedLanguages } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getPageForUpdate } from '../queries/get-page.ts'
import type { SiteTables } from '../tables.ts'
import { pageFields, pageWords } from './page-fields.ts'

/** Changes a page; the words as they were are kept with the reason. The public sees the change after the next release. */
export const correctPage = command({
  name: 'site.correct-page',
  input: z.object({ id: id(), ...pageFields, still: tickedLanguages().default([]), why: text(500) }),
  async run(tx: Tx<SiteTables>, { id, position, still, why, ...given }, by) {
    const page = await getPageForUpdate(tx, id)
    await keepVersion(tx, 'site.pages', id, by, { change: 'corrected', reason: why })
    const source = given.source ?? page.source
    const older = olderAfter(page, { ...given, source }, still)
    await tx
      .updateTable('site.pages')
      .set({ position, source, older, ...pageWords(given) })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
