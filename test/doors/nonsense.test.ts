import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type Language, languages } from '#platform/words.ts'
import { modules } from '../../src/modules.ts'
import { addressesOf } from '../journeys/pages.ts'
import { type Field, type FoundForm, formsIn } from '../visitor.ts'
import { exampleWorld } from '../world.ts'
import { type Desk, openDesk, unsaid } from './desk.ts'

const { world, close } = await exampleWorld()
afterAll(close)
const isLong = process.env.WAYSTATION_LONG === '1'
let desk: Desk
let addresses: string[]
const forms: FoundForm[] = []
const asks = new Map<string, string[]>()

beforeAll(async () => {
  addresses = await addressesOf(world)
  desk = await openDesk(world, 'director')
})

test('no page says a key or an argument instead of words, in any language', async () => {
  const wrong: string[] = []
  for (const [n, address] of addresses.entries()) {
    const language = languages[n % languages.length] ?? 'en'
    const html = await (await desk.get(address, { language })).text()
    for (const found of unsaid(html)) wrong.push(`${address} in ${language}: ${found}`)
    for (const form of formsIn(html, address)) {
      if (form.method === 'post' && form.action !== '/sign-out') forms.push(form)
      if (form.method === 'get')
        asks.set(
          address,
          form.fields.map(({ name }) => name),
        )
    }
  }
  expect(forms.length).toBeGreaterThan(50)
  expect(wrong).toEqual([])
})

const strange = ['%00', "'", '%E0%A4%A', '%ED%A0%80', '2011-02-29', '-1', 'x'.repeat(3000), newId(), '__proto__', '%25']

/** An address that asks for a strange value in every way that its page knows, and each once more. */
function strangely(address: string, value: string): string {
  const [path, query = ''] = address.split('?')
  const names = ['after', 'before', 'from', 'size', 'year', 'q', ...(asks.get(address) ?? [])]
  const asked = names.map((name) => `${name}=${value}`).join('&')
  return `${path}?${query}&${asked}&${asked}`
}

test('no page breaks, whatever its address asks for', async () => {
  const wrong: string[] = []
  for (const [n, address] of addresses.entries()) {
    const values = strange.filter((_, at) => isLong || asks.has(address) || (at + n) % 2 === 0)
    for (const value of values) {
      const { status } = await desk.get(strangely(address, value))
      if (status >= 500) wrong.push(`${address} ${value.slice(0, 20)} ${status}`)
    }
  }
  expect(wrong).toEqual([])
}, 300_000)

test('no page breaks, whatever stands for the id of its record', async () => {
  const wrong: string[] = []
  for (const { path } of modules.flatMap(({ routes }) => routes).filter(({ path }) => path.includes(':')))
    for (const id of ['%', '%ff', '%ED%A0%80', "'", 'x'.repeat(3000), '01a20f8f-d1cb-735d-b35d-615fcf1ec7dg']) {
      const { status } = await desk.get(path.replace(/:\w+/g, id))
      if (status >= 500) wrong.push(`${path} with ${id.slice(0, 20)} ${status}`)
    }
  expect(wrong).toEqual([])
})

const likely = ({ name, value }: Field): string => {
  if (value !== '') return value
  if (/date|day|since|until|On$/i.test(name)) return '2011-05-01'
  return /quantity|amount|count|kits|position|number/i.test(name) ? '1' : 'x1'
}
const pair = (name: string, value: string) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`
const isDate = (name: string) => /date|day|since|until|On$/i.test(name)

/** What is posted of a form, each in its own way of being wrong; bodies are written by hand, for no browser sends them. */
const junk: Record<string, (fields: readonly Field[]) => string> = {
  'nothing at all': () => '',
  'every field empty': (fields) => fields.map(({ name }) => pair(name, '')).join('&'),
  'every field too long': (fields) => fields.map(({ name }) => pair(name, 'x'.repeat(3000))).join('&'),
  'a NUL in every field': (fields) => fields.map(({ name }) => pair(name, 'a\0b')).join('&'),
  'half a character in every field': (fields) => fields.map(({ name }) => `${pair(name, 'a')}%ED%A0%80`).join('&'),
  'days that are none': (fields) =>
    fields.map((field) => pair(field.name, isDate(field.name) ? '2011-02-29' : likely(field))).join('&'),
  'a tree below every field': (fields) =>
    fields.flatMap(({ name }) => [pair(`${name}.x`, '1'), pair(`${name}.0.item.x`, '1')]).join('&'),
  'a text for every group': (fields) =>
    fields.map(({ name }) => pair(name.includes('.') ? (name.split('.')[0] ?? '') : name, 'text')).join('&'),
  'names that are dangerous': (fields) =>
    [
      ...fields.map((field) => pair(field.name, likely(field).slice(0, 1))),
      pair('__proto__', '1'),
      pair('__proto__.may', '1'),
      pair('constructor.prototype.x', '1'),
      pair('lines.0.__proto__', '1'),
      pair('lines.999.item', 'x'),
      pair('names.5.kind.x', 'x'),
      pair('kept.file', 'nonsense'),
      pair('kept.file', '%00'),
      '%=%&&&=x',
    ].join('&'),
  'every field twice': (fields) => fields.flatMap(({ name }) => [pair(name, 'first'), pair(name, 'second')]).join('&'),
  'a line more of what is no list': (fields) =>
    [...fields.map((field) => pair(field.name, likely(field))), pair('add-line', fields[0]?.name ?? 'x')].join('&'),
  'one line less than none': (fields) =>
    [...fields.map((field) => pair(field.name, likely(field))), pair('remove-line', 'lines.__proto__')].join('&'),
}

const expected = new Set([200, 303, 403, 404, 413, 422])

test.each(Object.keys(junk))('no form breaks or speaks in keys when it is sent with %s', async (kind) => {
  const wrong: string[] = []
  const write = junk[kind]
  for (const [n, { action, fields }] of forms.entries()) {
    const asked: readonly Language[] = isLong ? languages : [languages[n % 4] ?? 'en', languages[(n + 2) % 4] ?? 'ja']
    for (const language of asked) {
      const answer = await desk.post(action, write?.(fields) ?? '', { language })
      const what = `${action} in ${language}`
      if (!expected.has(answer.status)) wrong.push(`${what}: ${answer.status}`)
      for (const found of unsaid(await answer.text())) wrong.push(`${what}: says ${found}`)
    }
  }
  expect(wrong).toEqual([])
  expect(Object.hasOwn(Object.prototype, 'may') || Object.hasOwn(Object.prototype, 'x')).toBe(false)
})
