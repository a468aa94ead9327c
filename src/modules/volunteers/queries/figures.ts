import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Dimensions, Evidence, FigureDefinition } from '#platform/figures.ts'
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
import { seeEvery } from '../policy.ts'

const own = { origin: 'own', protects: false, evidence: seeEvery, ruleVersion: 1 } as const

type Days = Pick<Period, 'start' | 'end'>

const country = sql`coalesce(v.country, 'none')`

// two merged persons are one: of their records the first counts
const onePerPerson = (columns: RawBuilder<unknown>, from: RawBuilder<unknown>) =>
  sql`(select distinct on (p.current_id) v.id, v.ref, v.kind, ${country} as country, ${columns}
    from volunteers.volunteers v join people.current_names p on p.party_id = v.party_id ${from}
    order by p.current_id, v.id)`

const serving = ({ end }: Days) =>
  onePerPerson(
    sql`s.since_end as day`,
    sql`join volunteers.services s on s.volunteer_id = v.id
      where v.voided_at is null and s.since_end <= ${end}::date and (s.until_start is null or s.until_start >= ${end}::date)`,
  )

const began = sql`(select s.volunteer_id, s.since_edtf as date_edtf, s.since_start as date_start, s.since_end as date_end,
    s.since_printed as date_printed from volunteers.services s where s.position = 0)`

// whoever has an earlier record, now merged, did not join with the later one
const joinedIn = (period: Days) =>
  onePerPerson(
    sql`b.date_end as day, ${dateOfRow('b')} as date, ${monthOfRow('b')} as month`,
    sql`join ${began} b on b.volunteer_id = v.id
      where v.voided_at is null and ${whollyInside('b', period)} and not exists (
        select from volunteers.volunteers o join people.current_names q on q.party_id = o.party_id
        join ${began} e on e.volunteer_id = o.id
        where q.current_id = p.current_id and o.id <> v.id and o.voided_at is null and e.date_start < b.date_start)`,
  )

const skilled = (people: RawBuilder<unknown>) =>
  sql`from ${people} j left join lateral (select k.skill from volunteers.skills k where k.volunteer_id = j.id) k on true`

const given = (period: Days) => sql`from volunteers.hours h join volunteers.volunteers v on v.id = h.volunteer_id
  where h.voided_at is null and v.voided_at is null and ${whollyInside('h', period)}`

/** Volunteers who serve at the end of the period. */
const active: FigureDefinition = {
  ...own,
  name: 'volunteers.active',
  nature: 'stock',
  breakdowns: [[], ['kind'], ['country']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select j.kind, j.country, 'person' as unit, count(*) as value
      from ${serving(period)} j group by grouping sets ((), (j.kind), (j.country)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(rows, ['kind', 'country'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select j.id, '/volunteers/' || j.id as href, j.ref as label, j.day,
        1::bigint as value, 'person' as unit
      from ${serving(period)} j where ${inCell(dimensions, { kind: sql`j.kind`, country: sql`j.country` })}
        and ${afterId('j.id', after)} order by j.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const joinedColumns = {
  kind: sql`j.kind`,
  country: sql`j.country`,
  month: sql`j.month`,
  skill: sql`coalesce(k.skill, 'none')`,
}

/** Volunteers whose first service began in the period; one with two skills is told under each. */
const joined: FigureDefinition = {
  ...own,
  name: 'volunteers.joined',
  nature: 'flow',
  breakdowns: [[], ['kind'], ['country'], ['skill'], ['country', 'skill'], ['month']],
  async cells(db, period) {
    const { rows } =
      await sql<CellRow>`select kind, country, month, skill, 'person' as unit, count(distinct id) as value
      from (select j.id, j.kind, j.country, j.month, ${joinedColumns.skill} as skill ${skilled(joinedIn(period))}) joined
      group by grouping sets ((), (kind), (country), (skill), (country, skill), (month)) having count(*) > 0
      order by 1 nulls first, 2 nulls first, 3 nulls first, 4 nulls first`.execute(db)
    return cellsOf(rows, ['kind', 'country', 'month', 'skill'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select distinct on (j.id) j.id, '/volunteers/' || j.id as href, j.ref as label,
        j.day, j.date, 1::bigint as value, 'person' as unit
      ${skilled(joinedIn(period))} where ${inCell(dimensions, joinedColumns)} and ${afterId('j.id', after)}
      order by j.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const givenColumns = { work: sql`h.work`, kind: sql`v.kind`, month: monthOfRow('h') }

/** Time given in the period, in minutes. */
const hours: FigureDefinition = {
  ...own,
  name: 'volunteers.hours',
  nature: 'flow',
  breakdowns: [[], ['work'], ['kind'], ['month'], ['month', 'work']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select work, kind, month, 'hour' as unit, sum(minutes)::bigint as value
      from (select h.work, v.kind, ${givenColumns.month} as month, h.minutes ${given(period)}) given
      group by grouping sets ((), (work), (kind), (month), (month, work)) having count(*) > 0
      order by 1 nulls first, 2 nulls first, 3 nulls first`.execute(db)
    return cellsOf(rows, ['work', 'kind', 'month'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select h.id, '/volunteers/hours/' || h.id as href,
        h.ref || ' · ' || v.ref as label, h.date_end as day, ${dateOfRow('h')} as date, h.minutes as value, 'hour' as unit
      ${given(period)} and ${inCell(dimensions, givenColumns)} and ${afterId('h.id', after)}
      order by h.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

// one row a person, under the first of their records that gave time
const givers = (period: Days, dimensions: Dimensions) => sql`(select (array_agg(v.id order by v.id))[1] as id,
    (array_agg(v.ref order by v.id))[1] as ref, max(h.date_end) as day
  from volunteers.hours h join volunteers.volunteers v on v.id = h.volunteer_id
  join people.current_names p on p.party_id = v.party_id
  where h.voided_at is null and v.voided_at is null and ${whollyInside('h', period)} and ${inCell(dimensions, givenColumns)}
  group by p.current_id) g`

/** Persons who gave time in the period; one who did two kinds of work is told under each. */
const gaveTime: FigureDefinition = {
  ...own,
  name: 'volunteers.gave-time',
  nature: 'flow',
  breakdowns: [[], ['work'], ['kind'], ['kind', 'work']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select work, kind, 'person' as unit, count(distinct person) as value
      from (select h.work, v.kind, (select p.current_id from people.current_names p where p.party_id = v.party_id) as person
        ${given(period)}) given
      group by grouping sets ((), (work), (kind), (kind, work)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(rows, ['work', 'kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select g.id, '/volunteers/' || g.id as href, g.ref as label, g.day,
        1::bigint as value, 'person' as unit
      from ${givers(period, dimensions)} where ${afterId('g.id', after)} order by g.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const volunteersFigures: readonly FigureDefinition[] = [active, joined, hours, gaveTime]
