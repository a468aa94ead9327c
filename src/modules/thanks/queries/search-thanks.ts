import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { formatDay } from '#platform/dates/format.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import type { ThanksTables } from '../tables.ts'

/** Thanks that were given, by the beginning of their reference. */
export const searchThanks = query({
  name: 'thanks.search-thanks',
  reads: 'private',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<ThanksTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const begins = `${text.replace(/[\\%_]/g, '\\$&')}%`
    const rows = await db
      .selectFrom('thanks.acknowledgements')
      .select(['id', 'ref', 'thanked_on'])
      .where('voided_at', 'is', null)
      .where((row) => row.or([row('ref', 'like', begins), row('ref', 'like', begins.toUpperCase())]))
      .orderBy('ref')
      .limit(most)
      .execute()
    return rows.map(({ id, ref, thanked_on }) => ({
      href: `/thanks/acknowledgements/${id}`,
      kind: 'thanks.thanks',
      label: ref,
      note: formatDay(thanked_on, viewer.language),
    }))
  },
})
