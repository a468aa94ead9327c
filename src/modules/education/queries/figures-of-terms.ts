import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, dateOfRow, evidencePage, inCell, whollyInside } from '#platform/figures-sql.ts'

const own = { origin: 'own', protects: false, evidence: 'education.get-programme', ruleVersion: 1 } as const

type Days = Pick<Period, 'start' | 'end'>

// what was last said by the end of the period counts, whatever was said later; what was over before it is not planned in it
const announced = ({ start, end }: Days) => sql`from education.terms t join lateral (
    select s.state from education.term_states s where s.term_id = t.id and s.date_end <= ${end}::date
    order by s.position desc limit 1) said on said.state <> 'cancelled'
  where t.voided_at is null and (t.last_end is null or t.last_end >= ${start}::date)
    and not exists (select 1 from education.term_states over where over.term_id = t.id and over.state = 'finished'
      and over.date_end < ${start}::date)`

const columns = { state: sql`said.state`, term: sql`t.ref` }

/** Minutes planned for the terms that were announced by the end of the period, also for those yet to come. */
export const hoursPlanned: FigureDefinition = {
  ...own,
  name: 'education.hours-planned',
  nature: 'planned',
  breakdowns: [[], ['term'], ['state']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select said.state, t.ref as term, 'hour' as unit,
        sum(t.planned_minutes)::bigint as value
      ${announced(period)} group by grouping sets ((), (said.state), (t.ref)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(rows, ['state', 'term'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } =
      await sql<Evidence>`select t.id, '/education/terms/' || t.id as href, t.ref as label, t.date_end as day,
        ${dateOfRow('t')} as date, t.planned_minutes as value, 'hour' as unit
      ${announced(period)} and ${inCell(dimensions, columns)} and ${afterId('t.id', after)}
      order by t.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

// what was said to be finished and taken back is not
const finished = (period: Days) => sql`from education.terms t join lateral (
    select s.* from education.term_states s where s.term_id = t.id order by s.position desc limit 1) s
    on s.state = 'finished'
  where t.voided_at is null and ${whollyInside('s', period)}`

/** Terms finished on a date wholly inside the period. */
export const termsFinished: FigureDefinition = {
  ...own,
  name: 'education.terms-finished',
  nature: 'flow',
  breakdowns: [[]],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select 'term' as unit, count(*) as value ${finished(period)}
      having count(*) > 0`.execute(db)
    return cellsOf(rows, [])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } =
      await sql<Evidence>`select t.id, '/education/terms/' || t.id as href, t.ref as label, s.date_end as day,
        ${dateOfRow('s')} as date, 1::bigint as value, 'term' as unit
      ${finished(period)} and ${inCell(dimensions, {})} and ${afterId('t.id', after)}
      order by t.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}
