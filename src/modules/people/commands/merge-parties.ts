import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import type { PeopleTables } from '../tables.ts'

interface Asked {
  readonly field: 'keep' | 'other'
  readonly ref: string
}

// in the order of their ids, so that two merges at once never wait for each other
async function bothForUpdate(tx: Tx<PeopleTables>, refs: readonly string[]) {
  const rows = await tx
    .selectFrom('people.parties')
    .select(['id', 'ref', 'kind', 'current_id', 'voided_at', 'erased_at'])
    .where('ref', 'in', [...refs])
    .orderBy('id')
    .forUpdate()
    .execute()
  return ({ field, ref }: Asked) => {
    const party = rows.find((row) => row.ref === ref)
    if (!party) throw new Refusal('people.unknown-party', field, { ref })
    if (party.voided_at) throw new Refusal('people.party-is-void', field)
    if (party.current_id !== party.id) throw new Refusal('people.party-is-merged', field, { ref })
    if (party.erased_at) throw new Refusal('people.party-is-erased', field, { ref })
    return party
  }
}

// one person is in one household at a time
async function refuseLivingApart(tx: Tx<PeopleTables>, kept: string, merged: string): Promise<void> {
  const { rows } =
    await sql`select 1 from people.household_members a join people.household_members b on a.household_id <> b.household_id
      join people.parties one on one.id = a.party_id and one.current_id = ${kept}
      join people.parties other on other.id = b.party_id and other.current_id = ${merged}
      join people.households ah on ah.id = a.household_id and ah.voided_at is null
      join people.households bh on bh.id = b.household_id and bh.voided_at is null
    where a.voided_at is null and b.voided_at is null
      and a.since <= coalesce(b.until, 'infinity') and b.since <= coalesce(a.until, 'infinity') limit 1`.execute(tx)
  if (rows.length > 0) throw new Refusal('people.household.merged-live-apart', 'other')
}

/** Says that two records are the same party: `other` leads to `keep` from now on, with all that was merged into it before. */
export const mergeParties = command({
  name: 'people.merge-parties',
  input: z.object({ keep: code(), other: code(), why: text(500) }),
  async run(tx: Tx<PeopleTables>, { keep, other, why }, by) {
    if (keep === other) throw new Refusal('people.merge-parties.same', 'other')
    const find = await bothForUpdate(tx, [keep, other])
    const kept = find({ field: 'keep', ref: keep })
    const merged = find({ field: 'other', ref: other })
    if (kept.kind !== merged.kind) throw new Refusal('people.merge-parties.kinds-differ', 'other')
    await refuseLivingApart(tx, kept.id, merged.id)
    await keepVersion(tx, 'people.parties', merged.id, by, { change: 'merged', reason: why, also: { into: kept.ref } })
    const row = { party_id: merged.id, into_id: kept.id, merged_at: by.now, merged_by: by.actor.name, why }
    await tx.insertInto('people.merges').values(row).execute()
    await tx.updateTable('people.parties').set({ current_id: kept.id }).where('current_id', '=', merged.id).execute()
    return { id: kept.id }
  },
})
