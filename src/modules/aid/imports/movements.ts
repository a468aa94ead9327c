import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, money, oneOf, partialDate, text, wordReader, yesNo } from '#platform/imports/columns.ts'
import type { Check, ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { asName, type Names } from '#platform/texts.ts'
import { goodsUnits, parseQuantity, smallestOf } from '#platform/units.ts'
import { platformWords } from '#platform/words/words.ts'
import { countable, type Entry, lockLots, takeOut, writeEntries } from '../commands/record-movement.ts'
import { lossReasons, scopes } from '../rules/choices.ts'
import type { AidTables } from '../tables.ts'
import { aidWords } from '../words/words.ts'

const unitSpellings = spelledAs(platformWords, 'units.name.')
const readUnit = wordReader(goodsUnits, unitSpellings)

const quantity: ImportColumn = {
  header: 'quantity',
  required: true,
  example: ['20', '12.5'],
  into: { quantity: 'int8' },
  parse(given, cell) {
    const unit = readUnit(cell('unit'))
    // an unknown unit is told in its own column
    return unit ? countable(parseQuantity(given, unit), given, unit) : null
  },
}

const smallest = sql`(values ${sql.join(goodsUnits.map((unit) => sql`(${unit}::text, ${smallestOf(unit)}::text)`))})`

const check = (column: string, refusal: string, from: ReturnType<typeof sql>): Check => ({
  column,
  code: refusal,
  rows: () => from,
})

const checks: readonly Check[] = [
  check(
    'item',
    'aid.unknown-item',
    sql`select n.line, n.item as code from incoming n
      where not exists (select 1 from aid.items i where i.code = n.item and i.voided_at is null)`,
  ),
  ...(['site', 'to_site'] as const).map((column) =>
    check(
      column,
      'aid.unknown-site',
      sql`select n.line, n.${sql.ref(column)} as code from incoming n where n.${sql.ref(column)} is not null
        and not exists (select 1 from aid.sites s where s.code = n.${sql.ref(column)} and s.voided_at is null)`,
    ),
  ),
  check(
    'unit',
    'aid.import-movements.unit',
    sql`select n.line, n.unit as given, n.item, i.unit from incoming n join aid.items i on i.code = n.item
      join ${smallest} a (unit, smallest) on a.unit = n.unit join ${smallest} b (unit, smallest) on b.unit = i.unit
      where a.smallest <> b.smallest`,
  ),
  check(
    'reason',
    'aid.import-movements.reason',
    sql`select line from incoming where (kind = 'lost') <> (reason is not null)`,
  ),
  check(
    'to_site',
    'aid.import-movements.to-site',
    sql`select line from incoming where (kind = 'shipped') <> (to_site is not null)`,
  ),
  check(
    'giver',
    'aid.unknown-giver',
    sql`select n.line, n.giver as ref from incoming n where n.giver is not null
      and not exists (select 1 from people.current_names p where p.party_ref = n.giver and not p.voided)`,
  ),
  check(
    'giver',
    'aid.import-movements.given',
    sql`select line from incoming where kind <> 'received'
      and (giver is not null or anonymous or value_amount is not null or value_note is not null)`,
  ),
  check('value_amount', 'aid.value-not-above-zero', sql`select line from incoming where value_amount <= 0`),
  check(
    'value_note',
    'aid.value-source',
    sql`select line from incoming where value_amount is not null and value_note is null`,
  ),
  endsKnown('date'),
  ...(['site', 'to_site'] as const).map((column) =>
    check(
      column,
      'aid.site-is-closed',
      sql`select n.line, s.code from incoming n join aid.sites s on s.code = n.${sql.ref(column)}
        join aid.site_closures c on c.site_id = s.id
        where n.kind <> 'lost' and n.date_end > c.date_end
          and not exists (select 1 from aid.movements m where m.ref = n.ref)`,
    ),
  ),
  check('to_site', 'aid.ship-goods.same-site', sql`select line from incoming where site = to_site`),
  check(
    'lot',
    'aid.lot-taken',
    sql`select n.line, n.lot from (
        select line, ref, kind, coalesce(lot, 'L-' || ref) as lot, row_number() over (partition by coalesce(lot, 'L-' || ref) order by line) as time
        from incoming where kind in ('opening', 'received')
      ) n
      where not exists (select 1 from aid.movements m where m.ref = n.ref)
        and (n.time > 1 or exists (select 1 from aid.lots l where l.code = n.lot))`,
  ),
]

// a site imported as closed may bear only as much as its movements, all together, take away again
const checksAfter: readonly Check[] = [
  check(
    'site',
    'aid.closed-site.stock',
    sql`select n.line, s.code, n.item as items from (select site, item, max(line) as line from incoming group by site, item) n
      join aid.sites s on s.code = n.site join aid.items i on i.code = n.item
      join aid.site_closures c on c.site_id = s.id
      where (select sum(e.quantity) from aid.entries e where e.site_id = s.id and e.item_id = i.id and not e.voided) <> 0`,
  ),
]

interface Row {
  line: number
  id: string
  kind: string
  lot: string | null
  lotId: string | null
  itemId: string
  names: Names
  unit: string
  siteId: string
  site: string
  toSiteId: string | null
  quantity: bigint
  day: string
}

async function writeReceipts(tx: Tx<AidTables>): Promise<void> {
  await sql`insert into aid.lots (id, code, item_id, expires_on)
    select n.id, coalesce(n.lot, 'L-' || n.ref), i.id, n.expires_on
    from fresh n join aid.items i on i.code = n.item where n.kind in ('opening', 'received')`.execute(tx)
  await sql`insert into aid.entries (movement_id, position, lot_id, item_id, site_id, quantity, day)
    select n.id, 0, l.id, i.id, s.id, n.quantity, n.date_end
    from fresh n join aid.items i on i.code = n.item join aid.sites s on s.code = n.site
    join aid.lots l on l.code = coalesce(n.lot, 'L-' || n.ref) where n.kind in ('opening', 'received')`.execute(tx)
}

/** Takes one row out of the stock, by its lot or earliest expiry first. */
async function writeIssue(tx: Tx<AidTables>, row: Row): Promise<void> {
  const { line, siteId, toSiteId, day, quantity } = row
  if (row.lot !== null && row.lotId === null)
    throw new Refusal('aid.unknown-lot', undefined, { lot: row.lot, item: asName(row.names) }).at(line, 'lot')
  const what = {
    item: { id: row.itemId, names: row.names, unit: row.unit },
    site: { id: siteId, code: row.site },
    day,
    quantity,
    lot: row.lot !== null && row.lotId !== null ? { id: row.lotId, code: row.lot } : undefined,
  }
  try {
    const leaving = await takeOut(tx, what, 'quantity')
    const arriving: Entry[] =
      toSiteId === null ? [] : leaving.map((entry) => ({ ...entry, siteId: toSiteId, quantity: -entry.quantity }))
    await writeEntries(tx, row.id, day, [...leaving, ...arriving])
  } catch (error) {
    throw error instanceof Refusal ? error.at(line, 'quantity') : error
  }
}

async function writeIssues(tx: Tx<AidTables>): Promise<void> {
  const { rows } =
    await sql<Row>`select n.line, n.id, n.kind, n.lot, l.id as "lotId", i.id as "itemId", i.names, i.unit,
      s.id as "siteId", s.code as site, d.id as "toSiteId", n.quantity, n.date_end as day
    from fresh n join aid.items i on i.code = n.item join aid.sites s on s.code = n.site
    left join aid.sites d on d.code = n.to_site left join aid.lots l on l.code = n.lot and l.item_id = i.id
    where n.kind not in ('opening', 'received') order by n.date_end, n.line`.execute(tx)
  for (const row of rows) await writeIssue(tx, row)
}

/** Movements of one kind of goods a line; receipts open a lot, what leaves without a named lot goes by earliest expiry. */
export const importMovements: ImportDefinition = {
  name: 'aid.import-movements',
  looksInto: ['people'],
  key: ['ref'],
  list: '/aid/movements',
  existing: {
    join: sql`join aid.movements e on e.ref = n.ref left join people.current_names p on p.party_id = e.giver_id
      left join lateral (
        select sum(abs(s.quantity))::int8 as quantity from aid.entries s join aid.items i on i.id = s.item_id
        join aid.sites at on at.id = s.site_id where s.movement_id = e.id and i.code = n.item and at.code = n.site
      ) moved on true`,
    columns: {
      kind: sql`e.kind`,
      date: sql`e.date_edtf`,
      quantity: sql`moved.quantity`,
      scope: sql`e.scope`,
      reason: sql`e.reason`,
      counterpart: sql`e.counterpart`,
      giver: sql`p.party_ref`,
      anonymous: sql`case when n.anonymous is null then nullif(e.anonymous, false) else e.anonymous end`,
      value_amount: sql`e.value_amount`,
      value_currency: sql`e.value_currency`,
      value_note: sql`e.value_note`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['R-2010-01', 'H-2010-01'] }),
    oneOf('kind', ['opening', 'received', 'shipped', 'handed-over', 'lost'], {
      required: true,
      spellings: spelledAs(aidWords, 'aid.movement.'),
      example: ['received', 'handed-over'],
    }),
    partialDate('date', { required: true, example: ['2010-10-04', '2010-11'] }),
    code('site', { required: true, example: ['S-01', 'S-01'] }),
    code('to_site', { example: ['', ''] }),
    code('item', { required: true, example: ['wheat', 'wheat'] }),
    quantity,
    oneOf('unit', goodsUnits, { required: true, spellings: unitSpellings, example: ['t', 't'] }),
    code('lot', { example: ['L-2010-01', ''] }),
    day('expires_on', { example: ['2011-10-01', ''] }),
    oneOf('scope', scopes, {
      required: true,
      spellings: spelledAs(aidWords, 'aid.scope.'),
      example: ['mission', 'mission'],
    }),
    oneOf('reason', lossReasons, { spellings: spelledAs(aidWords, 'aid.reason.'), example: ['', ''] }),
    code('giver', { example: ['', ''] }),
    yesNo('anonymous', { example: ['', ''] }),
    ...money({ header: 'value_amount', example: ['', ''] }, { header: 'value_currency', example: ['', ''] }),
    text('value_note', { most: 500, example: ['Bought by the giver', ''] }),
    text('counterpart', { most: 200, example: ['Grain merchant', 'Families across the border'] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  checksAfter,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'])
    const aid = tx as unknown as Tx<AidTables>
    await sql`create temporary table fresh on commit drop as select n.* from incoming n
      where not exists (select 1 from aid.movements m where m.ref = n.ref)`.execute(tx)
    const { numAffectedRows } = await sql`insert into aid.movements
        (id, ref, kind, scope, reason, counterpart, giver_id, anonymous, value_amount, value_currency, value_note, note, date_edtf, date_start, date_end, date_printed, recorded_at, recorded_by)
      select n.id, n.ref, n.kind, n.scope, n.reason, n.counterpart, p.party_id, coalesce(n.anonymous, false), n.value_amount,
        case when n.value_amount is not null then n.value_currency end, n.value_note, n.note, n.date_edtf, n.date_start, n.date_end,
        n.date_printed, ${by.now}, ${by.actor.name}
      from fresh n left join people.current_names p on p.party_ref = n.giver order by n.id`.execute(tx)
    const { rows } = await sql<{ id: string }>`select id from aid.items where code in (select item from fresh)`.execute(
      tx,
    )
    await lockLots(
      aid,
      rows.map((row) => row.id),
    )
    await writeReceipts(aid)
    await writeIssues(aid)
    await sql`drop table fresh`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
