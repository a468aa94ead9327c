import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { staffApplication } from '../src/main/staff.ts'
import { modules } from '../src/modules.ts'
import { type FoundForm, formsIn, linksIn, signIn, type Visitor } from './visitor.ts'
import { reach, testWorld } from './world.ts'

const { world, csv, close } = await testWorld()
afterAll(close)
const app = staffApplication(world, reach)
let mina: Visitor
const forms = new Map<string, FoundForm>()
const seen = new Map<string, number>()

const nasty = [
  '',
  'x'.repeat(5000),
  'a\u0000b',
  '2011-02-30',
  '-1',
  '9'.repeat(30),
  '１２月',
  '🙂'.repeat(30),
  `'"><script>alert(1)</script>`,
  '../../etc',
  '99999-12-31',
  '01a20f8f-d1cb-735d-b35d-615fcf1ec7d0',
]

/** A path with its ids taken out, so that each kind of page is looked at a few times and not for each record. */
const kindOf = (path: string) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/(?<=\/accounts\/roles\/)(?!create)[^/?]+/, ':code')
    .replace(/=[^&]*/g, '=')

beforeAll(async () => {
  for (const definition of modules.flatMap((module) => module.imports ?? []))
    await csv(definition, 'example.csv', exampleOf(definition)).catch(() => undefined)
  mina = await signIn(app, world, 'director')
})

test('every link leads to a page', async () => {
  const waiting = ['/', ...modules.flatMap(({ navigation }) => navigation.map(({ href }) => href))]
  const times = new Map<string, number>()
  const known = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await mina.get(path)
    seen.set(path, answer.status)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    const html = await answer.text()
    for (const form of formsIn(html, path)) forms.set(`${form.method} ${kindOf(form.action)}`, form)
    for (const link of linksIn(html)) {
      const kind = kindOf(link)
      const often = times.get(kind) ?? 0
      if (known.has(link) || often >= 2 || /^\/sign-out|[?&]lang=/.test(link)) continue
      times.set(kind, often + 1)
      known.add(link)
      waiting.push(link)
    }
  }
  expect([...seen].filter(([, status]) => status !== 200 && status !== 303)).toEqual([])
  expect(seen.size).toBeGreaterThan(40)
})

test('an address of no record is not found, and none gives a broken page, whatever stands in it', async () => {
  const wrong: string[] = []
  for (const { path, permission } of modules.flatMap(({ routes }) => routes)) {
    const ids = path.includes(':') ? [newId(), 'nonsense', '%00', '%F0%9F%99%82', '..%2F..'] : ['']
    for (const id of ids) {
      const address = path.replace(/:\w+/g, id)
      const { status } = await mina.get(address)
      const isLost = id !== '' && id === ids[0] && permission !== 'open' && status !== 404
      if (status >= 500 || isLost) wrong.push(`${address} ${status}`)
    }
  }
  expect(wrong).toEqual([])
})

test('a link with nonsense in what it asks for gives no broken page', async () => {
  const wrong: string[] = []
  const kinds = new Map([...seen.keys()].filter((path) => path.includes('?')).map((path) => [kindOf(path), path]))
  for (const path of kinds.values()) {
    const [place, asked] = path.split('?')
    for (const [name] of new URLSearchParams(asked))
      for (const value of ['a\u0000b', '2011-02-30', "'", newId()]) {
        const query = new URLSearchParams(asked)
        query.set(name, value)
        const { status } = await mina.get(`${place}?${query}`)
        if (status >= 500) wrong.push(`${place}?${query} ${status}`)
      }
  }
  expect(kinds.size).toBeGreaterThan(3)
  expect(wrong).toEqual([])
})

const likely = (name: string, value: string): string => {
  if (value !== '') return value
  if (/date|day|since|until|On$/i.test(name)) return '2011-05-01'
  if (/quantity|amount|count|kits/i.test(name)) return '1'
  return 'x1'
}

/** Everything that is typed well except one field, which is typed in every nasty way. */
async function* attempts({ action, method, fields }: FoundForm): AsyncGenerator<{ what: string; answer: Response }> {
  const isLong = process.env.WAYSTATION_LONG === '1'
  for (const [at, { name }] of fields.entries()) {
    for (const [n, value] of nasty.entries()) {
      if (!isLong && (n + at) % 4 !== 0) continue
      const typed = fields.map((field) => {
        const text = field.name === name ? value : likely(field.name, field.value)
        return [field.name, field.isFile ? new File([text], 'x.csv') : text] as const
      })
      const what = `${method} ${kindOf(action)} ${name}=${value.slice(0, 30)}`
      if (method === 'post') yield { what, answer: await mina.post(action, typed) }
      else {
        const query = new URLSearchParams(typed.filter(([, text]) => typeof text === 'string') as [string, string][])
        yield { what, answer: await mina.get(`${action}?${query}`) }
      }
    }
  }
}

test('no form gives a broken page, whatever is typed into one of its fields, and none shows it as markup', async () => {
  const wrong: string[] = []
  let tried = 0
  for (const form of forms.values()) {
    // what would end her own session, or keep it from everything else
    if (/sign-|password|second-factor|session/.test(form.action)) continue
    for await (const { what, answer } of attempts(form)) {
      tried++
      if (answer.status >= 500) wrong.push(`${what} ${answer.status}`)
      if ((await answer.text()).includes('<script>alert(1)')) wrong.push(`${what} is shown as markup`)
    }
  }
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(300)
  expect((await mina.get('/giving')).status).toBe(200)
}, 600_000)
