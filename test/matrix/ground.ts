import type { Hono } from 'hono'
import { sql } from 'kysely'
import { createRole } from '#modules/accounts/commands/create-role.ts'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { askPrint } from '#modules/report/commands/ask-print.ts'
import { recordBreak } from '#modules/situation/commands/record-break.ts'
import { newId } from '#platform/ids.ts'
import type { Route } from '#platform/web/route.ts'
import { actNames, imports } from '../../src/main/registry.ts'
import { staffApplication, staffRoutes } from '../../src/main/staff.ts'
import { plantDonations } from '../donations/planted.ts'
import { plantFilings } from '../filings/planted.ts'
import { asks } from '../journeys/pages.ts'
import { plantReceipts } from '../receipts/planted.ts'
import { plantReports } from '../report/planted.ts'
import { plantRequests } from '../requests/planted.ts'
import { plantStatements } from '../statements/planted.ts'
import { plantThanks } from '../thanks/planted.ts'
import { exampleWorld, reach, type TestWorld } from '../world.ts'
import { Crowd, type Guest } from './crowd.ts'
import { hasColumn, isSeen, ownRows, type Table, tablesOf } from './rows.ts'

/** How a record stands to whoever asks for it. */
export type Kind = 'other' | 'own' | 'gone' | 'absent'

/** An address to try, and what stands behind it. */
export interface Place {
  readonly route: Route
  readonly path: string
  readonly kind: Kind | 'none'
  /** The permission that opens it: of the route, or of the import that its path names. */
  readonly permission: string
  /** What of the path names the record. */
  readonly words: readonly string[]
  /** The row that the last part of the path names. */
  readonly row?: { readonly table: string; readonly column: string; readonly value: string }
}

interface Slot {
  readonly param: string
  readonly table?: Table
  readonly column?: string
  /** Values that stand in no table as they are: tokens, names of imports. */
  readonly values?: readonly string[]
}

const params = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
const fill = (path: string, values: ReadonlyMap<string, string>) =>
  path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(values.get(name) ?? ''))
const moduleOf = (route: Route) => (/^[a-z]+\./.test(route.permission) ? (route.permission.split('.')[0] ?? '') : '')

/** Modules whose pages show records of one below that has no pages of its own. */
export const desks: Readonly<Record<string, readonly string[]>> = { statements: ['payments'] }

/** By route and parameter, the table in which a record was found, which is the same in each world of a process. */
const tableBehind = new Map<string, string>()

/** Columns that say that a record is over. */
const ends = ['voided_at', 'ended_at', 'closed_at']

/** A world full of records, its staff application, and the addresses of all of them. */
export class Ground {
  readonly opened: TestWorld
  readonly app: Hono
  readonly crowd: Crowd
  tables: readonly Table[] = []
  members: readonly Guest[] = []
  strangers: readonly Guest[] = []
  readonly #slots = new Map<Route, readonly Slot[]>()
  #tokens: readonly string[] = []

  constructor(opened: TestWorld) {
    this.opened = opened
    this.app = staffApplication(opened.world, reach)
    this.crowd = new Crowd(opened, this.app)
  }

  get owner() {
    return this.opened.owner
  }

  table(name: string): Table {
    const found = this.tables.find((table) => table.name === name)
    if (!found) throw new Error(`no table ${name}`)
    return found
  }

