import type { Hono } from 'hono'
import { sql } from 'kysely'
import { createSetUpLink, createSignInLink, useSignInLink } from '#modules/accounts/face.ts'
import { nobody as nobodyIn } from '#platform/identity.ts'
import { newId } from '#platform/ids.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { modules } from '../../src/modules.ts'
import { invitationAs, invitationOf, tokenIn } from '../invite.ts'
import { addressesOf } from '../journeys/pages.ts'
import { as, reach, type TestWorld } from '../world.ts'
import { postOf } from './body.ts'
import { addressesIn, formsOf, type PageForm } from './page.ts'

/** A form and the page on which it was found. */
export interface FoundForm extends PageForm {
  readonly page: string
  /** Its method and the kind of its address. */
  readonly kind: string
}

/** Somebody at the staff application, or nobody. */
export type Ask = (path: string, sent?: { headers: Record<string, string>; body: string | Buffer }) => Promise<Response>

const origin = 'https://staff.example.org'

function asker(app: Hono, own: Record<string, string>): Ask {
  const common = { ...own, origin, 'sec-fetch-site': 'same-origin' }
  return async (path, sent) =>
    app.request(`${origin}${path}`, {
      headers: { ...common, ...sent?.headers },
      ...(sent && { method: 'POST', body: sent.body }),
    })
}

const signInName = 'mina'

/** Signs the director in twice, so that there is another session to end, and gives them a key to take away. */
async function cookieOfDirector({ world, owner }: TestWorld): Promise<string> {
  const path = await invitationOf(world, { signInName, name: 'Mina', role: 'director', language: 'en' })
  const come = async (token: string) => (await useSignInLink(world, nobodyIn('en'), { token })).token
  const session = await come(tokenIn(path))
  await come((await createSignInLink(world, as('director'), { signInName })).token)
  await sql`insert into accounts.passkeys (id, account_id, credential_id, public_key, algorithm, counter, name, added_at)
    select ${newId()}, id, 'credential', 'key', -7, 0, 'Key', ${world.clock()} from accounts.accounts
    where sign_in_name = ${signInName}`.execute(owner)
  return `${sessionCookie}=${session}`
}

/** Whoever is at the application, and the forms to which links lead them. */
export interface Guest {
  readonly who: string
  readonly ask: Ask
  readonly forms: readonly FoundForm[]
}

/** The staff application over a world with the examples, for a director and for nobody. */
export async function openSite(base: TestWorld): Promise<Guest[]> {
  const { world } = base
  const app = staffApplication(world, reach)
  const records = await addressesOf(world)
  const link = await invitationAs(world, 'treasurer')
  const director = asker(app, { cookie: await cookieOfDirector(base) })
  const forms = await formsFor(director, records)
  // its second page shows the form that ends what the first began
  await director('/account/begin-totp', postOf([], false))
  const begun = (await formsFor(director, ['/account/begin-totp', '/account/confirm-totp'])).filter(
    ({ kind }) => !forms.some((form) => form.kind === kind),
  )
  const nobody = asker(app, {})
  return [
    { who: 'a director', ask: director, forms: [...forms, ...begun] },
    { who: 'nobody', ask: nobody, forms: await formsFor(nobody, [link]) },
  ]
}

/** The staff application before anybody has come in. */
export async function openEmptySite({ world }: TestWorld): Promise<Guest> {
  const { token } = await createSetUpLink(world, as.may(['accounts.create-set-up-link']), {})
  const ask = asker(staffApplication(world, reach), {})
  return { who: 'the first', ask, forms: await formsFor(ask, [`/set-up/${token}`]) }
}

/** The routes that take a form which none of these guests has found. */
export function unreached(guests: readonly Guest[]): string[] {
  const reached = new Set(
    guests.flatMap(({ forms }) =>
      forms.map(({ method, action }) => `${method} ${routeOf(action.split('?')[0] ?? '')}`),
    ),
  )
  return modules.flatMap(({ routes }) =>
    routes.flatMap(({ path, screen }) => (screen.submit && !reached.has(`post ${path}`) ? [path] : [])),
  )
}

const patterns = ['/imports/:name', ...modules.flatMap(({ routes }) => routes.map(({ path }) => path))].map((path) => ({
  path,
  pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`),
  parts: path.split(':').length,
}))

/** The route that an address belongs to; of two, the one that says more. */
function routeOf(path: string): string | undefined {
  const found = patterns.filter(({ pattern }) => pattern.test(path)).toSorted((a, b) => a.parts - b.parts)
  return found[0]?.path
}

/** An address without its ids and values. */
function kindOf(address: string): string {
  const [path = '', query] = address.split('?')
  const names = [...new URLSearchParams(query).keys()].toSorted().join(' ')
  return names === '' ? (routeOf(path) ?? path) : `${routeOf(path) ?? path} ${names}`
}

const starts = [
  '/',
  ...modules.flatMap(({ routes }) => routes.map(({ path }) => path).filter((path) => !path.includes(':'))),
]

/** All forms to which links lead somebody from these addresses: of each kind the one with the most fields. */
async function formsFor(ask: Ask, from: readonly string[]): Promise<FoundForm[]> {
  const forms = new Map<string, FoundForm>()
  const waiting = [...new Set([...from, ...starts])]
  const known = new Set(waiting)
  const times = new Map<string, number>()
  for (const page of waiting) {
    const answer = await ask(page)
    if (answer.status > 499) throw new Error(`${page} answers ${answer.status}`)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    const html = await answer.text()
    for (const form of formsOf(html, page)) {
      const kind = `${form.method} ${kindOf(form.action)}`
      const before = forms.get(kind)
      if (!before || before.controls.length < form.controls.length) forms.set(kind, { ...form, page, kind })
    }
    for (const link of addressesIn(html)) {
      const kind = kindOf(link)
      const often = times.get(kind) ?? 0
      if (known.has(link) || often >= 2 || /[?&]lang=/.test(link)) continue
      times.set(kind, often + 1)
      known.add(link)
      waiting.push(link)
    }
  }
  return [...forms.values()].toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
}
