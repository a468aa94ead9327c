import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofCounts } from '../policy.ts'
import { milestones, peopleKinds } from '../rules/choices.ts'
import type { OperationsTables } from '../tables.ts'

type Count = OperationsTables['operations.counts']

/** A count as lists show it. */
export type CountRow = Pick<
  Count,
  'id' | 'ref' | 'milestone' | 'number' | 'qualifier' | 'people' | 'date_edtf' | 'date_end' | 'voided_at'
> & { readonly operation: string | null; readonly of: string | null }

const input = z.object({
  ...listInput,
  milestone: oneOf(milestones).optional().catch(undefined),
  people: oneOf(peopleKinds).optional().catch(undefined),
  /** A code name, or `none` for counts without operation. */
  operation: z
    .string()
    .max(40)
    .regex(/^[^\0]*$/)
    .optional()
    .catch(undefined),
})

const keys = [
  { sql: sql`c.date_end`, type: 'date', of: (row: CountRow) => row.date_end },
  { sql: sql`c.id`, type: 'uuid', of: (row: CountRow) => row.id },
] as const

function filterOf({ milestone, people, operation }: z.output<typeof input>) {
  const parts = [
    ...(milestone ? [sql`c.milestone = ${milestone}`] : []),
    ...(people ? [sql`c.people = ${people}`] : []),
    ...(operation ? [sql`coalesce(o.code, 'none') = ${operation}`] : []),
  ]
  return sql.join([sql`true`, ...parts], sql` and `)
}

/** Counts of people, newest first, by milestone, operation and kind of people. */
export const listCounts = query({
  name: 'operations.list-counts',
  reads: 'private',
  input,
  async run(db: Db<OperationsTables>, ask, viewer) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const from = sql`from operations.counts c left join operations.operations o on o.id = c.operation_id
      left join operations.counts w on w.id = c.of_count_id
      where ${visibleTo(ofCounts, 'c', viewer)} and ${filterOf(ask)}`
    const { rows } = await sql<CountRow>`select c.id, c.ref, c.milestone, c.number, c.qualifier, c.people, c.date_edtf,
        c.date_end, c.voided_at, o.code as operation, w.ref as of
      ${from} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(from).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
