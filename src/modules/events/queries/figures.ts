import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import {
  afterId,
  type CellRow,
  cellsOf,
  dateOfRow,
  evidencePage,
  inCell,
  monthOfRow,
  whollyInside,
} from '#platform/figures-sql.ts'
import { goalOf } from './goal.ts'
import { moneyFigures } from './money-figures.ts'
import { visitorFigures } from './visitor-figures.ts'

const own = { origin: 'own', protects: false, ruleVersion: 1, evidence: 'events.list-events', nature: 'flow' } as const

const heldIn = (period: Period) => sql`from events.events e
  where e.state = 'held' and e.voided_at is null and ${whollyInside('e', period)}`

const columns = { kind: sql`e.kind`, month: monthOfRow('e') }
const evidence = sql`e.id, '/events/' || e.id as href, e.ref as label, e.date_end as day, ${dateOfRow('e')} as date,
  'event' as unit`

/** Events held wholly inside the period. */
const held: FigureDefinition = {
  ...own,
  name: 'events.held',
  breakdowns: [[], ['kind'], ['month']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select kind, month, 'event' as unit, count(*) as value
      from (select e.kind, ${columns.month} as month ${heldIn(period)}) held
      group by grouping sets ((), (kind), (month)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(rows, ['kind', 'month'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select ${evidence}, 1::bigint as value ${heldIn(period)}
      and ${inCell(dimensions, columns)} and ${afterId('e.id', after)} order by e.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const judgedIn = (period: Period): RawBuilder<unknown> => sql`from (select e.*, ${goalOf} as goal ${heldIn(period)}) e
  where e.goal in ('reached', 'not-reached')`

/** Events held whose goal was reached, of those of which it is known; where all missed theirs, the cell is zero. */
const goalsReached: FigureDefinition = {
  ...own,
  name: 'events.goals-reached',
  breakdowns: [[], ['event']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select e.ref as event, 'event' as unit,
        count(*) filter (where e.goal = 'reached') as value
      ${judgedIn(period)} group by grouping sets ((), (e.ref)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['event'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } =
      await sql<Evidence>`select ${evidence}, (case e.goal when 'reached' then 1 else 0 end)::bigint as value
      ${judgedIn(period)} and ${inCell(dimensions, { event: sql`e.ref` })} and ${afterId('e.id', after)}
      order by e.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const eventsFigures: readonly FigureDefinition[] = [held, ...visitorFigures, ...moneyFigures, goalsReached]
