import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { dateColumns, type KnownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { excerpt } from '#platform/numbers.ts'
import { asName, type Names } from '#platform/texts.ts'
import { asUnitName, isUnit, kindOf, parseQuantity, type Unit } from '#platform/units.ts'
import { refuseAtClosedSites } from '../queries/find-closed-site.ts'
import { listLotsAt } from '../queries/list-lots-at.ts'
import { takeFromLots } from '../rules/take-from-lots.ts'
import { type OtherWords, tooFew } from '../rules/too-few.ts'
import type { WorthColumns } from '../rules/worth.ts'
import type { AidTables, LossReason, MovementKind } from '../tables.ts'

export interface Entry {
  readonly lotId: string
  readonly itemId: string
  readonly siteId: string
  /** In the smallest unit; minus when it leaves. */
  readonly quantity: bigint
}

export interface MovementHead {
  readonly kind: MovementKind
  readonly date: KnownDate
  readonly scope: 'mission' | 'relief'
  readonly reason?: LossReason
  readonly counterpart?: string | null
  readonly note: string | null
  /** Who gave what is received, and what is said of its value. */
  readonly given?: WorthColumns & { readonly giver_id: string | null; readonly anonymous: boolean }
  readonly ref?: string | null
}

const notGiven = { giver_id: null, anonymous: false, value_amount: null, value_currency: null, value_note: null }

/** Reads how much of an item; without a unit of its own the text is in the item's unit. */
export function quantityOf(
  item: { unit: string; names: Names },
  text: string,
  field: string,
  given?: { unit: string | null; field: string },
): bigint {
  const unit = given?.unit ?? item.unit
  if (!isUnit(unit) || !isUnit(item.unit)) throw new Refusal('units.unknown-unit', given?.field ?? field, { unit })
  if (kindOf(unit) !== kindOf(item.unit)) {
    const values = { item: asName(item.names), unit: asUnitName(item.unit) }
    throw new Refusal('aid.unit-not-of-item', given?.field ?? field, values)
  }
  try {
    const quantity = parseQuantity(text, unit)
    return countable(quantity, text, unit)
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, field, error.values)
    throw error
  }
}

// a thousand million tonnes in grams: sums of thousands of them still fit int8
const largest = 1_000_000_000_000_000n

/** Refuses what is no amount of goods: nothing, or so much that sums would overflow. */
export function countable(quantity: bigint, text: string, unit: Unit): bigint {
  if (quantity <= 0n) throw new Refusal('aid.quantity-not-above-zero')
  if (quantity > largest) throw new Refusal('units.too-large', undefined, { text: excerpt(text), unit })
  return quantity
}

/** Writes a movement and its entries; returns its id and reference. */
export async function recordMovement(tx: Tx<AidTables>, by: By, head: MovementHead, entries: readonly Entry[]) {
  refuseComing(head.date, await dayIn(tx as unknown as Tx, by.now), 'date')
  const id = newId()
  const ref = head.ref ?? (await nextNumber(tx, 'movement', head.date.end))
  const { date } = head
  try {
    await tx
      .insertInto('aid.movements')
      .values({
        id,
        ref,
        kind: head.kind,
        scope: head.scope,
        reason: head.reason ?? null,
        counterpart: head.counterpart ?? null,
        note: head.note,
        ...(head.given ?? notGiven),
        ...dateColumns(date),
        recorded_at: by.now,
        recorded_by: by.actor.name,
        voided_at: null,
      })
      .execute()
  } catch (error) {
    if (isDatabaseError(error, '23505', 'movements_ref_key')) throw new Refusal('aid.ref-taken', 'ref', { ref })
    throw error
  }
  await writeEntries(tx, id, date.end, entries)
  await refuseAtClosedSites(
    tx,
    entries.map((entry) => entry.siteId),
  )
  return { id, ref }
}

/** Writes the entries of a movement; stock changes on `day`. */
export async function writeEntries(tx: Tx<AidTables>, movementId: string, day: string, entries: readonly Entry[]) {
  const rows = entries.map(({ lotId, itemId, siteId, quantity }, position) => ({
    movement_id: movementId,
    position,
    lot_id: lotId,
    item_id: itemId,
    site_id: siteId,
    quantity,
    day,
    voided: false,
  }))
  await tx.insertInto('aid.entries').values(rows).execute()
}

/** The next free number of a kind, as people see it: `M-2011-0042`, `L-2011-0007`; imported records may have some. */
export async function nextNumber(tx: Tx<AidTables>, kind: 'movement' | 'lot', day: string): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval(${`aid.${kind}_numbers`}) as n`.execute(tx)
  const number = `${kind === 'lot' ? 'L' : 'M'}-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
  const taken =
    kind === 'lot'
      ? tx.selectFrom('aid.lots').select('id').where('code', '=', number)
      : tx.selectFrom('aid.movements').select('id').where('ref', '=', number)
  return (await taken.executeTakeFirst()) ? nextNumber(tx, kind, day) : number
}

/** Locks the lots of items, in id order, so that two people cannot take the same goods. */
export async function lockLots(tx: Tx<AidTables>, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return
  await tx
    .selectFrom('aid.lots')
    .select('id')
    .where('item_id', 'in', [...itemIds])
    .orderBy('id')
    .forUpdate()
    .execute()
}

const quantityIn = (entries: readonly Entry[], lotId: string): bigint =>
  entries.reduce((sum, entry) => (entry.lotId === lotId ? sum + entry.quantity : sum), 0n)

/** Takes an amount of an item out of a site, one lot or earliest expiry first; refuses what is not there. */
export async function takeOut(
  tx: Tx<AidTables>,
  what: {
    item: { id: string; names: Names; unit: string }
    site: { id: string; code: string }
    day: string
    quantity: bigint
    lot?: { id: string; code: string } | undefined
    /** What the same movement takes already and has not written yet. */
    before?: readonly Entry[]
  },
  field: string,
  words?: OtherWords,
): Promise<Entry[]> {
  const { item, site, day, quantity, lot, before = [] } = what
  const siteId = site.id
  const found = await listLotsAt(tx, { itemId: item.id, siteId, day, lotId: lot?.id })
  const lots = found.map((lot) => ({ ...lot, available: lot.available + quantityIn(before, lot.id) }))
  // a named lot may be past its expiry: it is how expired goods are written off
  const judged = lot ? lots.map((one) => ({ ...one, expiresOn: null })) : lots
  const taking = takeFromLots(judged, quantity, day)
  if (taking.missing > 0n) throw tooFew({ item, site: site.code, day, quantity, lot: lot?.code }, taking, field, words)
  return taking.taken.map((part) => ({ lotId: part.lotId, itemId: item.id, siteId, quantity: -part.quantity }))
}
