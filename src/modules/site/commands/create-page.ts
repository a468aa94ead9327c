import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { text } from '#platform/inputs.ts'
import { isReserved, isSlug } from '../rules/slugs.ts'
import type { SiteTables } from '../tables.ts'
import { pageFields, pageWords } from './page-fields.ts'

const slug = text(60)
  .refine(isSlug, 'site.page.slug')
  .refine((given) => !isReserved(given), 'site.page.slug-reserved')

/** Adds a page to the site, as a draft that the public does not see. */
export const createPage = command({
  name: 'site.create-page',
  input: z.object({ slug, ...pageFields }),
  async run(tx: Tx<SiteTables>, { slug, position, source, ...given }, { actor, now }) {
    const id = newId()
    const recorded = { recorded_at: now, recorded_by: actor.name }
    const words = pageWords(given)
    const row = { id, slug, position, source: source ?? actor.language, older: [], state: 'draft' as const }
    try {
      await tx
        .insertInto('site.pages')
        .values({ ...row, ...words, ...recorded })
        .execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('site.page.slug-taken', 'slug')
      throw error
    }
    await tx
      .insertInto('site.page_states')
      .values({ page_id: id, position: 0, state: 'draft', reason: null, content: null, ...recorded })
      .execute()
    return { id }
  },
})
