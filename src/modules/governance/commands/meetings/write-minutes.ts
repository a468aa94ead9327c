import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optional, optionalText, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { recordedBy } from '../write-record.ts'

const input = z.object({
  /** The meeting. */
  id: id(),
  text: text(100_000),
  /** Names of those who signed, as they stand there. */
  signedBy: optionalText(300),
  signedOn: optional(day()),
  /** Needed where minutes are changed. */
  why: optionalText(500),
})

/** Writes the minutes of a meeting that was held, or corrects them; the version before stays readable, and so does a hash. */
export const writeMinutes = command({
  name: 'governance.write-minutes',
  input,
  async run(tx: Tx<GovernanceTables>, { id, why, ...given }, by) {
    const meeting = await getForUpdate(tx, 'governance.meetings', id)
    if (meeting.state !== 'held') throw new Refusal('governance.meeting-not-held')
    if (given.signedOn !== null) {
      refuseComing({ start: given.signedOn }, await dayIn(tx as unknown as Tx, by.now), 'signedOn')
      if (given.signedOn < meeting.held_on) throw new Refusal('governance.signed-before-meeting', 'signedOn')
    }
    const columns = { text: given.text, signed_by: given.signedBy, signed_on: given.signedOn }
    const written = await tx.selectFrom('governance.minutes').select('text').where('id', '=', id).executeTakeFirst()
    if (written?.text) {
      if (why === null) throw new Refusal('input.required', 'why')
      await keepVersion(tx, 'governance.minutes', id, by, { change: 'corrected', reason: why })
    }
    const none = { report_hash: null, report_resolution_id: null, report_hash_at: null, report_hash_by: null }
    await tx
      .insertInto('governance.minutes')
      .values({ id, ...columns, ...none, ...recordedBy(by) })
      .onConflict((there) => there.column('id').doUpdateSet(columns))
      .execute()
    return { id }
  },
})
