import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { readRecord } from '../../queries/lock-record.ts'
import { presenceOf, votesOf } from '../../queries/outcome-of.ts'
import { votesCast } from '../../rules/outcome.ts'
import { tookPart } from '../../rules/quorum.ts'
import type { GovernanceTables } from '../../tables.ts'
import { refuseAdopted } from '../meetings/meeting-fields.ts'
import { restoreRecord, voidInput, voidRecord } from '../void-record.ts'
import { lockMeetingOf } from './lock-resolution.ts'

/** Takes a resolution out that was never put; approvals that rest on it cover nothing. */
export const voidResolution = command({
  name: 'governance.void-resolution',
  input: voidInput,
  async run(tx: Tx<GovernanceTables>, given, by) {
    const meeting = await lockMeetingOf(tx, given.id)
    await refuseAdopted(tx, meeting.id, given.id)
    return voidRecord(tx, 'governance.resolutions', given, by)
  },
})

/** Brings a voided resolution back. */
export const restoreResolution = command({
  name: 'governance.restore-resolution',
  input: voidInput,
  async run(tx: Tx<GovernanceTables>, given, by) {
    const presence = presenceOf(await lockMeetingOf(tx, given.id))
    const votes = votesOf(await readRecord(tx, 'governance.resolutions', given.id))
    if (presence && votes && votesCast(votes) > tookPart(presence))
      throw new Refusal('governance.more-votes-than-present', undefined, { present: tookPart(presence) })
    return restoreRecord(tx, 'governance.resolutions', given, by)
  },
})
