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

const giversIn = ({ start, end }: Pick<Period, 'start' | 'end'>) => sql`from (
    select p.current_id as id, p.ref, p.kind, coalesce(p.country, 'none') as country, max(t.received_on) as day
    from giving.thankable_gifts t join people.current_names p on p.party_id = t.thanked_id
    where t.received_on between ${start}::date and ${end}::date and t.left_amount > 0 and t.channel <> 'ticket'
    group by 1, 2, 3, 4) g`

/** How many persons and how many organisations gave on the days of the period, by country; never one added to the other. */
const givers: FigureDefinition = {
  name: 'thanks.givers',
  nature: 'flow',
  origin: 'own',
  protects: false,
  // one giver of a country may be known there
  inside: ['country'],
  evidence: 'people.list-parties',
  ruleVersion: 1,
  breakdowns: [['kind'], ['country', 'kind']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select g.kind, g.country, g.kind as unit, count(*) as value ${giversIn(period)}
      group by grouping sets ((g.kind), (g.kind, g.country)) order by 1, 2 nulls first`.execute(db)
    return cellsOf(rows, ['country', 'kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const columns = { country: sql`g.country`, kind: sql`g.kind` }
    const { rows } = await sql<Evidence>`select g.id, '/people/' || g.id as href, g.ref as label, g.day,
        1::bigint as value, g.kind as unit
      ${giversIn(period)} where ${inCell(dimensions, columns)} and ${afterId('g.id', after)}
      order by g.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const thanksFigures: readonly FigureDefinition[] = [acknowledged, givers]
