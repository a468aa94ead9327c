import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { code, id, text } from '#platform/inputs.ts'
import { asName } from '#platform/texts.ts'
import { asUnitName, isUnit, kindOf } from '#platform/units.ts'
import { keepVersion } from '#platform/versions.ts'
import type { AidTables } from '../tables.ts'
import { itemNames, unitInput } from './create-item.ts'

const input = z.object({ id: id(), code: code(), names: itemNames, unit: unitInput(), why: text(500) })

/** Corrects an item's code, names or unit; the unit may change within its kind only, for the stock is kept in its smallest part. */
export const correctItem = command({
  name: 'aid.correct-item',
  input,
  async run(tx: Tx<AidTables>, { id, code, names, unit, why }, by) {
    const before = await tx.selectFrom('aid.items').select('unit').where('id', '=', id).forUpdate().executeTakeFirst()
    if (!before) throw new NotFound()
    if (!isUnit(before.unit) || !isUnit(unit) || kindOf(before.unit) !== kindOf(unit))
      throw new Refusal('aid.unit-not-of-item', 'unit', { item: asName(names), unit: asUnitName(before.unit) })
    await keepVersion(tx, 'aid.items', id, by, { change: 'corrected', reason: why })
    try {
      const set = { code, names: JSON.stringify(names) as never, unit }
      await tx.updateTable('aid.items').set(set).where('id', '=', id).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('aid.code-taken', 'code', { code })
      throw error
    }
    return { id }
  },
})
