import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicApplication } from '../../src/main/public.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { modules } from '../../src/modules.ts'
import { hasBrowser, openBrowser } from '../browser.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { exampleWorld, reach, type TestWorld } from '../world.ts'
import { crawl, kindOf, refusedIn, type Target, targetsIn, typedInto } from './crawl.ts'
import { markup, payloads } from './payloads.ts'
import { isPlanted, plantFile } from './plant.ts'
import { type Noticed, openWindow, tellAll } from './watch.ts'

const isLong = process.env.WAYSTATION_LONG === '1'
const minute = 60_000
const site = 'https://staff.example.org'

let open: TestWorld
let visitor: Visitor
let browser: Browser
/** Answers that no GET gives, each to be shown under an address of its own. */
const kept = new Map<string, { status: number; headers: Headers; body: string }>()
const planted: Record<string, bigint> = {}
const sent = new Map<string, 'taken' | 'refused'>()
let asked: string[] = []
let pages = new Map<string, string>()

const keep = async (name: string, answer: Response) =>
  void kept.set(`/kept/${kept.size}/${name}`, {
    status: answer.status,
    headers: answer.headers,
    body: await answer.text(),
  })

/** Sends a form with payloads in all its texts, then in those that were not refused, until it is taken. */
async function send(target: Target, n: number): Promise<void> {
  const refused = new Set<string>()
  for (let tries = 0; tries < 5; tries++) {
    const answer = await visitor.post(target.action, typedInto(target, n, refused))
    if (answer.headers.get('location')?.startsWith('/sign-in')) visitor = await signIn(app(), open.world, 'director')
    if (answer.status === 303) return void sent.set(kindOf(target.action), 'taken')
    sent.set(kindOf(target.action), 'refused')
    const again = answer.clone()
    if (tries === 0) await keep(kindOf(target.action), answer)
    const wrong = refusedIn(await again.text()).filter((name) => !refused.has(name))
    if (wrong.length === 0) return
    for (const name of wrong) refused.add(name)
  }
}

const app = () => staffApplication(open.world, reach)

async function plant(): Promise<void> {
  for (const definition of modules.flatMap((module) => module.imports ?? []))
    if (isPlanted(definition)) planted[definition.name] = await plantFile(open.csv, definition)
}

async function fillForms(): Promise<void> {
  const targets = new Map<string, Target>()
  const filters = new Map<string, Target>()
  for (const [address, html] of await crawl(visitor, isLong ? 2 : 1)) {
    for (const target of targetsIn(html, address))
      if (target.method === 'get') filters.set(kindOf(target.action), target)
      else if (!/sign-|password/.test(target.action)) targets.set(kindOf(target.action), target)
  }
  for (const [n, target] of [...targets.values()].entries()) await send(target, n * 7)
  asked = [...filters.values()].map(
    (target, n) => `${target.action.split('?')[0]}?${new URLSearchParams(typedInto(target, n, new Set()))}`,
  )
}

async function sendFiles(): Promise<void> {
  for (const [n, { name, columns }] of modules.flatMap((module) => module.imports ?? []).entries()) {
    const cells = (from: number) =>
      columns.map((_, at) => `"${(payloads[(from + at) % payloads.length] ?? '').replaceAll('"', '""')}"`)
    const lines = [columns.map(({ header }) => header).join(','), cells(n).join(','), cells(n + 50).join(',')]
    const wrong = new File([lines.join('\n')], `${payloads[n] ?? ''}.csv`)
    await keep(name, await visitor.post(`/imports/${name}`, [['file', wrong]]))
    const strange = new File([`${cells(n).join(',')}\n${lines[1]}\n`], 'x.csv')
    await keep(name, await visitor.post(`/imports/${name}`, [['file', strange]]))
  }
}

/** Each payload in all that an address can ask for. */
function asking(addresses: readonly string[]): string[] {
  const names = ['q', 'after', 'before', 'from', 'size', 'year', 'saved', 'to', 'at', 'figure', 'giver', 'language']
  return payloads.flatMap((payload, n) => {
    const query = new URLSearchParams(names.map((name): [string, string] => [name, payload]))
    const place = addresses[n % addresses.length]?.split('?')[0]
    const all = [
      `/search?q=${encodeURIComponent(payload)}`,
      `${place}?${query}`,
      `/nothing/${encodeURIComponent(payload)}`,
    ]
    return isLong ? all : all.filter((_, at) => (n + at) % 3 === 0)
  })
}

