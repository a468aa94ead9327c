import { createParty } from '#modules/people/commands/create-party.ts'
import { createChild } from '#modules/sponsorship/commands/create-child.ts'
import { startSponsorship } from '#modules/sponsorship/commands/start-sponsorship.ts'
import { getChild } from '#modules/sponsorship/queries/get-child.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

/** What the tests of sponsorship do again and again, in the words of a sponsorship officer. */
export function deskOf(world: World, { officer, director }: { officer: Actor; director: Actor }) {
  return {
    /** A child that came in 2008, or as told. */
    child: (code: string, more: Partial<Parameters<typeof createChild>[2] & object> = {}) =>
      createChild(world, officer, { code, kind: 'second-generation', entered: '2008', ...more }),
    party: (ref: string, country = 'JP', kind: 'person' | 'organisation' = 'person', languages = ['ja']) =>
      createParty(world, director, {
        ...{ kind, ref, names: [{ written: `Name ${ref}` }], addresses: [{ country }], languages },
      }),
    sponsor: (
      sponsor: string,
      child: string,
      date = '2009',
      more: { payer?: string; correspondent?: string; pledge?: string } = {},
    ) => startSponsorship(world, officer, { sponsor, child, date, ...more }),
    /** What is so of a child now: stage, registration, reason of its exit. */
    async standingOf(id: string) {
      const { schoolings, registrations, left } = await getChild(world, officer, { id })
      const now = <Row extends { voided_at: Date | null }>(rows: readonly Row[]) =>
        rows.find(({ voided_at }) => voided_at === null)
      return [now(schoolings)?.stage, now(registrations)?.registration, left?.reason]
    },
  }
}
