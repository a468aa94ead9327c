import { sql } from 'kysely'
import { staffApplication } from '../src/main/staff.ts'
import type { FullWorld } from './database.ts'
import { p95, type Row, timed } from './results.ts'
import { type Ask, local, read, signIn, signInPath } from './session.ts'

/** A list of the product: its first page, ways into its depth, and what it can be filtered by. */
interface List {
  readonly name: string
  readonly path: string
  /** Values of `from` a tenth, half and nearly all of the way down. */
  readonly depths?: readonly string[]
  /** Query strings of filters. */
  readonly filters?: readonly string[]
}

const limit = 50
// no list: it compares every person with all others
const duplicatesLimit = 500
// twice at least, so that each page has a fastest time
const passes = 2
const days = ['2011-02-03', '2009-06-30', '2007-07-15']

const each = (name: string, values: readonly string[]) => values.map((value) => `${name}=${value}`)

const lists: readonly List[] = [
  {
    name: 'gifts',
    path: '/giving',
    depths: days,
    filters: [
      ...each('channel', ['paypal', 'bank', 'postal', 'cash', 'card', 'cheque', 'other']),
      ...each('fund', ['fund-01', 'fund-07', 'fund-20', 'fund-99']),
      ...each('currency', ['USD', 'JPY', 'KRW', 'EUR', 'CHF']),
      'channel=cheque&fund=fund-13',
      'fund=fund-02&currency=EUR',
      'channel=cheque&currency=JPY',
    ],
  },
  { name: 'funds', path: '/giving/funds' },
  {
    name: 'movements',
    path: '/aid/movements',
    depths: days,
    filters: [
      ...each('kind', ['opening', 'received', 'shipped', 'handed-over', 'lost', 'assembled']),
      ...each('item', ['item-01', 'item-17', 'item-30', 'item-99']),
      ...each('site', ['S-01', 'S-12', 'S-25', 'S-99']),
      'kind=lost&site=S-03',
      'item=item-05&site=S-25',
      'kind=shipped&item=item-08&site=S-10',
    ],
  },
  {
    name: 'stock',
    path: '/aid',
    filters: [...each('day', days), ...each('site', ['S-01', 'S-25', 'S-99']), 'day=2010-01-01&site=S-07'],
  },
  { name: 'items', path: '/aid/items' },
  { name: 'sites', path: '/aid/sites' },
  {
    name: 'people',
    path: '/people',
    depths: ['c', 'p', '이'],
    filters: [
      ...each('kind', ['person', 'organisation']),
      ...each('country', ['US', 'JP', 'TW', 'NO', 'MN']),
      ...each('language', ['en', 'ko', 'zh', 'mn']),
      'kind=organisation&country=TW&language=zh',
      'country=JP&language=en',
      'kind=organisation&language=ko',
      'country=US&language=ja',
    ],
  },
  {
    name: 'activities',
    path: '/activities',
    depths: days,
    filters: [
      ...each('year', ['2007', '2009', '2011']),
      ...each('kind', ['meeting', 'aid', 'other']),
      ...each('status', ['planned', 'done', 'cancelled']),
      'year=2008&kind=press&status=cancelled',
    ],
  },
  {
    name: 'operations',
    path: '/operations',
    depths: ['Heron-040', 'Heron-200', 'Heron-390'],
    filters: each('status', ['planned', 'under-way', 'concluded', 'aborted']),
  },
  {
    name: 'counts',
    path: '/operations/counts',
    depths: days,
    filters: [
      ...each('milestone', ['reached-safety', 'settled']),
      ...each('people', ['persons', 'households']),
      ...each('operation', ['none', 'Heron-001', 'Heron-399', 'Nobody']),
      'milestone=detained&people=children&operation=Heron-120',
    ],
  },
  { name: 'sections', path: '/report/sections?year=FY2011' },
  { name: 'accounts', path: '/accounts' },
  { name: 'fiscal years', path: '/organisation/fiscal-years' },
]

const evidence = [
  'figure=giving.gifts',
  'figure=giving.gifts&fund=fund-20',
  'figure=giving.gift-sum&currency=USD',
  'figure=giving.gift-sum&channel=cheque&currency=USD',
  'figure=giving.gift-sum&currency=KRW&month=2010-12',
  'figure=giving.refund-sum&currency=USD',
  'figure=aid.handed-over&item=item-04',
  'figure=aid.received&item=item-04&month=2010-11',
  'figure=aid.lost&item=item-09',
  'figure=aid.stock&item=item-04',
  'figure=aid.stock&item=item-04&site=S-02',
  'figure=aid.sites-closed',
  'figure=activities.held',
  'figure=activities.held&kind=press&month=2011-02',
  'figure=operations.settled',
  'figure=operations.settled&operation=Heron-333',
  'figure=operations.concluded',
]

