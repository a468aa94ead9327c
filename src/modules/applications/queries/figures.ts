import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'
import { seeApplicants } from '../policy.ts'

const own = { origin: 'own', protects: false, ruleVersion: 1 } as const

// of what was said to be so by the last day at the earliest, the last word counts, and only where it was so for sure
const wantedAt = ({ end }: Period) => sql`from applications.profiles p join lateral (
    select s.* from applications.profile_states s where s.profile_id = p.id and s.date_start <= ${end}::date
    order by s.position desc limit 1) s on s.state = 'published' and s.date_end <= ${end}::date
  where p.voided_at is null and coalesce(p.open_from <= ${end}::date, true) and coalesce(p.open_until >= ${end}::date, true)`

const kind = { kind: sql`p.kind` }

/** Profiles published at the end of the period, each once, however many people are wanted for it. */
const profilesWanted: FigureDefinition = {
  ...own,
  name: 'applications.profiles-wanted',
  nature: 'stock',
  evidence: 'applications.list-profiles',
  breakdowns: [[], ['kind']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select p.kind, 'profile' as unit, count(*) as value
      ${wantedAt(period)} group by grouping sets ((), (p.kind)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select p.id, '/applications/profiles/' || p.id as href, p.ref as label,
        s.date_end as day, json_build_object('edtf', s.date_edtf, 'printed', s.date_printed) as date,
        1::bigint as value, 'profile' as unit
      ${wantedAt(period)} and ${inCell(dimensions, kind)} and ${afterId('p.id', after)}
      order by p.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const columnsOn = (day: RawBuilder<unknown>) => ({
  kind: sql`p.kind`,
  language: sql`a.language`,
  month: sql`to_char(${day}, 'YYYY-MM')`,
  source: sql`a.source`,
})

/** A figure of applications by a day of theirs; erased ones count as before. */
function countedBy(name: string, day: RawBuilder<unknown>, where: RawBuilder<unknown>): FigureDefinition {
  const columns = columnsOn(day)
  const counted = ({ start, end }: Period) => sql`from applications.applications a
    join applications.profiles p on p.id = a.profile_id
    where a.voided_at is null and ${where} and ${day} between ${start}::date and ${end}::date`
  return {
    ...own,
    name,
    nature: 'flow',
    evidence: seeApplicants,
    breakdowns: [[], ['kind'], ['language'], ['month'], ['source']],
    async cells(db, period) {
      const { rows } = await sql<CellRow>`select kind, language, month, source, 'application' as unit, count(*) as value
        from (select p.kind, a.language, ${columns.month} as month, a.source ${counted(period)}) counted
        group by grouping sets ((), (kind), (language), (month), (source)) having count(*) > 0
        order by 1 nulls first, 2 nulls first, 3 nulls first, 4 nulls first`.execute(db)
      return cellsOf(rows, ['kind', 'language', 'month', 'source'])
    },
    async records(db, period, dimensions, { after, size }) {
      const { rows } = await sql<Evidence>`select a.id, '/applications/' || a.id as href, a.ref as label,
          ${day} as day, 1::bigint as value, 'application' as unit
        ${counted(period)} and ${inCell(dimensions, columns)} and ${afterId('a.id', after)}
        order by a.id limit ${size + 1}`.execute(db)
      return evidencePage(rows, size)
    },
  }
}

/** Applications by the civil day on which they came. */
const received = countedBy('applications.received', sql`a.received_day`, sql`true`)

/** Applications that are accepted, by the day of that. */
const accepted = countedBy('applications.accepted', sql`a.state_day`, sql`a.state = 'accepted'`)

export const applicationsFigures: readonly FigureDefinition[] = [profilesWanted, received, accepted]
