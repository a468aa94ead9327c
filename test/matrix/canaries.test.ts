import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyQuery } from '#platform/commands.ts'
import { openDatabase } from '#platform/db/db.ts'
import { publicApplication, publicRoutes } from '../../src/main/public.ts'
import { acts, isPrivateRead } from '../../src/main/registry.ts'
import { modules } from '../../src/modules.ts'
import { at } from '../global-setup.ts'
import { findServer, reach } from '../world.ts'
import { canariesIn, type Planted, plantCanaries, visibleCanaries } from './canaries.ts'
import type { Guest, Said } from './crowd.ts'
import { desks, type Ground, openGround, type Place } from './ground.ts'
import { likelyInput } from './inputs.ts'
import { hasColumn, policyOf } from './rows.ts'

// each of some forty guests looks at each page and each record
const patience = 900_000

let ground: Ground
let planted: Planted
const isLong = process.env.WAYSTATION_LONG === '1'
let members: readonly Guest[]
/** The columns that each query shows to somebody who may do everything. */
const shownBy = new Map<string, ReadonlySet<string>>()

beforeAll(async () => {
  ground = await openGround()
  members = [...ground.members, ...(await ground.crowd.readers())]
  planted = await plantCanaries(ground.owner, ground.tables)
  const places = await ground.placesFor(ground.members[0] as Guest)
  for (const act of acts.values()) if (act.kind === 'query') shownBy.set(act.spec.name, await columnsOf(act, places))
}, patience)
afterAll(() => ground.opened.close())

const nameOf = (column: string) => {
  const found = planted.columns.get(column)
  return found ? `${found.table.name}.${found.column}` : column
}
const listed = (part: unknown) => (part instanceof Map || part instanceof Set ? [...part] : part)
const asText = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : listed(part)))
// at the head of every page, so that everybody knows where they are
const ofEverybody = 'organisation.profile.names'
const figures = modules.flatMap((module) => module.figures ?? []).map(({ name }) => name)

/** All ids of a module's records, so that each of them is looked at. */
async function idsIn(schema: string): Promise<string[]> {
  const schemas = [schema, ...(desks[schema] ?? [])]
  const tables = ground.tables.filter((table) => schemas.includes(table.schema) && hasColumn(table, 'id'))
  const ids: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{
      id: string
    }>`select id::text from ${sql.table(name)} order by random() limit 40`.execute(ground.owner)
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

/** The columns of which canaries come out of a query, asked about everything that is there. */
async function columnsOf(act: AnyQuery, places: readonly Place[]): Promise<ReadonlySet<string>> {
  const director = ground.members[0]?.actor
  if (!director) throw new Error('no director')
  const one = likelyInput(act.spec.input, {
    text: 'qz',
    most: 50,
    year: 'FY2010',
    language: 'en',
    code: 'zz-spare',
    giver: 'P-13',
    size: 200,
  })
  const schema = moduleOf(act.spec.name)
  const tried = places.flatMap(({ row }) => (row?.table.startsWith(`${schema}.`) ? [row.value] : []))
  const ids = 'id' in one ? [...(await idsIn(schema)), ...tried] : []
  const inputs: unknown[] = [
    one,
    {},
    ...ids.map((id) => ({ id })),
    ...('figure' in one ? figures.map((figure) => ({ ...one, figure })) : []),
  ]
  const found = new Set<string>()
  for (const raw of inputs) {
    const answer = await act.ask(ground.opened.world, director, raw).catch(() => undefined)
    for (const { column } of canariesIn(asText(answer) ?? '')) found.add(column)
  }
  return found
}

const moduleOf = (name: string) => name.split('.')[0] ?? ''

interface Reach {
  readonly looksInto?: readonly string[]
  readonly counts?: boolean
  readonly ofPerson?: boolean
}
const reachOf = (name: string): Reach => (acts.get(name)?.spec ?? {}) as Reach

/** The columns that private reads show of their own module. */
const privateColumns = () =>
  new Set(
    [...shownBy].flatMap(([name, columns]) => {
      const act = acts.get(name)
      return act && isPrivateRead(act)
        ? [...columns].filter((column) => nameOf(column).startsWith(`${moduleOf(name)}.`))
        : []
    }),
  )

interface Sight {
  /** Columns that a question of the guest's own shows, of rows that they see. */
  readonly columns: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  /** Columns of all rows: those that figures name their parts by, never what only a private read shows; and all that is held on one. */
  readonly counted: ReadonlySet<string>
}

/** What a guest may come to see: columns by the queries that they may ask, rows by the policies. */
async function sightOf({ actor }: Guest): Promise<Sight> {
  if (!actor) return { columns: new Set(), words: new Set(), counted: new Set() }
  const own = [...acts.values()].filter(({ spec }) => spec.door === 'own').map(({ spec }) => spec.name)
  const asked = [...own, ...actor.may]
  const shown = (names: readonly string[]) => new Set(names.flatMap((name) => [...(shownBy.get(name) ?? [])]))
  const hidden = [...privateColumns()].filter((column) => alsoOpen[nameOf(column)] === undefined)
  return {
    columns: shown(asked.filter((name) => !reachOf(name).counts && !reachOf(name).ofPerson)),
    counted: new Set([
      ...[...shown(asked.filter((name) => reachOf(name).counts))].filter((column) => !hidden.includes(column)),
      // whoever may tell a person all that is held on them sees that, and may tell nobody else's
      ...shown(asked.filter((name) => reachOf(name).ofPerson)),
    ]),
    words: await visibleCanaries(
      ground.owner,
      planted,
      actor,
      new Set(['organisation', ...asked.flatMap((name) => reachOf(name).looksInto ?? [])]),
    ),
  }
}

async function ownWords({ id }: Guest): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    text: string
  }>`select a::text as text from accounts.accounts a where id::text = ${id}`.execute(ground.owner)
  return new Set(rows.flatMap(({ text }) => canariesIn(text).map(({ word }) => word)))
}

