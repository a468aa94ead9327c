import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'

const thankedIn = ({ start, end }: Pick<Period, 'start' | 'end'>) => sql`from (
    select a.id, a.ref, a.way, a.thanked_on, count(*) as gifts from thanks.acknowledgements a
    join thanks.covered c on c.acknowledgement_id = a.id
    where a.thanked_on between ${start}::date and ${end}::date and a.voided_at is null
    group by a.id) a`

/** For how many gifts thanks were given on the days of the period, by way; void thanks left out. */
const acknowledged: FigureDefinition = {
  name: 'thanks.acknowledged',
  nature: 'flow',
  origin: 'own',
  protects: false,
  evidence: 'thanks.list-thanks',
  ruleVersion: 1,
  breakdowns: [[], ['way']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select a.way, 'gift' as unit, sum(a.gifts)::bigint as value ${thankedIn(period)}
      group by grouping sets ((), (a.way)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['way'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select a.id, '/thanks/acknowledgements/' || a.id as href, a.ref as label,
        a.thanked_on as day, a.gifts as value, 'gift' as unit
      ${thankedIn(period)} where ${inCell(dimensions, { way: sql`a.way` })} and ${afterId('a.id', after)}
      order by a.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const thanksFigures: readonly FigureDefinition[] = [acknowledged]
