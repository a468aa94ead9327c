import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional, optionalText } from '#platform/inputs.ts'
import { findPerson } from '../../queries/find-person.ts'
import type { PeopleTables } from '../../tables.ts'
import { addMember, householdColumns, householdFields } from './household-fields.ts'

const input = z.object({
  ...householdFields,
  /** References or whole names; the first is the one whose address the household has. Empty lines are none. */
  members: z
    .array(optionalText(200))
    .max(20)
    .refine((given) => given.some((one) => one !== null), { error: 'people.household.members-needed', path: [0] }),
  since: day(),
  ref: optional(code()),
})

async function nextRef(tx: Tx<PeopleTables>): Promise<string> {
  for (;;) {
    const { rows } = await sql<{ n: bigint }>`select nextval('people.household_numbers') as n`.execute(tx)
    const ref = `H-${String(rows[0]?.n ?? 0n).padStart(4, '0')}`
    const taken = await tx.selectFrom('people.households').select('id').where('ref', '=', ref).executeTakeFirst()
    if (!taken) return ref
  }
}

/** Says that persons share their living since a day. */
export const createHousehold = command({
  name: 'people.create-household',
  input,
  async run(tx: Tx<PeopleTables>, { members, since, ref: given, ...fields }, by) {
    const told = members.flatMap((one, at) => (one === null ? [] : [{ one, field: `members.${at}` }]))
    const living: { party_id: string; field: string }[] = []
    for (const { one, field } of told)
      living.push({ party_id: await findPerson(tx as unknown as Tx, one, field, by.actor), field })
    const id = newId()
    const ref = given ?? (await nextRef(tx))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id, ref, ...householdColumns(fields), address_of: living[0]?.party_id ?? null, ...recorded }
    try {
      await tx.insertInto('people.households').values(row).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('people.ref-taken', 'ref', { ref })
      throw error
    }
    for (const { party_id, field } of living)
      await addMember(tx, by, { household_id: id, party_id, since }, { member: field, since: 'since' })
    return { id, ref }
  },
})
