import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { visibleTo } from '#platform/policy.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import { ofApplications } from '../policy.ts'
import type { ApplicationsTables } from '../tables.ts'

const pattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

async function profilesLike(db: Db<ApplicationsTables>, text: string, most: number, { language }: Actor) {
  const { rows } = await sql<{
    id: string
    ref: string
    titles: Texts
  }>`select p.id, p.ref, p.titles from applications.profiles p
    where (p.ref = ${text} or exists (select from jsonb_each_text(p.titles) t where t.value ilike ${pattern(text)}))
      and p.voided_at is null order by p.ref limit ${most}`.execute(db)
  return rows.map(
    ({ id, ref, titles }): SearchHit => ({
      href: `/applications/profiles/${id}`,
      kind: 'applications.profile',
      label: textIn(titles, language),
      note: ref,
    }),
  )
}

async function applicationsLike(db: Db<ApplicationsTables>, text: string, most: number, viewer: Actor) {
  const { rows } = await sql<{ id: string; ref: string; name: string | null }>`select a.id, a.ref, a.name
    from applications.applications a
    where (a.ref = ${text} or a.name ilike ${pattern(text)}) and a.voided_at is null
      and ${visibleTo(ofApplications, 'a', viewer)} order by a.received_day desc, a.id limit ${most}`.execute(db)
  return rows.map(
    ({ id, ref, name }): SearchHit => ({
      href: `/applications/${id}`,
      kind: 'applications.application',
      label: name ?? ref,
      ...(name && { note: ref }),
    }),
  )
}

/** Applications by reference and name for who may see applicants, and profiles by reference and a part of a title. */
export const searchApplications = query({
  name: 'applications.search-applications',
  reads: 'private',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<ApplicationsTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const people = await applicationsLike(db, text, most, viewer)
    return [...people, ...(await profilesLike(db, text, most, viewer))].slice(0, most)
  },
})