  /** Where the records of each route lie: found by knocking with one of every table, as somebody who may do everything. */
  async findSlots(): Promise<void> {
    const [director] = this.members
    if (director?.name !== 'director') throw new Error('the first member is the director')
    for (const route of staffRoutes) {
      const slots: Slot[] = []
      for (const param of params(route.path)) slots.push(await this.#slotOf(route, param, director))
      this.#slots.set(route, slots)
    }
  }

  async #slotOf(route: Route, param: string, director: Guest): Promise<Slot> {
    if (param === 'token') return { param, values: this.#tokens }
    if (param === 'name') return { param, values: [...imports.keys()] }
    const schema = moduleOf(route)
    const asked = param === 'code' ? 'code' : 'id'
    const known = tableBehind.get(`${route.path} ${param}`)
    if (known) return { param, table: this.table(known), column: asked }
    const candidates = this.tables.filter(
      (table) =>
        [schema, ...(desks[schema] ?? [])].includes(table.schema) &&
        hasColumn(table, asked) &&
        (asked !== 'id' || table.columns[0]?.name === 'id'),
    )
    // of a path with several records, the one above has a page of its own
    const above = route.path.slice(0, route.path.indexOf(`:${param}`) + param.length + 1)
    const knocked = params(route.path).at(-1) === param ? route.path : above
    const byName = candidates.find(({ name }) => name === `${schema}.${param}s`)
    if (byName) return { param, table: byName, column: asked }
    for (const table of candidates)
      for (const value of [...(await this.#values(table, asked, sql`true`)), ...(await this.#gone(table, asked))]) {
        const { status } = await director.get(fill(knocked, new Map([[param, value]])))
        if (status === 404) continue
        tableBehind.set(`${route.path} ${param}`, table.name)
        return { param, table, column: asked }
      }
    throw new Error(
      `no record to try ${route.path} with: load one in test/matrix/ground.ts, or give the import an example`,
    )
  }

  async #values(table: Table, column: string, where: ReturnType<typeof sql>): Promise<string[]> {
    const live = ends.filter((name) => hasColumn(table, name)).map((name) => sql`${sql.ref(`seen.${name}`)} is null`)
    const { rows } = await sql<{ value: string }>`select ${sql.ref(`seen.${column}`)}::text as value
      from ${sql.table(table.name)} seen where ${sql.join([where, ...live], sql` and `)}
      order by ${sql.ref(`seen.${column}`)} desc limit 1`.execute(this.owner)
    return rows.map(({ value }) => value)
  }

  async #gone(table: Table, column: string): Promise<string[]> {
    const over = ends.filter((name) => hasColumn(table, name))
    const signs = [
      ...over.map((name) => sql`${sql.ref(`seen.${name}`)} is not null`),
      ...(hasColumn(table, 'current_id') ? [sql`seen.current_id <> seen.id`] : []),
    ]
    const found: string[] = []
    for (const sign of signs) {
      const { rows } = await sql<{ value: string }>`select ${sql.ref(`seen.${column}`)}::text as value
        from ${sql.table(table.name)} seen where ${sign} order by 1 limit 1`.execute(this.owner)
      found.push(...rows.map(({ value }) => value))
    }
    return found
  }

  /** The records of the last slot of a route, as they stand to a guest. */
  async #records({ table, column = '', values }: Slot, guest: Guest): Promise<[Kind, string][]> {
    const absent = column === 'id' ? newId() : 'no-such-word'
    if (!table) return [...(values ?? []).map((value) => ['other', value] as [Kind, string]), ['absent', absent]]
    const own = ownRows(table, this.owner, { id: guest.id, may: guest.actor?.may ?? new Set() })
    return [
      ...(await this.#values(table, column, sql`not ${own}`)).map((value) => ['other', value] as [Kind, string]),
      ...(await this.#values(table, column, own)).map((value) => ['own', value] as [Kind, string]),
      ...(await this.#gone(table, column)).map((value) => ['gone', value] as [Kind, string]),
      ['absent', absent],
    ]
  }

  /** Every address of the staff application that a guest can try. */
  async placesFor(guest: Guest): Promise<Place[]> {
    const places: Place[] = []
    for (const route of staffRoutes) {
      const slots = this.#slots.get(route) ?? []
      const last = slots.at(-1)
      if (!last) {
        const path = `${route.path}${asks[route.path] ?? ''}`
        places.push({ route, path, kind: 'none', permission: route.permission, words: [] })
        continue
      }
      const first = new Map<string, string>()
      for (const slot of slots.slice(0, -1))
        first.set(slot.param, (await this.#records(slot, guest))[0]?.[1] ?? newId())
      for (const [kind, value] of await this.#records(last, guest)) {
        const path = fill(route.path, new Map([...first, [last.param, value]]))
        const permission = actNames.includes(value) ? value : route.permission
        // what a desk shows is seen by whoever may use the desk
        const isOwn = last.table?.schema === moduleOf(route)
        const row = isOwn && last.table && last.column && { table: last.table.name, column: last.column, value }
        places.push({ route, path, kind, permission, words: [value], ...(row && { row }) })
      }
    }
    return places
  }

  /** Whether a guest may see the record of a place by its table's policy; an absent one is seen by nobody. */
  async sees(guest: Guest, { row, kind }: Place): Promise<boolean> {
    if (!row) return kind !== 'absent'
    if (!guest.actor) return false
    return isSeen(this.owner, row.table, row.column, row.value, guest.actor)
  }

  /** What the imports do not bring: a refund, files of payments, a public support test, two bodies, a print, reports, a role, a second break, an operation of each member's own, and a record of each kind that is over. */
  async plant(): Promise<void> {
    const { world, as } = this.opened
    const director = as('director')
    const first = async (table: string) => (await this.#values(this.table(table), 'id', sql`true`))[0] ?? ''
    // before the refund, which is of the newest gift
    await plantStatements(world, director)
    await refundGift(world, director, {
      id: await first('giving.gifts'),
      amount: '1',
      refundedOn: '2011-09-01',
      reason: 'asked for',
    })
    await plantFilings(world, director)
    // two rests of the newest fund, of which one is to be over
    await sql`insert into giving.fund_rests (id, ref, fund_id, to_fund_id, moved_on, amount, currency, reason, recorded_at, recorded_by)
      select gen_random_uuid(), 'FR-' || n, ${await first('giving.funds')}, f.id, '2011-09-01', 1, 'JPY', 'over', now(), 'Mina'
      from (select id from giving.funds where id <> ${await first('giving.funds')} order by id desc limit 1) f,
        generate_series(1, 2) n`.execute(this.owner)
    // and two of it that went back, with a part of the newest gift
    await sql`with back as (
        insert into giving.give_backs (id, ref, fund_id, currency, rest, given_back_on, reason, seen, recorded_at, recorded_by)
        select gen_random_uuid(), 'GB-' || n, ${await first('giving.funds')}, 'JPY', 1, '2011-09-01', 'over', n::text, now(), 'Mina'
        from generate_series(1, 2) n returning id)
      insert into giving.give_back_parts (give_back_id, gift_id, left_amount, amount, kept)
      select id, ${await first('giving.gifts')}, 2, 1, 'nobody' from back`.execute(this.owner)
    // asked for by somebody who sees no parts of protected counts, so that each role may open it
    await askPrint(world, as('editor'), { year: 'FY2010', language: 'ja' })
    // the example knows one break, and one is to be over
    await recordBreak(world, director, { currency: 'CNY', date: '2010', reasons: { en: 'Counted anew' } })
    const { sha256 } = await world.files.keep(Buffer.from('%PDF-1.7 of nothing'))
    await sql`update report.prints set made_at = now(), sha256 = ${sha256}, pages = 1`.execute(this.owner)
    await plantReports(world, director)
    await plantReceipts(world, director)
    await plantDonations(world)
    await plantThanks(world, director)
    await plantRequests(world, director)
    await createRole(world, director, { code: 'zz-spare', names: { en: 'Spare' } })
    const invited = [await this.crowd.invited('editor', 'known'), await this.crowd.invited('editor', 'waiting')]
    this.#tokens = invited.map(({ token }) => token)
    for (const table of this.tables) await this.#endOne(table)
    // an enrolment has no word of its own by which it would be taken for one that can be over
    await sql`update education.enrolments set voided_at = now()
      where id = (select id from education.enrolments order by id desc limit 1)`.execute(this.owner)
    // nor has who lived in a household
    await sql`update people.household_members set voided_at = now()
      where id = (select id from people.household_members order by id desc limit 1)`.execute(this.owner)
    for (const guest of this.members) await this.#assign(guest)
  }

  // one record of each table that can be over is over; the log of it is not what is tried here
  async #endOne(table: Table): Promise<void> {
    const end = ends.find((name) => hasColumn(table, name) && hasColumn(table, 'id'))
    const isNamed = hasColumn(table, 'ref') || hasColumn(table, 'code')
    if (!end || table.name === 'accounts.accounts' || !isNamed) return
    // what is over is not what counts now
    const also = hasColumn(table, 'is_current') ? sql`, is_current = false` : sql``
    await sql`update ${sql.table(table.name)} set ${sql.ref(end)} = now()${also}
      where id = (select id from ${sql.table(table.name)} order by id limit 1)`.execute(this.owner)
  }

  async #assign(guest: Guest): Promise<void> {
    await sql`insert into education.assignments (id, class_id, account_id, assigned_at, assigned_by)
      select ${newId()}, c.id, ${guest.id}, now(), 'Mina' from education.classes c
      where exists (select from education.sessions s where s.class_id = c.id)
      order by c.id limit 1`.execute(this.owner)
    if (!this.tables.some(({ name }) => name === 'operations.assignments')) return
    await sql`insert into operations.assignments (id, operation_id, account_id, assigned_at, assigned_by)
      select ${newId()}, id, ${guest.id}, now(), 'Mina' from operations.operations
      where voided_at is null order by id limit 1`.execute(this.owner)
  }
}

/** A world with the example data of all imports, records of every kind, and everybody at its doors. */
export async function openGround(who: 'members' | 'all' = 'all'): Promise<Ground> {
  const opened = await exampleWorld()
  const ground = new Ground(opened)
  ground.tables = await tablesOf(opened.owner)
  await ground.crowd.makeRoles()
  ground.members = await ground.crowd.members()
  if (who === 'all') ground.strangers = await ground.crowd.strangers()
  await ground.plant()
  await ground.findSlots()
  return ground
}
