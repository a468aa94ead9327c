import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { ApplicationsTables } from '../tables.ts'
import { profileColumns, profileFields } from './inputs.ts'

type NewProfile = Omit<ApplicationsTables['applications.profiles'], 'ref'>

const insert = (tx: Tx<ApplicationsTables>, ref: string, profile: NewProfile) =>
  tx
    .insertInto('applications.profiles')
    .values({ ref, ...profile })
    .onConflict((conflict) => conflict.column('ref').doNothing())
    .returning('ref')
    .executeTakeFirst()

async function nextNumber(tx: Tx<ApplicationsTables>): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('applications.profile_numbers') as n`.execute(tx)
  return `PR-${String(rows[0]?.n).padStart(4, '0')}`
}

// under a reference, or under the next number that no import has used
async function write(tx: Tx<ApplicationsTables>, ref: string | null, profile: NewProfile): Promise<void> {
  if (ref !== null) {
    if (!(await insert(tx, ref, profile))) throw new Refusal('applications.ref-taken', 'ref', { ref })
    return
  }
  while (!(await insert(tx, await nextNumber(tx), profile)));
}

/** Adds a profile as a draft, which nobody outside sees. */
export const createProfile = command({
  name: 'applications.create-profile',
  input: z.object({ ...profileFields, ref: optional(code()) }),
  async run(tx: Tx<ApplicationsTables>, { ref, ...given }, by) {
    const id = newId()
    const today = await dayIn(tx as unknown as Tx, by.now)
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    await write(tx, ref, { id, ...profileColumns(given), state: 'draft', ...recorded, voided_at: null })
    await tx
      .insertInto('applications.profile_states')
      .values({
        profile_id: id,
        position: 0,
        state: 'draft',
        date_edtf: today,
        date_start: today,
        date_end: today,
        date_printed: null,
        reason: null,
        ...recorded,
      })
      .execute()
    return { id }
  },
})
