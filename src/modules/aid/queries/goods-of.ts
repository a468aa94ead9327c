import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'

/** An item of a movement with how much of it, in its smallest unit. */
export interface GoodsItem {
  readonly names: Names
  readonly unit: string
  readonly quantity: bigint
}

/** Goods of a movement: when they came, and each item once. */
export interface Goods {
  readonly id: string
  readonly ref: string
  readonly date_edtf: string
  readonly date_start: string
  readonly voided: boolean
  readonly items: readonly GoodsItem[]
}

interface Row extends Omit<Goods, 'items'> {
  readonly items: readonly (Omit<GoodsItem, 'quantity'> & { readonly quantity: string })[]
}

/** The goods of movements by their ids, the oldest first; of one item that lies in several lots, the sum. Never what they are worth. */
export async function goodsOf(db: Db, ids: readonly string[]): Promise<Goods[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`select m.id, m.ref, m.date_edtf, m.date_start, m.voided_at is not null as voided,
      (select coalesce(json_agg(json_build_object('names', i.names, 'unit', i.unit, 'quantity', e.quantity::text)
          order by e.position), '[]')
        from (select item_id, sum(quantity) as quantity, min(position) as position from aid.entries
          where movement_id = m.id group by item_id) e
        join aid.items i on i.id = e.item_id) as items
    from aid.movements m where m.id = any(${[...ids]}::uuid[]) order by m.date_end, m.id`.execute(db)
  return rows.map((row) => ({
    ...row,
    items: row.items.map((item) => ({ ...item, quantity: BigInt(item.quantity) })),
  }))
}
