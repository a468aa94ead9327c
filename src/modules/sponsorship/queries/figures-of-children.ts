import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, dateOfRow, evidencePage, inCell, whollyInside } from '#platform/figures-sql.ts'
import { seeChildren } from '../policy.ts'
import { standing } from './standing.ts'

const own = { origin: 'own', protects: true, evidence: seeChildren, ruleVersion: 1 } as const

const presentColumns = {
  kind: sql`c.kind`,
  registration: sql`coalesce(registration.registration, 'not-told')`,
  stage: sql`coalesce(stage.stage, 'not-told')`,
}

const present = ({ end }: Pick<Period, 'end'>) => sql`from sponsorship.children c ${standing(end)}
  where c.voided_at is null and c.date_end <= ${end}::date and exit.child_id is null`

/** Children whose records say that they had come, and not that they had left, by the end of the period. */
export const childrenOnFile: FigureDefinition = {
  ...own,
  name: 'sponsorship.children-on-file',
  nature: 'stock',
  breakdowns: [[], ['kind'], ['registration'], ['stage']],
  async cells(db, period) {
    const { kind, registration, stage } = presentColumns
    const { rows } = await sql<CellRow>`select kind, registration, stage, 'child' as unit, count(*) as value
      from (select ${kind} as kind, ${registration} as registration, ${stage} as stage ${present(period)}) here
      group by grouping sets ((), (kind), (registration), (stage)) having count(*) > 0
      order by 1 nulls first, 2 nulls first, 3 nulls first`.execute(db)
    return cellsOf(rows, ['kind', 'registration', 'stage'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select c.id, '/sponsorship/children/' || c.id as href, c.code as label,
        c.date_end as day, ${dateOfRow('c')} as date, 1::bigint as value, 'child' as unit
      ${present(period)} and ${inCell(dimensions, presentColumns)} and ${afterId('c.id', after)}
      order by c.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const came = (period: Period) => sql`from sponsorship.children c
  where c.voided_at is null and ${whollyInside('c', period)}`

/** Children who came on dates wholly inside the period. */
export const entered: FigureDefinition = {
  ...own,
  name: 'sponsorship.entered',
  nature: 'flow',
  breakdowns: [[], ['kind']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select c.kind, 'child' as unit, count(*) as value ${came(period)}
      group by grouping sets ((), (c.kind)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select c.id, '/sponsorship/children/' || c.id as href, c.code as label,
        c.date_end as day, ${dateOfRow('c')} as date, 1::bigint as value, 'child' as unit
      ${came(period)} and ${inCell(dimensions, { kind: sql`c.kind` })} and ${afterId('c.id', after)}
      order by c.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const went = (period: Period) => sql`from sponsorship.children c join sponsorship.exits x on x.child_id = c.id
  where c.voided_at is null and x.voided_at is null and ${whollyInside('x', period)}`

/** Children who left on dates wholly inside the period, by reason. */
export const left: FigureDefinition = {
  ...own,
  name: 'sponsorship.left',
  nature: 'flow',
  breakdowns: [[], ['reason']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select x.reason, 'child' as unit, count(*) as value ${went(period)}
      group by grouping sets ((), (x.reason)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['reason'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select c.id, '/sponsorship/children/' || c.id as href, c.code as label,
        x.date_end as day, ${dateOfRow('x')} as date, 1::bigint as value, 'child' as unit
      ${went(period)} and ${inCell(dimensions, { reason: sql`x.reason` })} and ${afterId('c.id', after)}
      order by c.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}
