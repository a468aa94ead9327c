import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import type { Cell, Dimensions, Evidence, FigureDefinition } from '#platform/figures.ts'
import {
  afterId,
  type CellRow,
  cellsOf,
  dateOfRow,
  evidencePage,
  havingAll,
  inCell,
  monthOfRow,
  whollyInside,
} from '#platform/figures-sql.ts'

const own = { origin: 'own', protects: false, ruleVersion: 1, evidence: 'aid.list-movements' } as const

// the reference says little to who did not write it: what was moved, and where
const labelOfRow = sql`concat_ws(' · ', m.ref, string_agg(distinct i.code, ', '),
  string_agg(distinct (select at.code from aid.sites at where at.id = e.site_id), ', '))`

interface FlowRule {
  readonly name: string
  readonly kind: 'received' | 'handed-over' | 'lost'
  /** The dimension beside item and month. */
  readonly by: 'scope' | 'reason'
}

/** Goods that came in, were handed over or lost: the movements that lie wholly inside the period, by item. */
function flowOf({ name, kind, by }: FlowRule): FigureDefinition {
  const from = (period: Period) => sql`from aid.movements m
    join aid.entries e on e.movement_id = m.id join aid.items i on i.id = e.item_id
    where m.kind = ${kind} and m.voided_at is null and ${whollyInside('m', period)}`
  const amount = kind === 'received' ? sql`e.quantity` : sql`-e.quantity`
  const group = sql.ref(by)
  const columns = { item: sql`i.code`, month: monthOfRow('m'), [by]: sql`m.${group}` }
  const cellsIn = async (db: Db, period: Period, only: Dimensions): Promise<Cell[]> => {
    const { rows } = await sql<CellRow>`select item, month, ${group}, unit, sum(amount)::bigint as value
      from (select i.code as item, i.unit, ${monthOfRow('m')} as month, m.${group}, ${amount} as amount
        ${from(period)} and ${inCell(only, columns)}) moved
      group by grouping sets ((item, unit), (item, unit, month), (item, unit, ${group}))
      order by 1, 2 nulls first, 3 nulls first`.execute(db)
    return cellsOf(rows, ['item', 'month', by])
  }
  return {
    ...own,
    name,
    nature: 'flow',
    breakdowns: [['item'], ['item', 'month'], by < 'item' ? [by, 'item'] : ['item', by]],
    cells: (db, period) => cellsIn(db, period, {}),
    cellsWithin: async (db, period, dimensions) => havingAll(await cellsIn(db, period, dimensions), dimensions),
    async records(db: Db, period, dimensions, { after, size }) {
      const { rows } = await sql<Evidence>`select m.id, '/aid/movements/' || m.id as href, ${labelOfRow} as label,
          m.date_end as day, ${dateOfRow('m')} as date, sum(${amount})::bigint as value, i.unit
        ${from(period)} and ${inCell(dimensions, columns)} and ${afterId('m.id', after)}
        group by m.id, i.unit order by m.id limit ${size + 1}`.execute(db)
      return evidencePage(rows, size)
    },
  }
}

const stockColumns = { item: sql`i.code`, site: sql`s.code` }

async function stockCells(db: Db, { end }: Pick<Period, 'end'>, only: Dimensions): Promise<Cell[]> {
  const { rows } = await sql<CellRow>`select i.code as item, s.code as site, i.unit, sum(e.quantity)::bigint as value
    from aid.entries e join aid.items i on i.id = e.item_id join aid.sites s on s.id = e.site_id
    where not e.voided and e.day <= ${end}::date and ${inCell(only, stockColumns)}
    group by grouping sets ((i.code, i.unit), (i.code, i.unit, s.code)) order by 1, 2 nulls first`.execute(db)
  return cellsOf(rows, ['item', 'site'])
}

/** What lies at the sites at the end of the period: every movement up to that day. */
const stock: FigureDefinition = {
  ...own,
  name: 'aid.stock',
  nature: 'stock',
  breakdowns: [['item'], ['item', 'site']],
  inside: ['site'],
  cells: (db, period) => stockCells(db, period, {}),
  cellsWithin: async (db, period, dimensions) => havingAll(await stockCells(db, period, dimensions), dimensions),
  async records(db, { end }, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select m.id, '/aid/movements/' || m.id as href, ${labelOfRow} as label,
        m.date_end as day, ${dateOfRow('m')} as date, sum(e.quantity)::bigint as value, i.unit
      from aid.movements m join aid.entries e on e.movement_id = m.id
      join aid.items i on i.id = e.item_id join aid.sites s on s.id = e.site_id
      where not e.voided and e.day <= ${end}::date and ${inCell(dimensions, stockColumns)} and ${afterId('m.id', after)}
      group by m.id, i.unit order by m.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

/** Sites whose closing lies wholly inside the period. */
const sitesClosed: FigureDefinition = {
  ...own,
  name: 'aid.sites-closed',
  evidence: 'aid.list-sites',
  nature: 'flow',
  breakdowns: [[], ['reason']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select c.reason, 'site' as unit, count(*) as value
      from aid.site_closures c where ${whollyInside('c', period)}
      group by grouping sets ((), (c.reason)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['reason'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select s.id, '/aid/sites/' || s.id as href, s.code as label,
        c.date_end as day, ${dateOfRow('c')} as date, 1::bigint as value, 'site' as unit
      from aid.site_closures c join aid.sites s on s.id = c.site_id
      where ${whollyInside('c', period)} and ${inCell(dimensions, { reason: sql`c.reason` })} and ${afterId('s.id', after)}
      order by s.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const aidFigures: readonly FigureDefinition[] = [
  flowOf({ name: 'aid.handed-over', kind: 'handed-over', by: 'scope' }),
  flowOf({ name: 'aid.received', kind: 'received', by: 'scope' }),
  flowOf({ name: 'aid.lost', kind: 'lost', by: 'reason' }),
  stock,
  sitesClosed,
]
