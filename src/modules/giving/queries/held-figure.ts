import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'

const movesUntil = ({ end }: Pick<Period, 'end'>) => sql`from giving.held_moves m
  where m.voided_at is null and m.moved_on <= ${end}::date`

const signed = sql`case m.kind when 'held' then m.amount else -m.amount end`

/** What is held for others on the last day of the period, each currency apart: what came for them less what was passed on. */
export const heldForOthers: FigureDefinition = {
  name: 'giving.held-for-others',
  nature: 'stock',
  origin: 'own',
  protects: false,
  evidence: 'giving.list-held',
  ruleVersion: 1,
  breakdowns: [['currency']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select m.currency, m.currency as unit, sum(${signed})::bigint as value
      ${movesUntil(period)} group by m.currency order by 1`.execute(db)
    return cellsOf(rows, ['currency'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } =
      await sql<Evidence>`select m.id, '/giving/held/' || m.id as href, m.ref as label, m.moved_on as day,
        ${signed} as value, m.currency as unit
      ${movesUntil(period)} and ${inCell(dimensions, { currency: sql`m.currency` })} and ${afterId('m.id', after)}
      order by m.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}
