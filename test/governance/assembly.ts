import { admitMember } from '#modules/governance/commands/admit-member.ts'
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
  return { person, member }
}
