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

const own = { origin: 'own', protects: false, ruleVersion: 1 } as const

/** A figure that counts each row of a question once, without breakdowns. */
const counted = (
  spec: Pick<FigureDefinition, 'name' | 'nature' | 'evidence'>,
  unit: string,
  from: (period: Period) => RawBuilder<unknown>,
  evidence: RawBuilder<unknown>,
): FigureDefinition => ({
  ...own,
  ...spec,
  breakdowns: [[]],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select ${unit} as unit, count(*) as value ${from(period)}
      having count(*) > 0`.execute(db)
    return cellsOf(rows, [])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select x.id, ${evidence}, 1::bigint as value, ${unit} as unit
      ${from(period)} and ${inCell(dimensions, {})} and ${afterId('x.id', after)} order by x.id limit ${size + 1}`.execute(
      db,
    )
    return evidencePage(rows, size)
  },
})

// records of one organisation that were merged are one partner
const atEnd = ({ end }: Period) => sql`from (select distinct on (n.current_id) p.*, n.name
    from advocacy.partners p join people.current_names n on n.party_id = p.party_id
    where p.voided_at is null and p.since_end <= ${end}::date and (p.until_start is null or p.until_start > ${end}::date)
    order by n.current_id, p.id) x where true`

/** Partners at the end of the period: surely begun, not begun to end. */
const partners = counted(
  { name: 'advocacy.partners', nature: 'stock', evidence: 'advocacy.list-partners' },
  'organisation',
  atEnd,
  sql`'/advocacy/partners/' || x.id as href, concat_ws(' · ', x.ref, x.name) as label, x.since_end as day,
    json_build_object('edtf', x.since_edtf, 'printed', x.since_printed) as date`,
)

// the last word before the end of the period counts, whatever was said later
const runningAt = ({ end }: Period) => sql`from advocacy.campaigns x join lateral (
    select s.state from advocacy.campaign_states s where s.campaign_id = x.id and s.date_end <= ${end}::date
    order by s.position desc limit 1) said on said.state = 'running'
  where x.voided_at is null`

/** Campaigns that run at the end of the period. */
const campaigns = counted(
  { name: 'advocacy.campaigns', nature: 'stock', evidence: 'advocacy.list-campaigns' },
  'campaign',
  runningAt,
  sql`'/advocacy/campaigns/' || x.id as href, x.ref as label, x.date_end as day, ${dateOfRow('x')} as date`,
)

const reachedIn = (period: Period) => sql`from advocacy.milestones m
  join advocacy.reaches r on r.milestone_id = m.id join advocacy.campaigns c on c.id = m.campaign_id
  where m.voided_at is null and ${whollyInside('r', period)}`

/** Milestones reached wholly inside the period, by campaign. */
const milestonesReached: FigureDefinition = {
  ...own,
  name: 'advocacy.milestones-reached',
  nature: 'flow',
  evidence: 'advocacy.list-campaigns',
  breakdowns: [[], ['campaign']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select c.ref as campaign, 'milestone' as unit, count(*) as value
      ${reachedIn(period)} group by grouping sets ((), (c.ref)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['campaign'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select m.id, '/advocacy/milestones/' || m.id as href,
        m.ref as label, r.date_end as day, ${dateOfRow('r')} as date, 1::bigint as value, 'milestone' as unit
      ${reachedIn(period)} and ${inCell(dimensions, { campaign: sql`c.ref` })} and ${afterId('m.id', after)}
      order by m.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const engagedIn = (period: Period) => sql`from advocacy.engagements e
  where e.state in ('held', 'not-held') and e.voided_at is null and ${whollyInside('e', period)}`

const columns = { kind: sql`e.kind`, month: monthOfRow('e'), role: sql`e.role` }

/** Engagements held wholly inside the period. What was said not to be held makes the cell of its kind zero, and stands behind no other. */
const engagements: FigureDefinition = {
  ...own,
  name: 'advocacy.engagements',
  nature: 'flow',
  evidence: 'advocacy.list-engagements',
  breakdowns: [[], ['kind'], ['month'], ['role']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select kind, month, role, 'activity' as unit,
        count(*) filter (where state = 'held') as value
      from (select e.kind, ${columns.month} as month, e.role, e.state ${engagedIn(period)}) engaged
      group by grouping sets ((), (kind), (month), (role))
      having grouping(kind) = 0 or count(*) filter (where state = 'held') > 0
      order by 1 nulls first, 2 nulls first, 3 nulls first`.execute(db)
    return cellsOf(rows, ['kind', 'month', 'role'])
  },
  async records(db, period, dimensions, { after, size }) {
    const seen = dimensions.kind === undefined ? sql`e.state = 'held'` : sql`true`
    const { rows } = await sql<Evidence>`select e.id, '/advocacy/engagements/' || e.id as href, e.ref as label,
        e.date_end as day, ${dateOfRow('e')} as date, (case e.state when 'held' then 1 else 0 end)::bigint as value,
        'activity' as unit
      ${engagedIn(period)} and ${seen} and ${inCell(dimensions, columns)} and ${afterId('e.id', after)}
      order by e.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const advocacyFigures: readonly FigureDefinition[] = [partners, campaigns, milestonesReached, engagements]
