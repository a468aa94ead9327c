import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { AidTables } from '../tables.ts'
import { giverOf } from './find-giver.ts'

const entriesOf = (db: Db<AidTables>, movementId: string) =>
  db
    .selectFrom('aid.entries as e')
    .innerJoin('aid.items as i', 'i.id', 'e.item_id')
    .innerJoin('aid.lots as l', 'l.id', 'e.lot_id')
    .innerJoin('aid.sites as s', 's.id', 'e.site_id')
    .select(['e.position', 'e.lot_id', 'e.item_id', 'e.site_id', 'e.quantity', 'i.code as item', 'i.names', 'i.unit'])
    .select(['l.code as lot', 'l.expires_on', 's.code as site'])
    .where('e.movement_id', '=', movementId)
    .orderBy('e.position')
    .execute()

/** A movement with its entries, locked. Throws NotFound. */
export async function getMovementForUpdate(tx: Tx<AidTables>, movementId: string) {
  const movement = await tx
    .selectFrom('aid.movements')
    .selectAll()
    .where('id', '=', movementId)
    .forUpdate()
    .executeTakeFirst()
  if (!movement) throw new NotFound()
  return { ...movement, entries: await entriesOf(tx, movementId) }
}

/** A movement with its entries and its earlier versions. Throws NotFound. */
export const getMovement = query({
  name: 'aid.get-movement',
  looksInto: ['people'],
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<AidTables>, { id }, viewer) {
    const movement = await db.selectFrom('aid.movements').selectAll().where('id', '=', id).executeTakeFirst()
    if (!movement) throw new NotFound()
    const giver = await giverOf(db, movement.giver_id, viewer)
    return { ...movement, giver, entries: await entriesOf(db, id), versions: await versionsOf(db, 'aid', id) }
  },
})
