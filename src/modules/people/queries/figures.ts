import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'

// persons as they are now, since the earliest day on which any of their merged records was surely known
const known = (end: string) => sql`(select c.id, c.ref, coalesce(c.country, 'none') as country,
    coalesce(c.languages[1], 'none') as language, min(p.known_since_end) as day
  from people.parties p join people.parties c on c.id = p.current_id
  where c.kind = 'person' and c.voided_at is null and p.known_since_end <= ${end}::date
  group by c.id) known`

/** Persons known by the end of the period, by where they live and by their first language. */
const supporters: FigureDefinition = {
  name: 'people.supporters',
  nature: 'stock',
  origin: 'own',
  protects: false,
  ruleVersion: 1,
  evidence: 'people.list-parties',
  breakdowns: [[], ['country'], ['language']],
  async cells(db: Db, { end }) {
    const { rows } = await sql<CellRow>`select country, language, 'person' as unit, count(*) as value
      from ${known(end)} group by grouping sets ((), (country), (language)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(rows, ['country', 'language'])
  },
  async records(db, { end }, dimensions, { after, size }) {
    const columns = { country: sql`known.country`, language: sql`known.language` }
    const { rows } = await sql<Evidence>`select known.id, '/people/' || known.id as href, known.ref as label, known.day,
        1::bigint as value, 'person' as unit
      from ${known(end)} where ${inCell(dimensions, columns)} and ${afterId('known.id', after)}
      order by known.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const peopleFigures: readonly FigureDefinition[] = [supporters]
