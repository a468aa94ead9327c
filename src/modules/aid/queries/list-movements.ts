import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf, optionalText } from '#platform/inputs.ts'
import { countCapped, listInput, type Slice, sliceBy } from '#platform/lists.ts'
import type { Names } from '#platform/texts.ts'
import { movementKinds } from '../rules/choices.ts'
import type { AidTables, LossReason, MovementKind } from '../tables.ts'

export interface MovementLine {
  readonly item: string
  readonly names: Names
  readonly unit: string
  readonly site: string
  readonly quantity: bigint
}

export interface MovementRow {
  readonly id: string
  readonly ref: string
  readonly kind: MovementKind
  readonly scope: 'mission' | 'relief'
  readonly reason: LossReason | null
  readonly date_edtf: string
  readonly date_end: string
  readonly date_printed: string | null
  readonly voided_at: Date | null
  /** What is said of the value of goods received. */
  readonly value_amount: bigint | null
  readonly value_currency: string | null
  readonly value_note: string | null
}

const input = z.object({
  ...listInput,
  kind: oneOf(movementKinds).optional().catch(undefined),
  item: optionalText(40),
  site: optionalText(40),
  lot: optionalText(40),
})

type Ask = z.output<typeof input>

const keys = [
  { sql: sql`m.date_end`, type: 'date', of: (row: MovementRow) => row.date_end },
  { sql: sql`m.id`, type: 'uuid', of: (row: MovementRow) => row.id },
] as const

const ofEntries = ({ item, site, lot }: Ask) => item !== null || site !== null || lot !== null

const isOfKind = ({ kind }: Ask) => (kind ? sql`m.kind = ${kind}` : sql`true`)

/** The movements with an entry of the item, the lot and the site, which indexes of entries hold in the order of the list. */
function withEntries(ask: Ask, where: RawBuilder<boolean>, order: RawBuilder<unknown>): RawBuilder<unknown> {
  const parts = [
    ...(ask.item ? [sql`m.item_id = (select id from aid.items where code = ${ask.item})`] : []),
    ...(ask.lot ? [sql`m.lot_id = (select id from aid.lots where code = ${ask.lot})`] : []),
    ...(ask.site ? [sql`m.site_id = (select id from aid.sites where code = ${ask.site})`] : []),
  ]
  const found = sql`select distinct on (m.date_end, m.id) m.date_end, m.id
    from (select day as date_end, movement_id as id, item_id, site_id, lot_id from aid.entries) m
    where ${sql.join(parts, sql` and `)} and ${where} order by ${order}`
  return ask.kind
    ? sql`select m.id from (${found}) e join aid.movements m on m.id = e.id where ${isOfKind(ask)} order by ${order}`
    : sql`select id from (${found}) e`
}

function pageOf(ask: Ask, { where, order, limit }: Slice<MovementRow>): RawBuilder<unknown> {
  if (!ofEntries(ask)) return sql`${isOfKind(ask)} and ${where}`
  return sql`m.id in (${withEntries(ask, where, order)} limit ${limit})`
}

const counted = (ask: Ask, order: RawBuilder<unknown>) =>
  ofEntries(ask)
    ? sql`from (${withEntries(ask, sql<boolean>`true`, order)}) m`
    : sql`from aid.movements m where ${isOfKind(ask)}`

async function linesOf(db: Db<AidTables>, ids: readonly string[]): Promise<Map<string, MovementLine[]>> {
  const lines = new Map<string, MovementLine[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return lines
  const rows = await db
    .selectFrom('aid.entries as e')
    .innerJoin('aid.items as i', 'i.id', 'e.item_id')
    .innerJoin('aid.sites as s', 's.id', 'e.site_id')
    .select(['e.movement_id', 'i.code as item', 'i.names', 'i.unit', 's.code as site'])
    .select((x) => x.fn.sum<bigint>('e.quantity').as('quantity'))
    .where('e.movement_id', 'in', [...ids])
    .groupBy(['e.movement_id', 'i.code', 'i.names', 'i.unit', 's.code'])
    .orderBy((x) => x.fn.min('e.position'))
    .execute()
  for (const { movement_id, quantity, ...line } of rows)
    lines.get(movement_id)?.push({ ...line, quantity: BigInt(quantity) })
  return lines
}

/** Movements of goods, newest first, by kind, item, lot and site; each with what it moved. */
export const listMovements = query({
  name: 'aid.list-movements',
  reads: 'open',
  input,
  async run(db: Db<AidTables>, ask) {
    const slice = sliceBy(keys, 'desc', ask)
    const { rows } =
      await sql<MovementRow>`select m.id, m.ref, m.kind, m.scope, m.reason, m.date_edtf, m.date_end, m.date_printed, m.voided_at,
        m.value_amount, m.value_currency, m.value_note
      from aid.movements m where ${pageOf(ask, slice)} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const listed = slice.page(rows)
    const lines = await linesOf(
      db,
      listed.rows.map((row) => row.id),
    )
    const total = await countCapped(counted(ask, slice.order)).execute(db)
    return {
      ...listed,
      rows: listed.rows.map((row) => ({ ...row, lines: lines.get(row.id) ?? [] })),
      total: total.rows[0]?.n ?? 0n,
    }
  },
})
