import { useSignInLink } from '#modules/accounts/commands/use-sign-in-link.ts'
import type { Role } from '#modules/accounts/rules/roles.ts'
import type { World } from '#platform/commands.ts'
import { nobody } from '#platform/identity.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { invitationAs, tokenIn } from '../invite.ts'

/** Where the site of these tests is, and what its own pages send along. */
export const origin = 'https://staff.example.org'

/** The cookie of a new account of a role that has just signed in. */
export async function cookieOf(world: World, role: Role): Promise<string> {
  const link = await invitationAs(world, role)
  const { token } = await useSignInLink(world, nobody('en'), { token: tokenIn(link) })
  return `${sessionCookie}=${token}`
}
