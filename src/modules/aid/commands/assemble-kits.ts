import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, parsed } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { asName } from '#platform/texts.ts'
import { findItem, findOpenSite } from '../queries/find-by-code.ts'
import { kitExpiry, partsFor } from '../rules/assemble-kits.ts'
import type { AidTables } from '../tables.ts'
import { movementHead } from './inputs.ts'
import { type Entry, lockLots, nextNumber, recordMovement, takeOut } from './record-movement.ts'

const input = z.object({ ...movementHead, site: code(), kit: code(), kits: parsed((given) => parseCount(given)) })

const forKits = { tooFew: 'aid.assemble-kits.too-few', expired: 'aid.assemble-kits.too-few' }

async function expiryOf(tx: Tx<AidTables>, entries: readonly Entry[]): Promise<string | null> {
  const ids = entries.map(({ lotId }) => lotId)
  const lots = await tx.selectFrom('aid.lots').select('expires_on').where('id', 'in', ids).execute()
  return kitExpiry(lots.map((lot) => lot.expires_on))
}

/** Puts kits together at a site out of their parts; the new lot expires with the earliest of what went in. */
export const assembleKits = command({
  name: 'aid.assemble-kits',
  input,
  async run(tx: Tx<AidTables>, { site: siteCode, kit: kitCode, kits, ...head }, by) {
    if (kits === 0n) throw new Refusal('aid.quantity-not-above-zero', 'kits')
    const { date } = head
    const site = await findOpenSite(tx, siteCode, date.end, 'site')
    const kit = await findItem(tx, kitCode, 'kit')
    const parts = await tx
      .selectFrom('aid.kit_parts as p')
      .innerJoin('aid.items as i', 'i.id', 'p.item_id')
      .select(['i.id', 'i.names', 'i.unit', 'p.quantity'])
      .where('p.kit_id', '=', kit.id)
      .orderBy('i.code')
      .execute()
    if (parts.length === 0) throw new Refusal('aid.assemble-kits.no-parts', 'kit', { kit: asName(kit.names) })
    await lockLots(
      tx,
      parts.map((part) => part.id),
    )
    const needed = partsFor(
      parts.map((part) => ({ itemId: part.id, quantity: part.quantity })),
      kits,
    )
    const entries: Entry[] = []
    for (const [i, item] of parts.entries()) {
      const what = { item, site, day: date.end, quantity: needed[i]?.quantity ?? 0n }
      entries.push(...(await takeOut(tx, what, 'kits', forKits)))
    }
    const lotId = newId()
    const lot = {
      id: lotId,
      code: await nextNumber(tx, 'lot', date.end),
      item_id: kit.id,
      expires_on: await expiryOf(tx, entries),
    }
    await tx.insertInto('aid.lots').values(lot).execute()
    entries.push({ lotId, itemId: kit.id, siteId: site.id, quantity: kits })
    return recordMovement(tx, by, { ...head, kind: 'assembled' }, entries)
  },
})
