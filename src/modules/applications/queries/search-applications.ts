import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import type { ApplicationsTables } from '../tables.ts'

interface Found {
  readonly id: string
  readonly ref: string
  readonly titles: Texts
}

const pattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Profiles by reference and by a part of a title. */
export const searchApplications = query({
  name: 'applications.search-applications',
  reads: 'open',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<ApplicationsTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const { rows } = await sql<Found>`select p.id, p.ref, p.titles from applications.profiles p
      where (p.ref = ${text} or exists (select from jsonb_each_text(p.titles) t where t.value ilike ${pattern(text)}))
        and p.voided_at is null order by p.ref limit ${most}`.execute(db)
    return rows.map(({ id, ref, titles }) => ({
      href: `/applications/profiles/${id}`,
      kind: 'applications.profile',
      label: textIn(titles, viewer.language),
      note: ref,
    }))
  },
})
