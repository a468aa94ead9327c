import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'

const yearNames = (year: string): Names => ({ en: year, ja: `${year}年`, ko: `${year}년`, zh: `${year}年` })

/** What the values of the dimensions `indicator` and `year` are called, by `indicator=<reference>`. */
export async function situationNames(db: Db): Promise<ReadonlyMap<string, Names>> {
  const { rows } = await sql<{ ref: string; names: Names }>`select ref, names from situation.indicators`.execute(db)
  const { rows: years } = await sql<{ year: string }>`select distinct extract(year from date_end)::int::text as year
    from situation.observations where is_current`.execute(db)
  return new Map([
    ...rows.map(({ ref, names }) => [`indicator=${ref}`, names] as const),
    ...years.map(({ year }) => [`year=${year}`, yearNames(year)] as const),
  ])
}
