import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optionalText } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { presenceOf } from '../../queries/outcome-of.ts'
import { votesCast } from '../../rules/outcome.ts'
import { tookPart } from '../../rules/quorum.ts'
import type { GovernanceTables } from '../../tables.ts'
import { count } from '../meetings/meeting-fields.ts'
import { lockResolution } from './lock-resolution.ts'

const input = z.object({
  id: id(),
  votesFor: count(),
  votesAgainst: count(),
  votesAbstained: count(),
  /** Needed where votes are corrected. */
  why: optionalText(500),
})

/** Says how was voted on a resolution of a meeting that was held; said again it corrects the votes. */
export const recordVotes = command({
  name: 'governance.record-votes',
  input,
  async run(tx: Tx<GovernanceTables>, { id, votesFor, votesAgainst, votesAbstained, why }, by) {
    const { meeting, resolution } = await lockResolution(tx, id)
    if (meeting.state !== 'held') throw new Refusal('governance.meeting-not-held')
    const presence = presenceOf(meeting)
    const cast = votesCast({ for: votesFor, against: votesAgainst, abstained: votesAbstained })
    if (presence && cast > tookPart(presence))
      throw new Refusal('governance.more-votes-than-present', 'votesFor', { present: tookPart(presence) })
    if (resolution.votes_for !== null) {
      if (why === null) throw new Refusal('input.required', 'why')
      await keepVersion(tx, 'governance.resolutions', id, by, { change: 'corrected', reason: why })
    }
    const votes = { votes_for: votesFor, votes_against: votesAgainst, votes_abstained: votesAbstained }
    await tx.updateTable('governance.resolutions').set(votes).where('id', '=', id).execute()
    return { id }
  },
})
