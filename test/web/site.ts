import { useSignInLink } from '#modules/accounts/commands/use-sign-in-link.ts'
import { createAccount, createSignInLink } from '#modules/accounts/face.ts'
import type { Role } from '#modules/accounts/rules/roles.ts'
import type { World } from '#platform/commands.ts'
import { nobody } from '#platform/identity.ts'
import { sessionCookie } from '#platform/web/dispatch.ts'
import { as } from '../world.ts'

/** Where the site of these tests is, and what its own pages send along. */
export const origin = 'https://staff.example.org'

/** The cookie of a new account of a role that has just signed in. */
export async function cookieOf(world: World, role: Role): Promise<string> {
  const director = as('director')
  const signInName = `${role}-${crypto.randomUUID().slice(0, 8)}`
  await createAccount(world, director, { signInName, name: 'Mina', role, language: 'en' })
  const link = await createSignInLink(world, director, { signInName })
  const { token } = await useSignInLink(world, nobody('en'), { token: link.token })
  return `${sessionCookie}=${token}`
}
