import { sql } from 'kysely'
import { certainFrom, contactKey, type Evidence, matchParties, nameKeys } from '#modules/people/face.ts'
import type { Tx } from '#platform/db/db.ts'
import { scopedTo } from '#platform/db/scope.ts'
import { newId } from '#platform/ids.ts'
import type { TestWorld } from '../world.ts'

/** Somebody who pays, as an export tells it. */
export interface Payer {
  readonly name: string
  readonly kind?: string
  readonly email?: string
  readonly phone?: string
  readonly postalCode?: string
  readonly locality?: string
  readonly country?: string
}

/** A party that one who pays may be. */
export interface Match {
  readonly ref: string
  readonly score: number
  readonly evidence: readonly Evidence[]
  readonly certain: boolean
}

/** Runs in a transaction of the application's role that sees people. */
export const amongPeople = <T>({ world }: TestWorld, work: (tx: Tx) => Promise<T>): Promise<T> =>
  scopedTo(world.db, { viewer: 'test', sees: ['people'] })
    .transaction()
    .execute(work)

async function seek(tx: Tx, payers: readonly Payer[]): Promise<readonly string[]> {
  await sql`create temporary table seeking (id uuid, kind text, same_key text, search_key text, part_keys text[], email_key text,
    phone_key text, postal_code text, locality text, country text) on commit drop`.execute(tx)
  const ids = payers.map(() => newId())
  for (const [
    at,
    { name, kind = null, email, phone, postalCode = null, locality = null, country = null },
  ] of payers.entries()) {
    const { same, search, parts } = nameKeys(name)
    await sql`insert into seeking values (${ids[at]}, ${kind}, ${same}, ${search}, ${parts}, ${email ? contactKey(email) : null},
      ${phone ? contactKey(phone) : null}, ${postalCode}, ${locality}, ${country})`.execute(tx)
  }
  return ids
}

/** What matching finds for each of those who pay, the best first. */
export const matchesOf = (world: TestWorld, payers: readonly Payer[]): Promise<Match[][]> =>
  amongPeople(world, async (tx) => {
    const ids = await seek(tx, payers)
    await matchParties(tx)
    const { rows } = await sql<Match & { seeking_id: string }>`select m.seeking_id, p.ref, m.score, m.evidence
      from sought m join people.current_names p on p.party_id = m.party_id order by m.score desc, p.ref`.execute(tx)
    return ids.map((id) =>
      rows
        .filter(({ seeking_id }) => seeking_id === id)
        .map(({ ref, score, evidence }) => ({ ref, score, evidence, certain: score >= certainFrom })),
    )
  })
