import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition, Qualifier } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, dateOfRow, evidencePage, inCell, whollyInside } from '#platform/figures-sql.ts'
import { combineQualifiers } from '#platform/qualifiers.ts'

const own = {
  nature: 'flow',
  origin: 'own',
  protects: false,
  evidence: 'publishing.list-publications',
  ruleVersion: 1,
} as const

type Columns = Readonly<Record<string, RawBuilder<unknown>>>
type Row = CellRow & { readonly qualifiers: readonly Qualifier[] }

interface Summed {
  readonly name: string
  readonly unit: string
  /** The table of the records, in which each is `r`. */
  readonly from: (period: Period) => RawBuilder<unknown>
  readonly columns: Columns
  readonly value: RawBuilder<unknown>
  readonly qualifier: RawBuilder<unknown>
  readonly href: RawBuilder<unknown>
}

/** A figure that adds the values of records, as a whole and by each column; a sum is as exact as its parts. */
function summed({ name, unit, from, columns, value, qualifier, href }: Summed): FigureDefinition {
  const names = Object.keys(columns).sort()
  const all = names.map((column) => sql`${columns[column]} as ${sql.id(column)}`)
  const sets = names.map((column) => sql`(${sql.id(column)})`)
  return {
    ...own,
    name,
    breakdowns: [[], ...names.map((column) => [column])],
    async cells(db, period) {
      const { rows } = await sql<Row>`select ${sql.join(names.map((column) => sql.id(column)))}, ${unit} as unit,
          sum(value)::bigint as value, array_agg(distinct qualifier) as qualifiers
        from (select ${sql.join(all)}, ${value} as value, ${qualifier} as qualifier ${from(period)}) counted
        group by grouping sets ((), ${sql.join(sets)}) having count(*) > 0
        order by ${sql.join(names.map((column) => sql`${sql.id(column)} nulls first`))}`.execute(db)
      return cellsOf(
        rows.map((row) => ({ ...row, qualifier: combineQualifiers(row.qualifiers) })),
        names,
      )
    },
    async records(db, period, dimensions, { after, size }) {
      const { rows } = await sql<Evidence>`select r.id, ${href} || r.id as href, r.ref as label, r.date_end as day,
          ${dateOfRow('r')} as date, ${value} as value, ${unit} as unit
        ${from(period)} and ${inCell(dimensions, columns)} and ${afterId('r.id', after)}
        order by r.id limit ${size + 1}`.execute(db)
      return evidencePage(rows, size)
    },
  }
}

const one = { value: sql`1::bigint`, qualifier: sql`'exact'::text` }

const publishedIn = (period: Period) => sql`from publishing.publications r
  where r.state = 'published' and r.voided_at is null and ${whollyInside('r', period)}`

const editionsIn = (period: Period) => sql`from publishing.editions r
  where r.voided_at is null and ${whollyInside('r', period)}`

const publications = summed({
  ...one,
  name: 'publishing.publications',
  unit: 'publication',
  from: publishedIn,
  columns: { kind: sql`r.kind` },
  href: sql`'/publishing/publications/'`,
})

const editions = summed({
  ...one,
  name: 'publishing.editions',
  unit: 'edition',
  from: editionsIn,
  columns: { language: sql`r.language` },
  href: sql`'/publishing/editions/'`,
})

/** Of editions whose print run nobody told nothing is counted. */
const printRun = summed({
  name: 'publishing.print-run',
  unit: 'copy',
  from: (period) => sql`${editionsIn(period)} and r.print_run is not null`,
  columns: { language: sql`r.language` },
  value: sql`r.print_run`,
  qualifier: sql`r.print_run_qualifier`,
  href: sql`'/publishing/editions/'`,
})

const copiesDistributed = summed({
  name: 'publishing.copies-distributed',
  unit: 'copy',
  from: (period) => sql`from publishing.copies r join publishing.editions e on e.id = r.edition_id
    where r.voided_at is null and ${whollyInside('r', period)}`,
  columns: { language: sql`e.language`, recipient: sql`r.recipient` },
  value: sql`r.number`,
  qualifier: sql`r.qualifier`,
  href: sql`'/publishing/copies/'`,
})

/** The year in the title of each publication of the period: a name, which adds to nothing. */
const yearNamed: FigureDefinition = {
  ...own,
  name: 'publishing.year-named',
  nature: 'name',
  breakdowns: [['publication']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select r.ref as publication, r.year_named::int8 as value,
        'calendar-year' as unit
      ${publishedIn(period)} and r.year_named is not null order by r.ref`.execute(db)
    return cellsOf(rows, ['publication'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select r.id, '/publishing/publications/' || r.id as href, r.ref as label,
        r.date_end as day, ${dateOfRow('r')} as date, r.year_named::int8 as value, 'calendar-year' as unit
      ${publishedIn(period)} and r.year_named is not null and ${inCell(dimensions, { publication: sql`r.ref` })}
        and ${afterId('r.id', after)} order by r.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const publishingFigures: readonly FigureDefinition[] = [
  publications,
  editions,
  printRun,
  copiesDistributed,
  yearNamed,
]