/** How many canaries of a table are not for a guest. */
async function hiddenFrom(guest: Guest, table: string): Promise<number> {
  const { words } = await sightOf(guest)
  const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(ground.owner)
  return rows.flatMap(({ text }) => canariesIn(text)).filter(({ word }) => !words.has(word)).length
}

const isSeen = (column: string, word: string, { columns, words, counted }: Sight) =>
  counted.has(column) || (columns.has(column) && words.has(word))

/** The canaries of an answer that the guest must not see. */
function leaksIn({ headers, body }: Said, sight: Sight, own: ReadonlySet<string>): string[] {
  const text = `${headers}\n${body}`
  return canariesIn(text)
    .filter(({ column, word }) => !isSeen(column, word, sight) && !own.has(word) && nameOf(column) !== ofEverybody)
    .map(({ column, word }) => `${nameOf(column)} (${sight.columns.has(column) ? 'row' : 'column'} ${word})`)
}

/** Where a guest looks: every address with each record, each search with a word that all canaries share, and the exports. */
function looksOf(places: readonly Place[]): string[] {
  const paths = places.filter(({ kind }) => kind !== 'absent').map(({ path }) => path)
  const isList = ({ kind, permission }: Place) => kind === 'none' && acts.get(permission)?.kind !== 'command'
  const asked = places.filter(isList).map(({ route }) => `${route.path}?q=qz&text=qz&size=200`)
  return [
    ...paths,
    ...asked,
    '/search?q=qz',
    '/report/figures.json?year=FY2010',
    '/report/document?year=FY2010&language=ja',
  ]
}

test('the columns that hold what somebody wrote have canaries in them, and private reads show some', () => {
  const names = [...planted.columns.keys()].map(nameOf)
  for (const name of [
    'people.names.written',
    'people.contacts.value',
    'people.addresses.lines',
    'giving.gifts.note',
    'operations.operations.code',
    'operations.counts.note',
    'accounts.accounts.name',
    'accounts.accounts.sign_in_name',
  ])
    expect(names).toContain(name)
  const silent = [...acts.values()].filter((act) => isPrivateRead(act) && shownBy.get(act.spec.name)?.size === 0)
  // these list names of files and their hashes, or references and amounts of gifts, and nothing that anybody wrote, or persons of
  // one address, where here each row has words of its own, or pairs of payments of which none is left, or how far an erasure goes
  expect(silent.map(({ spec }) => spec.name)).toEqual([
    'people.list-likely-households',
    ...['receipts.preview-receipts', 'receipts.preview-batch', 'receipts.list-left-out'],
    ...['statements.list-twins', 'statements.get-twins', 'thanks.search-thanks', 'requests.show-erasure'],
    'report.get-content-list',
  ])
  console.log(`${names.length} columns planted; bound by a rule: ${planted.bound.join(', ')}`)
})

