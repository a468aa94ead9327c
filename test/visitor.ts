import type { Hono } from 'hono'
import { useSignInLink } from '#modules/accounts/commands/use-sign-in-link.ts'
import type { Role } from '#modules/accounts/rules/roles.ts'
import type { World } from '#platform/commands.ts'
import { nobody } from '#platform/identity.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { invitationAs, tokenIn } from './invite.ts'

const origin = 'https://staff.example.org'

export interface Field {
  readonly name: string
  readonly value: string
  readonly isFile: boolean
}

export interface FoundForm {
  readonly action: string
  readonly method: 'get' | 'post'
  readonly fields: readonly Field[]
}

/** Somebody who is signed in and uses the staff application by its links and forms. */
export interface Visitor {
  /** `more` is another cookie, such as that of a chosen language. */
  get(path: string, more?: string): Promise<Response>
  post(path: string, fields: readonly (readonly [string, string | File])[]): Promise<Response>
}

/** Makes an account with a role and signs it in by a one-time link. */
export async function signIn(app: Hono, world: World, role: Role): Promise<Visitor> {
  const link = await invitationAs(world, role)
  let { token } = await useSignInLink(world, nobody('en'), { token: tokenIn(link) })
  const headers = (more?: string) => ({ cookie: `${sessionCookie}=${token}${more ? `; ${more}` : ''}`, origin })
  // a session that goes on under a new token is kept, as a browser does
  const kept = (answer: Response) => {
    const set = answer.headers.getSetCookie().find((text) => text.startsWith(`${sessionCookie}=`))
    token = set?.slice(sessionCookie.length + 1, set.indexOf(';')) || token
    return answer
  }
  return {
    get: async (path, more) => kept(await app.request(`${origin}${path}`, { headers: headers(more) })),
    async post(path, fields) {
      const hasFile = fields.some(([, value]) => typeof value !== 'string')
      const body = hasFile ? new FormData() : new URLSearchParams()
      for (const [name, value] of fields) (body as FormData).append(name, value as string)
      return kept(await app.request(`${origin}${path}`, { method: 'POST', headers: headers(), body }))
    },
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (html: string) => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? '')
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return found ? plain(found[1] ?? '') : undefined
}

/** The addresses of this site that a page links to. */
export const linksIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/<a\s[^>]*href="(\/[^"#]*)"/g)].map((found) => plain(found[1] ?? ''))),
]

function fieldsIn(html: string): Field[] {
  const fields: Field[] = []
  for (const [tag, kind] of html.matchAll(/<(input|textarea|select)\s[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type')
    if (name === undefined || type === 'submit' || (type === 'radio' && attribute(tag, 'checked') === undefined))
      continue
    fields.push({
      name,
      isFile: type === 'file',
      value: kind === 'select' ? chosenIn(html, name) : (attribute(tag, 'value') ?? ''),
    })
  }
  return fields
}

function chosenIn(html: string, name: string): string {
  const from = html.indexOf(`name="${name}"`)
  const options = html.slice(from, html.indexOf('</select>', from)).match(/<option[^>]*>/g) ?? []
  const values = options.map((option) => ({ value: attribute(option, 'value') ?? '', on: /\sselected/.test(option) }))
  return (
    values.find(({ on, value }) => on && value !== '')?.value ?? values.find(({ value }) => value !== '')?.value ?? ''
  )
}

/** The forms of a page with the values that they show. */
export const formsIn = (html: string, here: string): FoundForm[] =>
  [...html.matchAll(/(<form\s[^>]*>|<form>)([\s\S]*?)<\/form>/g)].map(([, tag = '', inside = '']) => ({
    action: attribute(tag, 'action') || here,
    method: attribute(tag, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
    fields: fieldsIn(inside),
  }))
