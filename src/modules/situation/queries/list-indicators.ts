import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { indicatorNatures } from '../rules/choices.ts'
import type { SituationTables } from '../tables.ts'

type Indicator = SituationTables['situation.indicators']
type Observation = SituationTables['situation.observations']

/** An indicator as the list shows it, with its latest current observation; all null where there is none. */
export type IndicatorRow = Pick<
  Indicator,
  'id' | 'ref' | 'names' | 'unit' | 'place' | 'rate_kind' | 'nature' | 'voided_at'
> & {
  readonly date_edtf: string | null
  readonly value: Observation['value'] | null
  readonly qualifier: Observation['qualifier'] | null
}

const input = z.object({ ...listInput, nature: oneOf(indicatorNatures).optional().catch(undefined) })

const keys = [{ sql: sql`i.ref`, type: 'text', of: (row: IndicatorRow) => row.ref }] as const

/** Indicators by reference, each with the latest that is known. */
export const listIndicators = query({
  name: 'situation.list-indicators',
  reads: 'open',
  input,
  async run(db: Db<SituationTables>, ask) {
    const slice = sliceBy(keys, 'asc', ask)
    const where = ask.nature ? sql`i.nature = ${ask.nature}` : sql`true`
    const { rows } = await sql<IndicatorRow>`select i.id, i.ref, i.names, i.unit, i.place, i.rate_kind, i.nature,
        i.voided_at, o.date_edtf, o.value, o.qualifier
      from situation.indicators i left join lateral (
        select o.date_edtf, o.value, o.qualifier from situation.observations o
        where o.indicator_id = i.id and o.is_current order by o.date_end desc, o.date_start desc limit 1) o on true
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from situation.indicators i where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})

/** The indicators to choose from, by reference. */
export async function indicatorOptions(db: Db): Promise<Pick<Indicator, 'ref' | 'names'>[]> {
  return (db as unknown as Db<SituationTables>)
    .selectFrom('situation.indicators')
    .select(['ref', 'names'])
    .where('voided_at', 'is', null)
    .orderBy('ref')
    .limit(500)
    .execute()
}
