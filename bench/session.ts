import { BlockList } from 'node:net'
import type { World } from '#platform/commands.ts'
import { newId } from '#platform/ids.ts'
import type { Reach } from '#platform/web/reach.ts'
import { operator } from '../src/main/world.ts'
import { invite } from '../src/modules/accounts/commands/invite.ts'

/** A site that is reached from its own machine. */
export const local: Reach = { origin: undefined, host: '127.0.0.1', proxies: new BlockList() }

/** Asks a path of an application, in process or over HTTP. */
export type Ask = (path: string, options?: RequestInit) => Response | Promise<Response>

/** A one-time link of a new director. */
export async function signInPath(world: World): Promise<string> {
  const signInName = newId()
  const { token } = await invite(world, operator(), { signInName, name: 'Director', role: 'director', language: 'en' })
  return `/sign-in/link/${token}`
}

/** Comes in by a one-time link; returns an `Ask` that bears the session's cookie. */
export async function signIn(ask: Ask, origin: string, path: string): Promise<Ask> {
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await ask(path, { method: 'POST', headers, body: '', redirect: 'manual' })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`the sign-in link was not taken: ${answer.status}`)
  return (asked, options = {}) => ask(asked, { ...options, headers: { cookie, origin, ...options.headers } })
}

/** The text of a page; throws when it is not there. */
export async function read(ask: Ask, path: string): Promise<string> {
  const answer = await ask(path)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return answer.text()
}
