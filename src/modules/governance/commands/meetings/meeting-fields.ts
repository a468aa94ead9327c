import { sql } from 'kysely'
import type { z } from 'zod'
import { dayIn, fiscalYearOf } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optional, optionalText, parsed } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { type MeetingKind, type MeetingState, meetingKinds, quorumShares } from '../../rules/choices.ts'
import type { GovernanceTables } from '../../tables.ts'
import { recordedBy } from '../write-record.ts'

/** A whole number that may be zero. */
export const count = () => parsed((given) => parseCount(given))

function positive(given: string): bigint {
  const number = parseCount(given)
  if (number === 0n) throw new Refusal('governance.not-above-zero')
  return number
}

/** What every meeting says of itself before it is held. */
export const meetingFields = {
  kind: oneOf(meetingKinds),
  /** Which of its kind it is, such as the 14th. */
  number: optional(parsed(positive)),
  heldOn: day(),
  place: optionalText(200),
  /** The label or reference of the fiscal year whose report it deals with. */
  forYear: optionalText(40),
  noticeOn: optional(day()),
  /** How many days before the meeting the notice must have gone out. */
  noticeDays: optional(count()),
  quorumShare: optional(oneOf(quorumShares)),
  quorumNumber: optional(parsed(positive)),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof meetingFields>>

/** The columns of a meeting; refuses a year that nobody knows, and a notice after the meeting or still to come. */
export async function meetingColumns(tx: Tx<GovernanceTables>, given: Given, by: By) {
  const year = given.forYear === null ? null : await fiscalYearOf(tx as unknown as Tx, given.forYear)
  if (year === undefined) throw new Refusal('governance.unknown-year', 'forYear', { code: given.forYear ?? '' })
  if (given.noticeOn !== null) {
    refuseComing({ start: given.noticeOn }, await dayIn(tx as unknown as Tx, by.now), 'noticeOn')
    if (given.noticeOn > given.heldOn) throw new Refusal('governance.notice-after-meeting', 'noticeOn')
  }
  return {
    kind: given.kind,
    number: given.number,
    held_on: given.heldOn,
    place: given.place,
    for_year_id: year?.id ?? null,
    notice_on: given.noticeOn,
    notice_days: given.noticeDays,
    quorum_share: given.quorumShare,
    quorum_number: given.quorumNumber,
    note: given.note,
  }
}

/** Refuses the number of another meeting of the kind; one that is void or was cancelled leaves its number free. */
export async function refuseNumberTwice(
  tx: Tx<GovernanceTables>,
  { id, kind, number }: { id: string; kind: MeetingKind; number: bigint | null },
  field?: string,
): Promise<void> {
  const { rows } = await sql<{ ref: string }>`select ref from governance.meetings where kind = ${kind}
    and number = ${number} and id <> ${id} and voided_at is null and state <> 'cancelled'`.execute(tx)
  if (rows[0]) throw new Refusal('governance.number-taken', field, { ref: rows[0].ref })
}

/** Refuses to touch what the hash of an adopted report rests on. */
export async function refuseAdopted(tx: Tx<GovernanceTables>, meetingId: string, resolutionId?: string): Promise<void> {
  const { rows } = await sql`select 1 from governance.minutes where id = ${meetingId} and report_hash is not null
    and report_resolution_id = coalesce(${resolutionId ?? null}::uuid, report_resolution_id)`.execute(tx)
  if (rows.length > 0) throw new Refusal('governance.report-adopted')
}

/** Says how a meeting stands from now on, as a row of its own and in its row. */
export async function writeStatus(
  tx: Tx<GovernanceTables>,
  meetingId: string,
  state: MeetingState,
  note: string | null,
  by: By,
): Promise<void> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(position), -1) + 1 as next
    from governance.meeting_statuses where meeting_id = ${meetingId}`.execute(tx)
  await tx
    .insertInto('governance.meeting_statuses')
    .values({ meeting_id: meetingId, position: rows[0]?.next ?? 0, state, note, ...recordedBy(by) })
    .execute()
  await tx.updateTable('governance.meetings').set({ state }).where('id', '=', meetingId).execute()
}
