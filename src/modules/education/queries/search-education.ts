import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { visibleTo } from '#platform/policy.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import { ofLearners } from '../policy.ts'
import type { EducationTables } from '../tables.ts'

interface Found {
  readonly href: string
  readonly kind: string
  readonly names: Texts | null
  readonly ref: string
}

/** Programmes, terms and classes by name in any language, each also by reference; learners by code. */
export const searchEducation = query({
  name: 'education.search-education',
  reads: 'private',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<EducationTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const found = sql`voided_at is null and (ref = ${text} or (names::text ilike ${like} and exists (
      select 1 from jsonb_each_text(names) n where n.value ilike ${like})))`
    const { rows } = await sql<Found>`
      (select '/education/programmes/' || id as href, 'education.programme' as kind, names, ref
        from education.programmes where ${found} order by date_start desc, id limit ${most})
      union all
      (select '/education/terms/' || id, 'education.term', names, ref from education.terms
        where ${found} order by date_start desc, id limit ${most})
      union all
      (select '/education/classes/' || id, 'education.class', names, ref from education.classes
        where ${found} order by ref limit ${most})
      union all
      (select '/education/learners/' || l.id, 'education.learner', null::jsonb, l.code from education.learners l
        where l.voided_at is null and ${visibleTo(ofLearners, 'l', viewer)} and l.code ilike ${like}
        order by l.code limit ${most})
      limit ${most}`.execute(db)
    return rows.map(({ href, kind, names, ref }) => ({
      href,
      kind,
      label: names ? textIn(names, viewer.language) : ref,
      ...(names && { note: ref }),
    }))
  },
})
