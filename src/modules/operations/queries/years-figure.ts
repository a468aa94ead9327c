import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { dateOfRow, inCell, whollyInside } from '#platform/figures-sql.ts'
import { seeEvery } from '../policy.ts'
import type { Milestone } from '../rules/choices.ts'
import { type YearsUntil, yearsUntil } from '../rules/years-until.ts'

type Row = Omit<Evidence, 'value' | 'unit'> & {
  readonly milestone: Milestone
  readonly since_start: string
  readonly since_end: string
  readonly start: string
  readonly end: string
}

type Long = Row & YearsUntil

const isLonger = (one: Long, other: Long) =>
  one.years > other.years || (one.years === other.years && one.qualifier === 'exact' && other.qualifier !== 'exact')

/** Of each milestone the count of which it took longest, the earliest of equal ones; by milestone. */
async function longest(db: Db, period: Period, dimensions: Readonly<Record<string, string>>): Promise<Long[]> {
  const { rows } = await sql<Row>`select c.id, '/operations/counts/' || c.id as href,
      concat_ws(' · ', c.ref, o.code) as label, c.date_end as day, ${dateOfRow('c')} as date, c.milestone, c.since_start,
      c.since_end, c.date_start as start, c.date_end as "end"
    from operations.counts c left join operations.operations o on o.id = c.operation_id
    where c.since_edtf is not null and c.voided_at is null and ${whollyInside('c', period)}
      and ${inCell(dimensions, { milestone: sql`c.milestone` })} order by c.milestone, c.date_end, c.id`.execute(db)
  const found = new Map<Milestone, Long>()
  for (const row of rows) {
    const one = { ...row, ...yearsUntil({ start: row.since_start, end: row.since_end }, row) }
    const other = found.get(row.milestone)
    if (!other || isLonger(one, other)) found.set(row.milestone, one)
  }
  return [...found.values()]
}

/** How many years it took people until a milestone of the period, where that was longest. Told to nobody outside. */
export const yearsUntilMilestone: FigureDefinition = {
  name: 'operations.years-until',
  nature: 'flow',
  origin: 'own',
  protects: true,
  inside: ['milestone'],
  evidence: seeEvery,
  ruleVersion: 1,
  breakdowns: [['milestone']],
  async cells(db, period) {
    const rows = await longest(db, period, {})
    return rows.map(({ milestone, years, qualifier }) => ({
      dimensions: { milestone },
      value: years,
      qualifier,
      unit: 'year',
    }))
  },
  async records(db, period, dimensions, { after }) {
    // one record for each milestone is never more than a page
    const rows = after === null ? await longest(db, period, dimensions) : []
    return {
      rows: rows.map(({ id, href, label, day, date, years }) => ({
        id,
        href,
        label,
        day,
        ...(date && { date }),
        value: years,
        unit: 'year',
      })),
      next: null,
    }
  },
}