const searches = [
  'sato',
  'anna smith',
  'sm',
  '佐藤',
  '佐',
  '김민',
  '王',
  'partynumber4',
  'person4711@mail',
  '+81 90 0000',
  'B-09',
  'B-0999999',
  'M-0100000',
  'item-2',
  'S-2',
  'Heron',
  'Heron-250',
  'C-010000',
  'L-005000',
  'Talk 4711',
  '邻里座谈',
  '第47',
  'fund-1',
  'FY20',
  'x',
  '%',
  'neighbours',
]

// the pager stands below the list; the links that switch the language stand above it
const nextOf = (html: string, path: string) =>
  [...html.matchAll(/href="([^"]*[?&;]after=[^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .findLast((href) => href.startsWith(path) && !href.includes('lang='))

class Clock {
  readonly times: { ms: number; path: string }[] = []
  readonly #ask: Ask
  constructor(ask: Ask) {
    this.#ask = ask
  }
  async read(path: string): Promise<string> {
    const { ms, answer } = await timed(() => read(this.#ask, path))
    this.times.push({ ms, path })
    return answer
  }
  row(name: string): Row {
    const worst = this.times.reduce((a, b) => (b.ms > a.ms ? b : a))
    const best = new Map<string, number>()
    for (const { ms, path } of this.times) best.set(path, Math.min(ms, best.get(path) ?? ms))
    const note = [
      `${this.times.length} requests`,
      `each page at its fastest ${p95([...best.values()]).toFixed(0)} ms`,
      `slowest ${worst.ms.toFixed(0)} ms ${worst.path.slice(0, 40)}`,
    ].join('; ')
    return { name, ours: p95(this.times.map(({ ms }) => ms)), unit: 'ms', limit, note }
  }
}

/** Reads a page and some of those that follow it. */
async function follow(clock: Clock, path: string, pages: number): Promise<void> {
  let at: string | undefined = path
  for (let page = 0; at && page < pages; page += 1) at = nextOf(await clock.read(at), path.split('?')[0] ?? path)
}

const join = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`

function waysInto({ path, depths = [], filters = [] }: List): string[] {
  const deep = (query: string) =>
    depths.map((from) => join(path, `${query}${query && '&'}from=${encodeURIComponent(from)}`))
  return [path, ...deep(''), ...filters.flatMap((filter) => [join(path, filter), ...deep(filter)])]
}

/** Every way into every list, and cells with the records behind them. */
export const listPaths: readonly string[] = lists.flatMap(waysInto)
export const evidencePaths: readonly string[] = evidence.map((query) => `/report/evidence?year=FY2011&${query}`)

async function measurePaths(ask: Ask, name: string, paths: readonly string[], atLeast: number): Promise<Row> {
  for (const path of paths) await read(ask, path)
  const clock = new Clock(ask)
  for (let pass = 0; pass < passes || clock.times.length < atLeast; pass += 1)
    for (const path of paths) await follow(clock, path, 3)
  return clock.row(name)
}

/** How long pages of lists take, however deep they lie and whatever they are filtered by: 95 of 100 must be below the limit. */
export async function measurePages({ world, owner }: FullWorld, atLeast = 200): Promise<Row[]> {
  const app = staffApplication(world, local)
  const ask = await signIn((path, options) => app.request(path, options), 'http://localhost', await signInPath(world))
  await sql`analyze accounts.sessions`.execute(owner)
  const rows: Row[] = []
  for (const list of lists) rows.push(await measurePaths(ask, `list of ${list.name}, p95`, waysInto(list), atLeast))
  rows.push(await measurePaths(ask, 'evidence, p95', evidencePaths, atLeast))
  const pairs = await measurePaths(ask, 'search for duplicates, p95', ['/people/duplicates'], Math.min(atLeast, 20))
  rows.push({ ...pairs, limit: duplicatesLimit })
  const asked = searches.map((text) => `/search?q=${encodeURIComponent(text)}`)
  rows.push(await measurePaths(ask, 'search, p95', asked, atLeast))
  return rows
}
