import { useSignInLink } from '#modules/accounts/commands/use-sign-in-link.ts'
import type { Role } from '#modules/accounts/rules/roles.ts'
import type { World } from '#platform/commands.ts'
import { nobody } from '#platform/identity.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import type { Language } from '#platform/words.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { modules } from '../../src/modules.ts'
import { invitationAs, tokenIn } from '../invite.ts'
import { reach } from '../world.ts'

const host = 'https://staff.example.org'

interface Asked {
  readonly language?: Language
  /** The Origin header of a form; that of the site itself unless given, none at all when null. */
  readonly origin?: string | null
}

/** A visitor who sends what no browser would send. */
export interface Desk {
  get(path: string, asked?: Asked): Promise<Response>
  /** Posts a body that is already written as a form sends it. */
  post(path: string, body: string, asked?: Asked): Promise<Response>
}

/** Opens the staff application for somebody of a role, or for nobody. */
export async function openDesk(world: World, role: Role | null): Promise<Desk> {
  const app = staffApplication(world, reach)
  let token = role === null ? '' : await sessionOf(world, role)
  const headersOf = ({ language = 'en' }: Asked) => ({
    cookie: `${token === '' ? '' : `${sessionCookie}=${token}; `}__Host-language=${language}`,
  })
  // a session that goes on under a new token is kept, as a browser does
  const kept = (answer: Response) => {
    const set = answer.headers.getSetCookie().find((text) => text.startsWith(`${sessionCookie}=`))
    if (role !== null) token = set?.slice(sessionCookie.length + 1, set.indexOf(';')) || token
    return answer
  }
  return {
    get: async (path, asked = {}) => kept(await app.request(host + path, { headers: headersOf(asked) })),
    async post(path, body, asked = {}) {
      const origin = asked.origin === undefined ? host : asked.origin
      const headers = {
        ...headersOf(asked),
        ...(origin !== null && { origin }),
        'content-type': 'application/x-www-form-urlencoded',
      }
      return kept(await app.request(host + path, { method: 'POST', headers, body }))
    },
  }
}

async function sessionOf(world: World, role: Role): Promise<string> {
  const link = await invitationAs(world, role)
  return (await useSignInLink(world, nobody('en'), { token: tokenIn(link) })).token
}

/** The text of a page that people read, without its marks. */
export const textOf = (html: string): string =>
  html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

const keys = new Set(modules.flatMap(({ words }) => Object.keys(words.messages.en)))

/**
 * What a page says that was meant for programs: keys of messages, arguments without a value, values without a form.
 * What stands in a code mark is quoted: the pattern of a series of receipts has braces of its own.
 */
export function unsaid(html: string): string[] {
  const text = textOf(html.replace(/<code>[\s\S]*?<\/code>/g, ' '))
  const raw = [...text.matchAll(/[a-z]+(?:\.[a-z0-9-]+)+/g)].map(([found]) => found).filter((found) => keys.has(found))
  const open = [...text.matchAll(/(?<!\{)\{\w+\}(?!\})|\[object \w+\]|\bundefined\b|\bNaN\b/g)].map(([found]) => found)
  return [...raw, ...open]
}
