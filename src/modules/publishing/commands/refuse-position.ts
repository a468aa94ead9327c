import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { PublishingTables } from '../tables.ts'

interface Placed {
  readonly id: string
  readonly publicationId: string
  readonly position: number
}

/** Refuses a position that another chapter of the publication has; the publication must be locked. */
export async function refusePosition(tx: Tx<PublishingTables>, { id, publicationId, position }: Placed): Promise<void> {
  const other = await tx
    .selectFrom('publishing.chapters')
    .select('ref')
    .where('publication_id', '=', publicationId)
    .where('position', '=', position)
    .where('voided_at', 'is', null)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) throw new Refusal('publishing.position-taken', 'position', { ref: other.ref })
}
