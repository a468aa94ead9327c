import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell, whollyInside } from '#platform/figures-sql.ts'

const own = {
  origin: 'own',
  protects: false,
  evidence: 'sponsorship.list-sponsorships',
  ruleVersion: 1,
} as const

const unitOf = { person: 'person', organisation: 'organisation' } as const
type Kind = keyof typeof unitOf

const parties = sql`p.current_id as id, p.ref, coalesce(p.country, 'none') as country,
  coalesce(p.language, 'none') as language`
const joined = sql`from sponsorship.sponsorships s join people.current_names p on p.party_id = s.sponsor_id
  left join sponsorship.endings e on e.sponsorship_id = s.id and e.voided_at is null
  where s.voided_at is null and not p.voided`

// each party once, whatever it sponsors and however many records were merged into it
const sponsoring = (kind: Kind, { end }: Pick<Period, 'end'>) => sql`(select distinct on (p.current_id) ${parties},
    s.date_end as day
  ${joined} and p.kind = ${kind} and s.date_end <= ${end}::date
    and (e.sponsorship_id is null or e.date_end > ${end}::date)
  order by p.current_id, s.date_end) sponsor`

const columns = { country: sql`sponsor.country`, language: sql`sponsor.language` }

/** Persons or organisations whose sponsorship had begun and not ended by the end of the period. */
const sponsorsOf = (name: string, kind: Kind): FigureDefinition => ({
  ...own,
  name,
  nature: 'stock',
  breakdowns: [[], ['country'], ['language']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select country, language, ${unitOf[kind]} as unit, count(*) as value
      from ${sponsoring(kind, period)} group by grouping sets ((), (country), (language)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(rows, ['country', 'language'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select sponsor.id, '/sponsorship/sponsorships?sponsor=' || sponsor.ref as href,
        sponsor.ref as label, sponsor.day, 1::bigint as value, ${unitOf[kind]} as unit
      from ${sponsoring(kind, period)} where ${inCell(dimensions, columns)} and ${afterId('sponsor.id', after)}
      order by sponsor.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
})

export const sponsors = sponsorsOf('sponsorship.sponsors', 'person')
export const sponsoringOrganisations = sponsorsOf('sponsorship.sponsoring-organisations', 'organisation')

const firsts = sql`(select distinct on (p.current_id) ${parties}, s.date_start, s.date_end
  ${joined} and p.kind = 'person' order by p.current_id, s.date_start, s.date_end, s.id) sponsor`

/** Persons whose first sponsorship began on a date wholly inside the period. */
export const sponsorsJoined: FigureDefinition = {
  ...own,
  name: 'sponsorship.sponsors-joined',
  nature: 'flow',
  breakdowns: [[], ['country']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select country, 'person' as unit, count(*) as value from ${firsts}
      where ${whollyInside('sponsor', period)} group by grouping sets ((), (country)) having count(*) > 0
      order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['country'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select sponsor.id, '/sponsorship/sponsorships?sponsor=' || sponsor.ref as href,
        sponsor.ref as label, sponsor.date_end as day, 1::bigint as value, 'person' as unit
      from ${firsts} where ${whollyInside('sponsor', period)}
        and ${inCell(dimensions, { country: columns.country })} and ${afterId('sponsor.id', after)}
      order by sponsor.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}
