import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'

const own = { origin: 'own', protects: false, evidence: 'governance.list-meetings', ruleVersion: 1 } as const

const evidence = (value: RawBuilder<unknown>, unit: string) => sql`m.id, '/governance/meetings/' || m.id as href,
  m.ref as label, m.held_on as day, ${value} as value, ${unit}::text as unit`

const held = ({ start, end }: Period) => sql`from governance.meetings m
  where m.voided_at is null and m.state = 'held' and m.held_on between ${start}::date and ${end}::date`

/** Meetings held in the period, whatever year they deal with. */
const meetingsHeld: FigureDefinition = {
  ...own,
  name: 'governance.meetings-held',
  nature: 'flow',
  breakdowns: [[], ['kind']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select m.kind, 'meeting' as unit, count(*) as value ${held(period)}
      group by grouping sets ((), (m.kind)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select ${evidence(sql`1::bigint`, 'meeting')} ${held(period)}
      and ${inCell(dimensions, { kind: sql`m.kind` })} and ${afterId('m.id', after)}
      order by m.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

// of each kind the last one that deals with the year, whenever it is held
const dealing = ({ start, end }: Period, which: RawBuilder<unknown>) => sql`from (
  select distinct on (d.kind) d.* from governance.meetings d join organisation.years y on y.id = d.for_year_id
  where y.start_day = ${start}::date and y.end_day = ${end}::date and d.voided_at is null and ${which}
  order by d.kind, d.held_on desc, d.id desc) m`

const numbered = (period: Period) => dealing(period, sql`d.state <> 'cancelled' and d.number is not null`)

/** Which of its kind the meeting is that deals with the year: the 14th general meeting. */
const meetingNumber: FigureDefinition = {
  ...own,
  name: 'governance.meeting-number',
  nature: 'ordinal',
  breakdowns: [['kind']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select m.kind, 'ordinal' as unit, m.number as value ${numbered(period)}
      order by m.kind`.execute(db)
    return cellsOf(rows, ['kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select ${evidence(sql`m.number`, 'ordinal')} ${numbered(period)}
      where ${inCell(dimensions, { kind: sql`m.kind` })} and ${afterId('m.id', after)}
      order by m.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const attended = (period: Period) => sql`${dealing(period, sql`d.state = 'held' and d.entitled is not null`)}
  cross join lateral (values ('present', m.present), ('by-proxy', m.by_proxy), ('in-writing', m.in_writing)) w(how, many)`

/** Who took part in the meeting that deals with the year, by how they did. */
const attendance: FigureDefinition = {
  ...own,
  name: 'governance.attendance',
  nature: 'stock',
  breakdowns: [['kind'], ['how', 'kind']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select m.kind, w.how, 'person' as unit, sum(w.many)::bigint as value
      ${attended(period)} group by grouping sets ((m.kind), (m.kind, w.how)) order by 1, 2 nulls first`.execute(db)
    return cellsOf(rows, ['kind', 'how'])
  },
  async records(db, period, dimensions, { after, size }) {
    const columns = { kind: sql`m.kind`, how: sql`w.how` }
    const { rows } = await sql<Evidence>`select ${evidence(sql`sum(w.many)::bigint`, 'person')} ${attended(period)}
      where ${inCell(dimensions, columns)} and ${afterId('m.id', after)}
      group by m.id, m.ref, m.held_on order by m.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const figuresOfMeetings: readonly FigureDefinition[] = [meetingsHeld, meetingNumber, attendance]
