import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'
import type { SessionState } from '../rules/choices.ts'
import { sessionTables } from './sessions-of.ts'

const columns = {
  class: sql`c.ref`,
  level: sql`c.level`,
  month: sql`to_char(s.day, 'YYYY-MM')`,
  term: sql`t.ref`,
}

const dayIn = (state: SessionState, { start, end }: Pick<Period, 'start' | 'end'>) =>
  sql`from ${sessionTables} where s.state = ${state} and s.voided_at is null
    and s.day between ${start}::date and ${end}::date`

/** A figure that adds up something of the sessions in a state whose day lies in the period. */
const ofSessions = (
  name: string,
  state: SessionState,
  unit: 'hour' | 'session',
  each: RawBuilder<unknown>,
): FigureDefinition => ({
  name,
  nature: 'flow',
  origin: 'own',
  protects: false,
  evidence: 'education.list-sessions',
  ruleVersion: 1,
  breakdowns: [[], ['term'], ['class'], ['level'], ['month']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select class, level, month, term, ${unit} as unit, sum(value)::bigint as value
      from (select ${columns.class} as class, ${columns.level} as level, ${columns.month} as month,
        ${columns.term} as term, ${each} as value ${dayIn(state, period)}) lesson
      group by grouping sets ((), (class), (level), (month), (term)) having count(*) > 0
      order by 1 nulls first, 2 nulls first, 3 nulls first, 4 nulls first`.execute(db)
    return cellsOf(rows, ['class', 'level', 'month', 'term'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select s.id, '/education/sessions/' || s.id as href, s.ref as label, s.day,
        (${each})::bigint as value, ${unit} as unit
      ${dayIn(state, period)} and ${inCell(dimensions, columns)} and ${afterId('s.id', after)}
      order by s.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
})

/** Minutes delivered by the sessions held on the days of the period. */
export const hoursDelivered = ofSessions('education.hours-delivered', 'held', 'hour', sql`s.delivered_minutes`)
/** Sessions held on the days of the period. */
export const sessionsHeld = ofSessions('education.sessions-held', 'held', 'session', sql`1::bigint`)
/** Sessions cancelled that were planned for the days of the period. */
export const sessionsCancelled = ofSessions('education.sessions-cancelled', 'cancelled', 'session', sql`1::bigint`)
