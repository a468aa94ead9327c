import { type Pledged, pledgesOf } from '#modules/giving/face.ts'
import { everyIdOf } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { SponsorshipTables } from '../tables.ts'

/** The id of the pledge of a reference, which one of these parties must have made; null where none was given. */
export async function findPledge(
  db: Db<SponsorshipTables>,
  ref: string | null,
  parties: readonly (string | null)[],
): Promise<string | null> {
  if (ref === null) return null
  const plain = db as unknown as Db
  const [pledge] = await pledgesOf(plain, { refs: [ref] })
  if (!pledge) throw new Refusal('sponsorship.unknown-pledge', 'pledge', { ref })
  const made = await everyIdOf(
    plain,
    parties.filter((id) => id !== null),
  )
  if (!made.some(({ id }) => id === pledge.payer_id))
    throw new Refusal('sponsorship.pledge-of-another', 'pledge', { ref })
  return pledge.id
}

/** The pledge that a sponsorship names; null for none, or one that is void. */
export async function pledgeNamed(db: Db<SponsorshipTables>, id: string | null): Promise<Pledged | null> {
  if (id === null) return null
  return (await pledgesOf(db as unknown as Db, { ids: [id] }))[0] ?? null
}
