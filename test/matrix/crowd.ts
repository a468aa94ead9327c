import { createHash, randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { changeRole } from '#modules/accounts/commands/change-role.ts'
import { createRole } from '#modules/accounts/commands/create-role.ts'
import { createSignInLink } from '#modules/accounts/commands/create-sign-in-link.ts'
import { end } from '#modules/accounts/commands/end.ts'
import { invite } from '#modules/accounts/commands/invite.ts'
import { setPassword } from '#modules/accounts/commands/set-password.ts'
import { suspend } from '#modules/accounts/commands/suspend.ts'
import { useSignInLink } from '#modules/accounts/commands/use-sign-in-link.ts'
import { permissionsOf, roles } from '#modules/accounts/rules/roles.ts'
import { addMonths } from '#platform/dates/days.ts'
import { type Actor, nobody } from '#platform/identity.ts'
import { newId } from '#platform/ids.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { actNames } from '../../src/main/registry.ts'
import { modules } from '../../src/modules.ts'
import type { TestWorld } from '../world.ts'

const origin = 'https://staff.example.org'

/** What came back of a request, whole. */
export interface Said {
  readonly status: number
  readonly to: string | null
  readonly headers: string
  readonly body: string
}

/** Somebody at the doors; `actor` is who the product must take them for, undefined when it must take them for nobody. */
export interface Guest {
  readonly name: string
  /** The account's id, also of one that may not come in. */
  readonly id: string
  readonly actor: Actor | undefined
  get(path: string): Promise<Said>
  /** Posts a form of the site's own, empty unless a body is given. */
  post(path: string, body?: string): Promise<Said>
}

async function saidBy(answer: Response): Promise<Said> {
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).sort()
  const body = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  return { status: answer.status, to: answer.headers.get('location'), headers: headers.join('\n'), body }
}

/** A guest who comes with this session, or with none. */
function guestOf(app: Hono, who: Pick<Guest, 'name' | 'id' | 'actor'>, token?: string): Guest {
  const headers = { origin, ...(token !== undefined && { cookie: `${sessionCookie}=${token}` }) }
  const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
  return {
    ...who,
    get: async (path) => saidBy(await app.request(origin + path, { headers })),
    post: async (path, body = '') => saidBy(await app.request(origin + path, { method: 'POST', headers: form, body })),
  }
}

/** The permissions of the product that are names of acts or of sights, one of each module, the n-th. */
const oneOfEach = (n: number): string[] =>
  modules.flatMap(({ name }) => {
    const own = actNames.filter((act) => act.startsWith(`${name}.`))
    return own.slice(n % own.length, (n % own.length) + 1)
  })

/** Roles of the organisation's own: one that may do nothing, and two with one permission of each module. */
const fewRights: Readonly<Record<string, readonly string[]>> = {
  'has-nothing': [],
  'has-first-of-each': oneOfEach(0),
  'has-seventh-of-each': oneOfEach(7),
}

/** A role for each module that may look at all of it, and do nothing else. */
const readers: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  modules.map(({ name, queries }) => [
    `reads-${name}`,
    queries.flatMap(({ spec }) => (spec.door === undefined ? [spec.name] : [])),
  ]),
)

/** Everybody who comes to the doors, and what they need to be there. */
export class Crowd {
  readonly ground: TestWorld
  readonly app: Hono
  constructor(ground: TestWorld, app: Hono) {
    this.ground = ground
    this.app = app
  }

  private get director(): Actor {
    return this.ground.as('director')
  }

  async makeRoles(): Promise<void> {
    const { world } = this.ground
    for (const [code, permissions] of Object.entries({ ...fewRights, ...readers })) {
      await createRole(world, this.director, { code, names: { en: code } })
      await changeRole(world, this.director, { role: code, permissions: [...permissions] })
    }
  }

  /** An invited account of a role, and the token of its link. */
  async invited(role: string, name = role): Promise<{ id: string; signInName: string; token: string }> {
    const { world } = this.ground
    const signInName = `${name}-${newId().slice(-8)}`
    const untilDay = role === 'auditor' ? addMonths(world.clock().toISOString().slice(0, 10), 6) : undefined
    const made = await invite(world, this.director, { signInName, name: 'Mina', role, language: 'en', untilDay })
    return { ...made, signInName }
  }

