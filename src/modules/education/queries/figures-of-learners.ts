import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'
import { seeEvery } from '../policy.ts'
import { sessionTables } from './sessions-of.ts'

const own = { origin: 'own', protects: true, evidence: seeEvery, ruleVersion: 1 } as const

type Days = Pick<Period, 'start' | 'end'>

// surely begun by the end, and not surely over, by the learner's leaving or the end of the term, before the beginning
const enrolled = ({ start, end }: Days) => sql`from education.learners l where l.voided_at is null and exists (
  select from education.enrolments e join education.classes c on c.id = e.class_id join education.terms t on t.id = c.term_id
  left join education.leavings x on x.enrolment_id = e.id and x.voided_at is null
  where e.learner_id = l.id and e.voided_at is null and t.state <> 'cancelled' and e.date_end <= ${end}::date
    and (t.last_end is null or t.last_end >= ${start}::date)
    and (x.enrolment_id is null or x.date_end >= ${start}::date))`

const columns = { kind: sql`l.kind`, language: sql`l.language` }

/** Learners enrolled on a day of the period, each once however many classes they are in. */
export const learners: FigureDefinition = {
  ...own,
  name: 'education.learners',
  nature: 'flow',
  breakdowns: [[], ['kind'], ['language']],
  async cells(db, period) {
    const { rows } =
      await sql<CellRow>`select l.kind, l.language, 'person' as unit, count(*) as value ${enrolled(period)}
      group by grouping sets ((), (l.kind), (l.language)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(rows, ['kind', 'language'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select l.id, '/education/learners/' || l.id as href, l.code as label,
        null::date as day, 1::bigint as value, 'person' as unit
      ${enrolled(period)} and ${inCell(dimensions, columns)} and ${afterId('l.id', after)}
      order by l.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const attended = ({ start, end }: Days) => sql`from ${sessionTables} join (
    select a.session_id, sum(a.minutes)::bigint as minutes from education.attendance a
    where a.voided_at is null group by a.session_id) a on a.session_id = s.id
  where s.state = 'held' and s.voided_at is null and s.day between ${start}::date and ${end}::date`

const ofSession = {
  class: sql`c.ref`,
  level: sql`c.level`,
  month: sql`to_char(s.day, 'YYYY-MM')`,
  term: sql`t.ref`,
}

/**
 * Minutes that learners spent in sessions on the days of the period. Beside the hours delivered they tell how many there were:
 * so they are told in parts only, and those stay inside.
 */
export const hoursAttended: FigureDefinition = {
  ...own,
  name: 'education.hours-attended',
  nature: 'flow',
  inside: ['class', 'level', 'month', 'term'],
  breakdowns: [['term'], ['class'], ['level'], ['month']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select class, level, month, term, 'hour' as unit, sum(minutes)::bigint as value
      from (select ${ofSession.class} as class, ${ofSession.level} as level, ${ofSession.month} as month,
        ${ofSession.term} as term, a.minutes ${attended(period)}) lesson
      group by grouping sets ((class), (level), (month), (term))
      order by 1 nulls first, 2 nulls first, 3 nulls first, 4 nulls first`.execute(db)
    return cellsOf(rows, ['class', 'level', 'month', 'term'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select s.id, '/education/sessions/' || s.id as href, s.ref as label, s.day,
        a.minutes as value, 'hour' as unit
      ${attended(period)} and ${inCell(dimensions, ofSession)} and ${afterId('s.id', after)}
      order by s.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}
