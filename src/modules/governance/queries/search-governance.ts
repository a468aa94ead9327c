import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import type { GovernanceTables } from '../tables.ts'
import { likelyParties } from './find-party.ts'

type Found = Omit<SearchHit, 'label'> & { readonly ref: string; readonly titles: Texts | null }

/** The members and officers whom a name may mean. */
async function membersCalled(db: Db, ids: readonly string[], most: number) {
  if (ids.length === 0) return []
  const { rows } = await sql<SearchHit>`
    (select '/governance/members/' || m.id as href, p.name as label, m.ref as note, 'governance.member' as kind
      from governance.members m join people.current_names p on p.party_id = m.party_id
      where p.current_id = any(${ids}::uuid[]) and m.voided_at is null order by m.joined_on desc, m.id limit ${most})
    union all
    (select '/governance/officers/' || o.id, p.name, o.ref, 'governance.officer'
      from governance.officers o join people.current_names p on p.party_id = o.party_id
      where p.current_id = any(${ids}::uuid[]) and o.voided_at is null order by o.began_on desc, o.id limit ${most})`.execute(
    db,
  )
  return rows
}

/** Members and officers by reference and name, authorisations by number and authority, meetings by reference and place, resolutions and approvals by reference and title in any language. */
export const searchGovernance = query({
  name: 'governance.search-governance',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<GovernanceTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<Found>`
      (select '/governance/members/' || id as href, ref, null::jsonb as titles, 'governance.member' as kind
        from governance.members where ref = ${text} and voided_at is null)
      union all
      (select '/governance/approvals/' || id, ref, titles, 'governance.approval' from governance.approvals
        where voided_at is null and (ref = ${text} or exists (
          select 1 from jsonb_each_text(titles) t where t.value ilike ${like})) order by valid_from desc limit ${most})
      union all
      (select '/governance/resolutions/' || id, ref, titles, 'governance.resolution' from governance.resolutions
        where voided_at is null and (ref = ${text} or exists (
          select 1 from jsonb_each_text(titles) t where t.value ilike ${like})) order by id desc limit ${most})
      union all
      (select '/governance/authorisations/' || id, ref, titles, 'governance.authorisation' from governance.authorisations
        where voided_at is null and (ref = ${text} or number = ${text} or authority ilike ${like} or exists (
          select 1 from jsonb_each_text(titles) t where t.value ilike ${like})) order by id desc limit ${most})
      union all
      (select '/governance/officers/' || id, ref, null::jsonb, 'governance.officer' from governance.officers
        where ref = ${text} and voided_at is null)
      union all
      (select '/governance/meetings/' || id, ref, null::jsonb, 'governance.meeting' from governance.meetings
        where voided_at is null and (ref = ${text} or place ilike ${like}) order by held_on desc limit ${most})
      limit ${most}`.execute(db)
    const parties = await likelyParties(db as unknown as Db, text, viewer)
    const named = await membersCalled(
      db as unknown as Db,
      parties.map(({ id }) => id),
      most,
    )
    const hits = rows.map(({ ref, titles, ...hit }) =>
      titles ? { ...hit, label: textIn(titles, viewer.language), note: ref } : { ...hit, label: ref },
    )
    return [...hits, ...named].slice(0, most)
  },
})
