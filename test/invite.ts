import { invite } from '#modules/accounts/face.ts'
import type { World } from '#platform/commands.ts'
import { addMonths } from '#platform/dates/days.ts'
import type { Person } from './people.ts'
import { as } from './world.ts'

/** Makes the account of somebody; returns the path of the one-time link by which they come in. An auditor has half a year. */
export async function invitationOf(world: World, person: Omit<Person, 'role'> & { role: string }): Promise<string> {
  const today = world.clock().toISOString().slice(0, 10)
  const untilDay = person.role === 'auditor' ? addMonths(today, 6) : undefined
  const { token } = await invite(world, as('director'), { ...person, untilDay })
  return `/sign-in/link/${token}`
}

/** An account of a role under a name of its own, by its link. */
export const invitationAs = (world: World, role: string): Promise<string> =>
  invitationOf(world, {
    signInName: `${role}-${crypto.randomUUID().slice(0, 8)}`,
    name: 'Mina',
    role,
    language: 'en',
  })

/** The token in the path of a link. */
export const tokenIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