  /** A session of an account, written by the owner: so that it is the account's state alone that keeps its holder out. */
  private async session(accountId: string, began: Date, seen: Date, ends: Date): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    const hash = createHash('sha256').update(token).digest('hex')
    await sql`insert into accounts.sessions (token_hash, id, account_id, device, via, began_at, seen_at, ends_at)
      values (${hash}, ${newId()}, ${accountId}, '', 'password', ${began}, ${seen}, ${ends})`.execute(this.ground.owner)
    return token
  }

  private freshSession(accountId: string, minutesAgo = 0): Promise<string> {
    const now = this.ground.world.clock()
    const then = new Date(now.getTime() - minutesAgo * 60_000)
    return this.session(accountId, then, then, new Date(now.getTime() + 3_600_000))
  }

  /** Whoever comes in by the link of an invitation, in a role; `may` is what the guest must be able to do. */
  async enter(
    role: string,
    may: ReadonlySet<string>,
    name = role,
  ): Promise<Guest & { token: string; signInName: string }> {
    const { world } = this.ground
    const { id, signInName, token: link } = await this.invited(role, name)
    const { token } = await useSignInLink(world, nobody('en'), { token: link })
    const actor = { id, name: 'Mina', language: 'en', may } as const
    return { ...guestOf(this.app, { name, id, actor }, token), token, signInName }
  }

  /** The guests who are signed in: each role of the product, and roles of the organisation's own. */
  async members(): Promise<Guest[]> {
    const members: Guest[] = []
    for (const role of roles) members.push(await this.enter(role, permissionsOf(role, actNames)))
    for (const [code, permissions] of Object.entries(fewRights))
      members.push(await this.enter(code, new Set(permissions)))
    return [...members, ...(await this.losers())]
  }

  /** The guests of whom each may look at one module. */
  async readers(): Promise<Guest[]> {
    const guests: Guest[] = []
    for (const [code, permissions] of Object.entries(readers)) guests.push(await this.enter(code, new Set(permissions)))
    return guests
  }

  /** Those who are signed in and have lost what they might. */
  private async losers(): Promise<Guest[]> {
    const { owner } = this.ground
    const none: ReadonlySet<string> = new Set()
    const made: Guest[] = []
    for (const [name, change] of [
      ['grant-revoked', sql`update accounts.grants set revoked_at = now(), revoked_by = 'x'`],
      ['grant-run-out', sql`update accounts.grants set until_day = '2011-09-04'`],
    ] as const) {
      const guest = await this.enter('treasurer', none, name)
      await sql`${change} where account_id = ${guest.id}`.execute(owner)
      made.push(guest)
    }
    return made
  }

  /** Those whom the product must take for nobody, whatever they bring. */
  async strangers(): Promise<Guest[]> {
    const { world } = this.ground
    const now = world.clock().getTime()
    const ago = (minutes: number) => new Date(now - minutes * 60_000)
    const stranger = (name: string, id: string, token?: string) =>
      guestOf(this.app, { name, id, actor: undefined }, token)
    const account = async (name: string) => (await this.enter('director', new Set(), name)).id
    const invited = await this.invited('director', 'invited')
    const suspended = await account('suspended')
    await suspend(world, this.director, { id: suspended, why: 'because' })
    const ended = await account('ended')
    await end(world, this.director, { id: ended, why: 'because' })
    const late = await account('late')
    const changed = await this.enter('director', new Set(), 'new-password')
    const { token } = await createSignInLink(world, this.director, { signInName: changed.signInName })
    const later = await useSignInLink(world, nobody('en'), { token })
    const password = 'a long enough pass phrase 7'
    const own = { ...this.director, id: changed.id }
    await setPassword(world, own, { password, again: password, keepSession: later.token })
    return [
      stranger('nobody', 'nobody'),
      stranger('invited', invited.id, await this.freshSession(invited.id)),
      stranger('suspended', suspended, await this.freshSession(suspended)),
      stranger('ended', ended, await this.freshSession(ended)),
      stranger('session over', late, await this.session(late, ago(600), ago(1), ago(0))),
      stranger('session idle', late, await this.freshSession(late, 60 * 24)),
      stranger('session of an earlier password', changed.id, changed.token),
      stranger('token of nobody', late, randomBytes(32).toString('base64url')),
    ]
  }
}
