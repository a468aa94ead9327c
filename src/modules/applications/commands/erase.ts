import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { erasureDays } from '../queries/open-profiles.ts'
import type { ApplicationsTables } from '../tables.ts'

const mostAtOnce = 200

async function dueIn(tx: Tx<ApplicationsTables>, today: string, now: Date): Promise<string[]> {
  const days = Number(await erasureDays(tx as unknown as Tx))
  const { rows } = await sql<{ id: string }>`select id from applications.applications
    where erased_at is null and (state in ('declined', 'withdrawn') or voided_at is not null)
      and (voided_at + make_interval(days => ${days}) <= ${now}
        or (state in ('declined', 'withdrawn') and state_day + ${days}::int4 <= ${today}::date))
    order by state_day, id limit ${mostAtOnce} for update skip locked`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Takes out of applications what tells of a person: name, address, words, abilities, reasons, answers, earlier versions. */
export async function eraseApplications(tx: Tx<ApplicationsTables>, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  const nothing = { name: null, email: null, country: null, hours: null, words: null, note: null }
  await tx
    .updateTable('applications.applications')
    .set({ ...nothing, party_id: null, volunteer_id: null, erased_at: now })
    .where('id', 'in', ids)
    .execute()
  await tx.deleteFrom('applications.application_languages').where('application_id', 'in', ids).execute()
  await tx.deleteFrom('applications.application_skills').where('application_id', 'in', ids).execute()
  await tx
    .updateTable('applications.application_states')
    .set({ reason: null })
    .where('application_id', 'in', ids)
    .execute()
  await tx.deleteFrom('applications.answers').where('application_id', 'in', ids).where('sent_on', 'is', null).execute()
  await tx
    .updateTable('applications.answers')
    .set({ subject: null, text: null })
    .where('application_id', 'in', ids)
    .execute()
  await sql`delete from applications.versions where record_id = any(${ids}::uuid[])`.execute(tx)
}

/** Erases applications whose time is over, at most 200. The rows stay and count. Returns how many there were. */
export const erase = command({
  name: 'applications.erase',
  input: z.object({}),
  async run(tx: Tx<ApplicationsTables>, _, by) {
    const ids = await dueIn(tx, await dayIn(tx as unknown as Tx, by.now), by.now)
    await eraseApplications(tx, ids, by.now)
    return { erased: ids.length }
  },
})
