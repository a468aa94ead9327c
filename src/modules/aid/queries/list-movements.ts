import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf, optionalText } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { movementKinds } from '../rules/choices.ts'
import type { ItemNames } from '../rules/item-name.ts'
import type { AidTables, LossReason, MovementKind } from '../tables.ts'

export interface MovementLine {
  readonly item: string
  readonly names: ItemNames
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
}

const input = z.object({
  ...listInput,
  kind: oneOf(movementKinds).optional().catch(undefined),
  item: optionalText(40),
  site: optionalText(40),
})

const keys = [
  { sql: sql`m.date_end`, type: 'date', of: (row: MovementRow) => row.date_end },
  { sql: sql`m.id`, type: 'uuid', of: (row: MovementRow) => row.id },
] as const

function filterOf({ kind, item, site }: z.output<typeof input>) {
  const byEntry =
    item || site
      ? sql`exists (select 1 from aid.entries e join aid.items i on i.id = e.item_id join aid.sites s on s.id = e.site_id
          where e.movement_id = m.id and (${item}::text is null or i.code = ${item})
            and (${site}::text is null or s.code = ${site}))`
      : sql`true`
  return sql`(${kind ?? null}::text is null or m.kind = ${kind ?? null}) and ${byEntry}`
}

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

/** Movements of goods, newest first, by kind, item and site; each with what it moved. */
export const listMovements = query({
  name: 'aid.list-movements',
  input,
  async run(db: Db<AidTables>, ask) {
    const slice = sliceBy(keys, 'desc', ask)
    const { rows } =
      await sql<MovementRow>`select m.id, m.ref, m.kind, m.scope, m.reason, m.date_edtf, m.date_end, m.date_printed, m.voided_at
      from aid.movements m where ${filterOf(ask)} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(
        db,
      )
    const listed = slice.page(rows)
    const lines = await linesOf(
      db,
      listed.rows.map((row) => row.id),
    )
    const total = await countCapped(sql`from aid.movements m where ${filterOf(ask)}`).execute(db)
    return {
      ...listed,
      rows: listed.rows.map((row) => ({ ...row, lines: lines.get(row.id) ?? [] })),
      total: total.rows[0]?.n ?? 0n,
    }
  },
})