// what a private read shows and an open one too, each for its reason
const alsoOpen: Readonly<Record<string, string>> = {
  'accounts.accounts.name': 'one’s own, of one’s own account',
  'accounts.accounts.sign_in_name': 'one’s own, of one’s own account',
  'accounts.roles.names': 'what roles are called, and may do, is no secret of whoever may look at roles',
  'applications.criteria.texts': 'what a profile requires is public once it is published',
  'applications.profiles.titles': 'what a profile is called is public once it is published',
  'education.classes.names': 'what is taught is no secret; who learns is, and stands there by code alone',
  'education.programmes.names': 'what is taught is no secret; who learns is, and stands there by code alone',
  'education.terms.names': 'what is taught is no secret; who learns is, and stands there by code alone',
  'giving.funds.code': 'funds are what gifts are for, and nobody’s private affair',
  'giving.funds.names': 'funds are what gifts are for, and nobody’s private affair',
  'governance.approvals.titles': 'work outside the mission is told by what it was allowed as, wherever it is told',
  'governance.authorisations.titles': 'what an authority granted is told to everybody',
  'governance.meetings.note': 'meetings are read by every member, and their ballots name nobody',
  'governance.meetings.place': 'meetings are read by every member, and their ballots name nobody',
  'governance.meetings.recorded_by': 'meetings are read by every member, and their ballots name nobody',
  'governance.minutes.recorded_by': 'minutes are read by every member',
  'governance.minutes.signed_by': 'minutes are read by every member',
  'governance.resolutions.titles': 'resolutions are read by every member',
  'people.parties.display_name': 'of partners of advocacy, which are organisations and never persons',
  'receipts.series.code': 'how numbers are written tells of nobody',
  'receipts.series.names': 'how numbers are written tells of nobody',
  'report.sections.titles': 'a finding names the section in which it stands, as the list of sections does',
  'thanks.rules.by_whom': 'who thanks for which gifts is a rule of the house',
  'thanks.templates.bodies': 'words of thanks name nobody until they are filled in',
  'thanks.templates.subjects': 'words of thanks name nobody until they are filled in',
}

test('what a private read of a module shows comes out of no open read but where it is said why', () => {
  const openly = [...shownBy].flatMap(([name, columns]) => {
    const act = acts.get(name)
    return act && !isPrivateRead(act) && !reachOf(name).counts ? [...columns] : []
  })
  const both = [...privateColumns()]
    .filter((column) => openly.includes(column))
    .map(nameOf)
    .sort()
  expect(both).toEqual(Object.keys(alsoOpen).sort())
})

test(
  'no page, list, search, export or error shows a guest what no question of theirs may show, or a row that is not theirs',
  async () => {
    const leaks = new Set<string>()
    let looked = 0
    let met = 0
    for (const [nth, guest] of members.entries()) {
      const [sight, own] = [await sightOf(guest), await ownWords(guest)]
      // in the short run those who read one module each share the addresses among them
      const shares = !isLong && guest.name.startsWith('reads-')
      const paths = looksOf(await ground.placesFor(guest)).filter((_, n) => !shares || (n + nth) % 3 === 0)
      for (const path of paths) {
        const said = await guest.get(path)
        looked++
        met += canariesIn(said.body).length
        if (said.status >= 500) leaks.add(`${guest.name} ${path} is broken`)
        for (const leak of leaksIn(said, sight, own))
          leaks.add(`${guest.name} ${path.replace(/[0-9a-f-]{36}/g, ':id')} ${leak.replace(/ qz.*/, '')}`)
      }
    }
    expect([...leaks]).toEqual([])
    expect(looked).toBeGreaterThan(3000)
    const officer = members.find(({ name }) => name === 'field-officer')
    const hidden = officer && (await hiddenFrom(officer, 'operations.operations'))
    expect(hidden).toBeGreaterThan(3)
    // that they are met at all shows that they can be
    expect(met).toBeGreaterThan(5000)
    console.log(`${looked} answers looked through, ${met} canaries met where they may be`)
  },
  patience,
)

