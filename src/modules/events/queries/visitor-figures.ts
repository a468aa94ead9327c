import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import type { Cell, Evidence, FigureDefinition, Qualifier } from '#platform/figures.ts'
import { afterId, dateOfRow, evidencePage, inCell, whollyInside } from '#platform/figures-sql.ts'
import { combineQualifiers } from '#platform/qualifiers.ts'

interface Told {
  readonly event: string
  readonly value: bigint
  readonly qualifier: Qualifier
}

const cellOf = (told: readonly Told[], event?: string): Cell => ({
  dimensions: event === undefined ? {} : { event },
  value: told.reduce((sum, { value }) => sum + value, 0n),
  qualifier: combineQualifiers(told.map(({ qualifier }) => qualifier)),
  unit: 'person',
})

/** People as a column of events tells them, of events in these states, as exact as they were told; zero is told, too. */
const visitors = (
  name: string,
  nature: FigureDefinition['nature'],
  column: 'expected' | 'came',
  states: readonly string[],
): FigureDefinition => {
  const toldIn = (period: Period) => sql`from events.events e where e.voided_at is null and e.state = any(${states})
    and ${sql.ref(`e.${column}`)} is not null and ${whollyInside('e', period)}`
  return {
    name,
    nature,
    origin: 'own',
    protects: false,
    evidence: 'events.list-events',
    ruleVersion: 1,
    breakdowns: [[], ['event']],
    async cells(db: Db, period) {
      const { rows } = await sql<Told>`select e.ref as event, ${sql.ref(`e.${column}`)} as value,
          ${sql.ref(`e.${column}_qualifier`)} as qualifier ${toldIn(period)} order by e.ref`.execute(db)
      return rows.length === 0 ? [] : [cellOf(rows), ...rows.map((row) => cellOf([row], row.event))]
    },
    async records(db, period, dimensions, { after, size }) {
      const { rows } = await sql<Evidence>`select e.id, '/events/' || e.id as href, e.ref as label, e.date_end as day,
          ${dateOfRow('e')} as date, ${sql.ref(`e.${column}`)} as value, 'person' as unit
        ${toldIn(period)} and ${inCell(dimensions, { event: sql`e.ref` })} and ${afterId('e.id', after)}
        order by e.id limit ${size + 1}`.execute(db)
      return evidencePage(rows, size)
    },
  }
}

export const visitorFigures: readonly FigureDefinition[] = [
  // what was expected of an event that was then held stays what was expected
  visitors('events.expected', 'planned', 'expected', ['planned', 'held']),
  visitors('events.came', 'flow', 'came', ['held']),
]