async function answerFor(path: string): Promise<Response> {
  const known = kept.get(path)
  return known ? new Response(known.body, known) : visitor.get(path)
}

/** What the crawl was answered, as it was. */
async function readAgain(path: string): Promise<Response> {
  const html = pages.get(path)
  return html === undefined ? answerFor(path) : new Response(html, { headers: { 'content-type': 'text/html' } })
}

async function noticedAt(
  paths: readonly string[],
  withoutPolicy: boolean,
  isWritten = false,
): Promise<Map<string, Noticed>> {
  const answer = isWritten ? readAgain : answerFor
  const window = await openWindow(browser, { withoutPolicy }, site, answer, isWritten)
  const noticed = await window.visit(paths)
  await window.close()
  return noticed
}

// as a page would be that took what is stored for markup
const rawly = (payload: string) => `<!doctype html><title>x</title><p>${payload}</p><input value="${payload}">`

describe.skipIf(!hasBrowser)('whatever is stored or typed stays text', () => {
  let addresses: string[]

  beforeAll(async () => {
    open = await exampleWorld()
    browser = await openBrowser()
    visitor = await signIn(app(), open.world, 'director')
    await plant()
    await fillForms()
    await sendFiles()
    await keep('public', await publicApplication(open.world, reach).request(`${site}/en/`))
    pages = await crawl(visitor, isLong ? 40 : 2)
    addresses = [...pages.keys()]
  }, 10 * minute)
  afterAll(async () => {
    await browser?.close()
    await open?.close()
  })

  test('there is something to look for on every kind of page', () => {
    const taken = [...sent.values()].filter((outcome) => outcome === 'taken')
    console.info(
      `${payloads.length} payloads, stored by ${Object.keys(planted).length} imports and ${taken.length} forms`,
    )
    console.info(`${addresses.length} pages, ${kept.size} answers to forms, ${asked.length} filters`)
    // some take one kind of record out of two or three
    expect(Object.entries(planted).filter(([, rows]) => rows < 70n)).toEqual([])
    expect(payloads.length).toBeGreaterThan(150)
    expect(taken.length).toBeGreaterThan(15)
    expect(kept.size).toBeGreaterThan(40)
    expect(addresses.length).toBeGreaterThan(150)
  })

  test(
    'nothing of it runs or becomes markup, even in a browser without policies',
    async () => {
      const paths = [...addresses, ...kept.keys(), ...asked, ...asking(addresses)]
      expect(tellAll(await noticedAt(paths, true, !isLong))).toEqual([])
    },
    30 * minute,
  )

  test(
    'and the policy of the pages has nothing to refuse',
    async () => {
      const all = [...addresses, ...kept.keys(), ...asked]
      const paths = all.filter((_, n) => isLong || n % 3 === 0)
      expect(tellAll(await noticedAt(paths, false))).toEqual([])
    },
    30 * minute,
  )

  test(
    'the drill notices markup where it is, and the policy then lets none of it run',
    async () => {
      const page = await visitor.get('/search?q=x')
      const some = markup.filter((_, n) => isLong || n % 6 === 0)
      for (const [n, payload] of some.entries())
        kept.set(`/raw/${n}`, { status: 200, headers: page.headers, body: rawly(payload) })
      const paths = some.map((_, n) => `/raw/${n}`)
      const unguarded = await noticedAt(paths, true)
      expect(unguarded.size).toBeGreaterThan(some.length * 0.95)
      expect((await noticedAt(paths, true, true)).size).toBeGreaterThan(some.length * 0.95)
      expect([...unguarded.values()].filter(({ ran }) => ran.length > 0).length).toBeGreaterThan(some.length * 0.6)
      const guarded = [...(await noticedAt(paths, false)).values()]
      expect(guarded.flatMap(({ ran }) => ran).filter((what) => what.startsWith('alert'))).toEqual([])
      expect(guarded.filter(({ violations }) => violations.length > 0).length).toBeGreaterThan(some.length * 0.6)
    },
    10 * minute,
  )
})
