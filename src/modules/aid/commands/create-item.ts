import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional, text } from '#platform/inputs.ts'
import { asName, namesInput } from '#platform/texts.ts'
import { isUnit } from '#platform/units.ts'
import { findItem } from '../queries/find-by-code.ts'
import type { AidTables } from '../tables.ts'
import { quantityOf } from './record-movement.ts'

/** What an item is called. */
export const itemNames = namesInput(120)

export const unitInput = () => text(20).refine(isUnit, 'units.unknown-unit')

const part = z.object({ item: code(), quantity: text(30) })
const isEmpty = (given: unknown) =>
  typeof given === 'object' && given !== null && Object.values(given).every((v) => v === '')

const input = z.object({
  code: code(),
  ref: optional(code()),
  names: itemNames,
  unit: unitInput(),
  /** The bill of items of one kit; none for plain goods. */
  parts: z.array(z.preprocess((given) => (isEmpty(given) ? undefined : given), part.optional())).default([]),
})

interface Part {
  readonly item_id: string
  readonly quantity: bigint
}

/** The bill of one kit; each item stands in it once. */
async function partsOf(tx: Tx<AidTables>, given: z.output<typeof input>['parts']): Promise<Part[]> {
  const parts: Part[] = []
  for (const [i, one] of given.entries()) {
    if (!one) continue
    const field = `parts.${i}`
    const item = await findItem(tx, one.item, `${field}.item`)
    if (parts.some((part) => part.item_id === item.id))
      throw new Refusal('aid.create-item.part-twice', `${field}.item`, { item: asName(item.names) })
    parts.push({ item_id: item.id, quantity: quantityOf(item, one.quantity, `${field}.quantity`) })
  }
  return parts
}

/** Adds an item to what the organisation hands out; with parts it is a kit. */
export const createItem = command({
  name: 'aid.create-item',
  input,
  async run(tx: Tx<AidTables>, { code, ref, names, unit, parts: given }) {
    const id = newId()
    const parts = await partsOf(tx, given)
    const row = { id, ref: ref ?? code, code, names: JSON.stringify(names) as never, unit, voided_at: null }
    try {
      await tx
        .insertInto('aid.items')
        .values({ ...row, kind: parts.length > 0 ? 'kit' : 'goods' })
        .execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('aid.code-taken', 'code', { code })
      throw error
    }
    for (const part of parts)
      await tx
        .insertInto('aid.kit_parts')
        .values({ kit_id: id, ...part })
        .execute()
    return { id }
  },
})