test(
  'a refused form, and one without rights, shows nothing either',
  async () => {
    const leaks = new Set<string>()
    for (const guest of ground.members) {
      const [sight, own] = [await sightOf(guest), await ownWords(guest)]
      const places = (await ground.placesFor(guest)).filter(
        ({ kind, permission }) => kind === 'other' && permission !== 'open' && !guest.actor?.may.has(permission),
      )
      for (const { path } of places)
        for (const leak of leaksIn(await guest.post(path, 'why='), sight, own))
          leaks.add(`${guest.name} ${path} ${leak}`)
    }
    expect([...leaks]).toEqual([])
  },
  patience,
)

/** The canaries of the columns and rows that the policies open to everybody. */
async function wordsOfEverybody(): Promise<ReadonlySet<string>> {
  const words = new Set<string>()
  for (const { name } of ground.tables) {
    const { public: columns = [], publicRows } = policyOf(name)
    if (columns.length === 0) continue
    const where = publicRows?.where?.((column) => sql.ref(`seen.${column}`), sql``) ?? sql`true`
    const { rows } = await sql<{
      text: string
    }>`select (${sql.join(columns.map((column) => sql.ref(`seen.${column}`)))})::text
      as text from ${sql.table(name)} seen where ${where}`.execute(ground.owner)
    for (const { text } of rows) for (const { word } of canariesIn(`(${text})`)) words.add(word)
  }
  return words
}

test(
  'strangers are shown no canary, and the public site none but what the policies open to everybody',
  async () => {
    const leaks: string[] = []
    for (const stranger of ground.strangers)
      for (const { path } of await ground.placesFor(stranger)) {
        const { headers, body } = await stranger.get(path)
        const found = canariesIn(`${headers}\n${body}`).filter(({ column }) => nameOf(column) !== ofEverybody)
        leaks.push(...found.map(({ column }) => `${stranger.name} ${path} ${nameOf(column)}`))
      }
    const open = await wordsOfEverybody()
    const { config, roles } = await findServer()
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(ground.owner)
    const db = openDatabase(at(config, rows[0]?.name ?? '', roles.public), 2)
    const site = publicApplication({ ...ground.opened.world, db }, reach)
    const listed = await (await site.request('https://staff.example.org/sitemap.xml')).text()
    const found = [...listed.matchAll(/<loc>https:\/\/[^/]+([^<]+)/g)].map(([, path = '']) => path)
    const known = publicRoutes.map(({ path, isBare }) => (isBare ? path : `/ja${path}`))
    let shown = 0
    for (const path of [...known, ...found, '/people', '/giving', '/nowhere']) {
      const answer = await site.request(`https://staff.example.org${path}`)
      const said = canariesIn(JSON.stringify([...answer.headers]) + (await answer.text()))
      shown += said.length
      leaks.push(...said.filter(({ word }) => !open.has(word)).map(({ column }) => `public ${path} ${nameOf(column)}`))
    }
    await db.destroy()
    expect(found.length).toBeGreaterThan(20)
    expect(shown).toBeGreaterThan(0)
    expect(leaks).toEqual([])
  },
  patience,
)

test('the log of acts holds no canary, and its page no more than whose acts they are', async () => {
  const { rows } = await sql<{ text: string }>`select a::text as text from platform.audit a`.execute(ground.owner)
  expect(rows.length).toBeGreaterThan(1000)
  expect(rows.flatMap(({ text }) => canariesIn(text))).toEqual([])
  const auditor = ground.members.find(({ name }) => name === 'auditor')
  const said = await auditor?.get('/accounts/audit')
  expect(said?.status).toBe(200)
  const shown = new Set(canariesIn(said?.body ?? '').map(({ column }) => nameOf(column)))
  for (const name of shown)
    expect(['accounts.accounts.name', 'accounts.accounts.sign_in_name', ofEverybody]).toContain(name)
}, 600_000)
