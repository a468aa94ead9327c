import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { type By, command } from '#platform/commands.ts'
import { dateColumns, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { newId } from '#platform/ids.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofVolunteers } from '../policy.ts'
import { refuseHoursOutside } from '../queries/hours-of.ts'
import { refuseMinutes } from '../rules/hours.ts'
import type { VolunteersTables } from '../tables.ts'
import { hoursLines } from './inputs.ts'

type Line = NonNullable<z.output<typeof hoursLines>[number]>

async function volunteerIn(tx: Tx<VolunteersTables>, { volunteer }: Line, field: string, viewer: Actor) {
  const found = await tx
    .selectFrom('volunteers.volunteers as v')
    .select('v.id')
    .where('v.ref', '=', volunteer)
    .where('v.voided_at', 'is', null)
    .where(visibleTo(ofVolunteers, 'v', viewer))
    .forShare()
    .executeTakeFirst()
  if (!found) throw new Refusal('volunteers.unknown-volunteer', field, { code: volunteer })
  return found.id
}

async function nextNumber(tx: Tx<VolunteersTables>, day: string): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('volunteers.hours_numbers') as n`.execute(tx)
  return `H-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
}

async function writeLine(tx: Tx<VolunteersTables>, by: By, line: Line, volunteerId: string): Promise<void> {
  const columns = dateColumns(line.date)
  const row = {
    ...columns,
    volunteer_id: volunteerId,
    minutes: line.time,
    work: line.work,
    note: line.note,
    recorded_at: by.now,
    recorded_by: by.actor.name,
    voided_at: null,
  }
  const insert = async () =>
    tx
      .insertInto('volunteers.hours')
      .values({ id: newId(), ref: await nextNumber(tx, columns.date_end), ...row })
      .onConflict((conflict) => conflict.column('ref').doNothing())
      .returning('id')
      .executeTakeFirst()
  // an import may have used the number
  while (!(await insert()));
}

/** Records hours that volunteers gave, one line each; all of them or none. Returns how many. */
export const recordHours = command({
  name: 'volunteers.record-hours',
  input: z.object({ lines: hoursLines }),
  async run(tx: Tx<VolunteersTables>, { lines }, by) {
    const today = await dayIn(tx as unknown as Tx, by.now)
    for (const [i, line] of lines.entries()) {
      if (!line) continue
      const field = (name: string) => `lines.${i}.${name}`
      refuseComing(line.date, today, field('date'))
      refuseMinutes(line.time, line.date, field('time'))
      const volunteerId = await volunteerIn(tx, line, field('volunteer'), by.actor)
      await writeLine(tx, by, line, volunteerId)
      await refuseHoursOutside(tx, volunteerId, field('date'))
    }
    return { lines: lines.filter((line) => line !== undefined).length }
  },
})
