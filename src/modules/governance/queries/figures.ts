import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'
import { authorisationsGranted } from './figures-of-authorisations.ts'
import { figuresOfMeetings } from './figures-of-meetings.ts'

const own = { origin: 'own', protects: false, ruleVersion: 1, breakdowns: [[], ['kind']] } as const

/** A figure that counts members by kind: `which` says which of them in a period. */
const ofMembers = (
  name: string,
  nature: 'stock' | 'flow',
  which: (period: Period) => RawBuilder<unknown>,
): FigureDefinition => ({
  ...own,
  name,
  nature,
  // a list of who belongs to the organisation is not for everybody who reads its figures
  evidence: 'governance.list-members',
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select kind, 'membership' as unit, count(*) as value
      from governance.members m where m.voided_at is null and ${which(period)}
      group by grouping sets ((), (kind)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select m.id, '/governance/members/' || m.id as href, m.ref as label,
        m.joined_on as day, 1::bigint as value, 'membership' as unit
      from governance.members m where m.voided_at is null and ${which(period)}
        and ${inCell(dimensions, { kind: sql`m.kind` })} and ${afterId('m.id', after)}
      order by m.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
})

/** Members on the last day of the period. */
const members = ofMembers(
  'governance.members',
  'stock',
  ({ end }) => sql`m.joined_on <= ${end}::date and (m.left_on is null or m.left_on >= ${end}::date)`,
)

/** Members who joined in the period, whether or not they are still there. */
const joined = ofMembers(
  'governance.members-joined',
  'flow',
  ({ start, end }) => sql`m.joined_on between ${start}::date and ${end}::date`,
)

export const governanceFigures: readonly FigureDefinition[] = [
  members,
  joined,
  ...figuresOfMeetings,
  authorisationsGranted,
]
