import { sql } from 'kysely'
import { z } from 'zod'
import { timeZoneOf } from '#modules/organisation/face.ts'
import { type By, command } from '#platform/commands.ts'
import { dayInZone } from '#platform/dates/days.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import type { ApplicationsTables } from '../tables.ts'
import { publicFields } from './applicant-inputs.ts'
import { writeApplication } from './write-application.ts'

const told = z.object(publicFields)
/** How long the token of a form that was sent is remembered, in milliseconds: longer than a form may lie open. */
const remembered = 7 * 86_400_000

interface Waiting {
  readonly key: string
  readonly profile_id: string
  readonly told: unknown
  readonly received_at: Date
  readonly is_field_role: boolean
}

const nextWaiting = async (tx: Tx<ApplicationsTables>): Promise<Waiting | undefined> => {
  const { rows } = await sql<Waiting>`select i.key, i.profile_id, i.told, i.received_at, p.is_field_role
    from applications.intake i join applications.profiles p on p.id = i.profile_id
    where i.taken_at is null order by i.received_at, i.key limit 1 for update of i skip locked`.execute(tx)
  return rows[0]
}

async function write(
  tx: Tx<ApplicationsTables>,
  by: By,
  { profile_id, received_at, ...row }: Waiting,
): Promise<string | null> {
  // what the public site left is believed no more than what a visitor sends
  const given = told.safeParse(row.told)
  if (!given.success || row.is_field_role) return null
  const id = newId()
  await writeApplication(tx, by, {
    id,
    ref: null,
    given: given.data,
    profile_id,
    source: 'public',
    note: null,
    received_day: dayInZone(received_at, await timeZoneOf(tx as unknown as Tx)),
    received_at,
  })
  return id
}

/**
 * Takes up what has waited longest of what the public site took in, and empties it there. What is not whole, or for a field role,
 * is thrown away. Returns whether there was something, and the application.
 */
export const takeUp = command({
  name: 'applications.take-up',
  input: z.object({}),
  async run(tx: Tx<ApplicationsTables>, _, by) {
    await tx
      .deleteFrom('applications.intake')
      .where('taken_at', '<', new Date(by.now.getTime() - remembered))
      .execute()
    const waiting = await nextWaiting(tx)
    if (!waiting) return { took: false, id: null }
    const id = await write(tx, by, waiting)
    await tx
      .updateTable('applications.intake')
      .set({ told: null, taken_at: by.now })
      .where('key', '=', waiting.key)
      .execute()
    return { took: true, id }
  },
})
