import { admitMember } from '#modules/governance/commands/admit-member.ts'
import { holdMeeting } from '#modules/governance/commands/meetings/hold-meeting.ts'
import { planMeeting } from '#modules/governance/commands/meetings/plan-meeting.ts'
import { proposeResolution } from '#modules/governance/commands/resolutions/propose-resolution.ts'
import { recordVotes } from '#modules/governance/commands/resolutions/record-votes.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

/** What the tests of governance do again and again, in the words of a director. */
export function assemblyOf(world: World, director: Actor) {
  const person = (written: string) =>
    createParty(world, director, { kind: 'person', names: [{ kind: 'primary', script: 'latin', written }] })
  /** Makes somebody new a voting member. */
  const member = async (name: string, joinedOn = '2009-04-01', kind: 'voting' | 'supporting' = 'voting') => {
    const { ref: party } = await person(name)
    return { party, ...(await admitMember(world, director, { party, kind, joinedOn })) }
  }
  /** Plans a board meeting of 2 May 2011 that needs more than half, unless told otherwise. */
  const plan = (given: object = {}) =>
    planMeeting(world, director, { kind: 'board', heldOn: '2011-05-02', quorumShare: 'more-than-half', ...given })
  /** Plans such a meeting and holds it: three of five there, one by proxy, one in writing. */
  const held = async (given: object = {}, presence: object = {}) => {
    const meeting = await plan(given)
    const all = { entitled: '5', present: '3', byProxy: '1', inWriting: '1', ...presence }
    await holdMeeting(world, director, { id: meeting.id, ...all })
    return meeting
  }
  /** Puts a resolution before a meeting, and records its votes where they are given. */
  const resolve = async (meetingId: string, votes?: readonly [string, string, string], given: object = {}) => {
    const made = await proposeResolution(world, director, {
      id: meetingId,
      titles: { en: 'Something to decide' },
      kind: 'other',
      majority: 'simple',
      ...given,
    })
    if (votes) {
      const [votesFor, votesAgainst, votesAbstained] = votes
      await recordVotes(world, director, { id: made.id, votesFor, votesAgainst, votesAbstained })
    }
    return made
  }
  return { person, member, plan, held, resolve }
}
