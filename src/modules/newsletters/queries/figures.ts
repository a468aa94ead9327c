import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, dateOfRow, evidencePage, inCell, whollyInside } from '#platform/figures-sql.ts'

const own = { origin: 'own', protects: false, ruleVersion: 1 } as const

const sentIn = (period: Period) => sql`from newsletters.issues i left join newsletters.series s on s.id = i.series_id
  where i.voided_at is null and ${whollyInside('i', period)}`

const evidence = sql`i.id, '/newsletters/issues/' || i.id as href, concat_ws(' · ', i.ref, i.number) as label,
  i.date_end as day, ${dateOfRow('i')} as date`

const columns = {
  series: sql`coalesce(s.ref, 'none')`,
  language: sql`l.language`,
  channel: sql`i.channel`,
  kind: sql`i.kind`,
}

// an issue in two languages is two editions
const editionsIn = (period: Period) => sql`from newsletters.issues i cross join unnest(i.languages) l (language)
  left join newsletters.series s on s.id = i.series_id
  where i.kind = 'issue' and i.voided_at is null and ${whollyInside('i', period)}`

/** Editions of newsletters, one for each language in which an issue was sent. */
const issues: FigureDefinition = {
  ...own,
  name: 'newsletters.issues',
  nature: 'flow',
  evidence: 'newsletters.list-issues',
  breakdowns: [[], ['channel'], ['language'], ['series']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select channel, language, series, 'edition' as unit, count(*) as value
      from (select i.channel, l.language, ${columns.series} as series ${editionsIn(period)}) sent
      group by grouping sets ((), (channel), (language), (series)) having count(*) > 0
      order by 1 nulls first, 2 nulls first, 3 nulls first`.execute(db)
    return cellsOf(rows, ['channel', 'language', 'series'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { series, language, channel } = columns
    const { rows } = await sql<Evidence>`select ${evidence}, count(*) as value, 'edition' as unit
      ${editionsIn(period)} and ${inCell(dimensions, { series, language, channel })} and ${afterId('i.id', after)}
      group by i.id order by i.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

/** Mailings that are no issue: appeals, thanks, notices. */
const messages: FigureDefinition = {
  ...own,
  name: 'newsletters.messages',
  nature: 'flow',
  evidence: 'newsletters.list-issues',
  breakdowns: [[], ['kind']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select i.kind, 'message' as unit, count(*) as value
      ${sentIn(period)} and i.kind <> 'issue' group by grouping sets ((), (i.kind)) having count(*) > 0
      order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select ${evidence}, 1::bigint as value, 'message' as unit
      ${sentIn(period)} and i.kind <> 'issue' and ${inCell(dimensions, { kind: columns.kind })}
        and ${afterId('i.id', after)} order by i.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const newestFirst = sql`i.date_end desc, i.date_start desc, i.id desc`

/** How many people the latest mailing is said to have reached: over all, and of each series. Reaches are never added. */
const reach: FigureDefinition = {
  ...own,
  name: 'newsletters.reach',
  nature: 'stock',
  evidence: 'newsletters.list-issues',
  breakdowns: [[], ['series']],
  async cells(db, period) {
    const told = sql`${sentIn(period)} and i.reach_number is not null`
    const { rows } = await sql<CellRow>`
      (select null as series, i.reach_number as value, i.reach_qualifier as qualifier, 'person' as unit ${told}
        order by ${newestFirst} limit 1)
      union all
      (select distinct on (${columns.series}) ${columns.series}, i.reach_number, i.reach_qualifier, 'person' ${told}
        order by ${columns.series}, ${newestFirst})`.execute(db)
    return cellsOf(rows, ['series'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select * from (
        select ${evidence}, i.reach_number as value, 'person' as unit ${sentIn(period)} and i.reach_number is not null
          and ${inCell(dimensions, { series: columns.series })} order by ${newestFirst} limit 1
      ) latest where ${afterId('latest.id', after)}`.execute(db)
    return evidencePage(rows, size)
  },
}

// a series that was stopped before the period is not told of in it
const sentAt = ({ start, end }: Period) => sql`from (
    select s.*, extract(year from least(${end}::date, s.until_end))::int8
        - extract(year from s.since_start)::int8 as years,
      extract(year from s.since_start) = extract(year from s.since_end)
        and extract(year from least(${end}::date, s.until_start)) = extract(year from least(${end}::date, s.until_end))
        as is_sure
    from newsletters.series s
    where s.voided_at is null and s.since_end <= ${end}::date and coalesce(s.until_end, ${end}::date) >= ${start}::date
  ) s where true`

/** Calendar years since a series began, at the end of the period or when it was stopped. */
const years: FigureDefinition = {
  ...own,
  name: 'newsletters.years',
  nature: 'stock',
  evidence: 'newsletters.list-series',
  breakdowns: [['series']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select s.ref as series, s.years as value, 'year' as unit,
        case when s.is_sure then 'exact' else 'about' end as qualifier ${sentAt(period)} order by s.ref`.execute(db)
    return cellsOf(rows, ['series'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select s.id, '/newsletters/series/' || s.id as href, s.ref as label,
        s.since_end as day, json_build_object('edtf', s.since_edtf, 'printed', s.since_printed) as date,
        s.years as value, 'year' as unit
      ${sentAt(period)} and ${inCell(dimensions, { series: sql`s.ref` })} and ${afterId('s.id', after)}
      order by s.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const newslettersFigures: readonly FigureDefinition[] = [issues, messages, reach, years]
