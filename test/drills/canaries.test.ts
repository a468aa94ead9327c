import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { invitationAs } from '../invite.ts'
import { type Heard, say } from '../web/raw.ts'
import { type Product, prepareProduct } from './product.ts'

const minute = 60_000
let product: Product
let cookie: string
let port: number
const planted: string[] = []
const heard: { what: string; answer: Heard; own: readonly string[] }[] = []

/** A word that is nowhere else; whoever says it again has been told it here. */
function canary(where: string): string {
  const word = `canary${where}${newId().replaceAll('-', '')}`
  planted.push(word)
  return word
}

beforeAll(async () => {
  product = await prepareProduct()
  await product.start()
  port = Number(new URL(product.staff).port)
  const { world, close } = await product.openWorld()
  const link = await invitationAs(world, 'director')
  planted.push(link.slice(link.lastIndexOf('/') + 1))
  const headers = { origin: product.staff, 'content-type': 'application/x-www-form-urlencoded' }
  const used = await fetch(product.staff + link, { method: 'POST', headers, body: '', redirect: 'manual' })
  cookie = used.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')
  for (const text of cookie.split('; ')) planted.push(text.slice(text.indexOf('=') + 1))
  // faults whose messages quote what they met, also on lines that look like those of a trace
  await sql`create function public.refuse() returns trigger language plpgsql as $$
    begin raise exception E'broken by %\n    at %', new, new; end $$`.execute(world.db)
  for (const table of ['people.parties', 'platform.uploads'])
    await sql`create trigger refuse before insert on ${sql.table(table)} for each row execute function public.refuse()`.execute(
      world.db,
    )
  await sql`alter table aid.items rename to items_away`.execute(world.db)
  await close()
}, 2 * minute)

afterAll(() => product.close(), minute)

interface Asked {
  readonly method?: string
  readonly headers?: readonly string[]
  readonly body?: string
  readonly type?: string
  readonly isStranger?: boolean
  /** What an answer may say again: what was typed, in its form, or the address in the links to other languages. */
  readonly own?: readonly string[]
}

async function ask(
  path: string,
  { method = 'GET', headers = [], body, type, isStranger, own = [] }: Asked,
): Promise<number> {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: close',
    `Cookie: ${isStranger ? '' : `${cookie}; `}other=${canary('cookie')}`,
    `User-Agent: ${canary('agent')}`,
    `X-Other: ${canary('header')}`,
    `Referer: ${product.staff}/${canary('referer')}`,
    ...(body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`, `Content-Type: ${type}`]),
    ...(headers.some((line) => line.startsWith('Origin')) ? [] : [`Origin: ${product.staff}`]),
    ...headers,
  ]
  const answer = await say(port, [`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`])
  heard.push({ what: `${method} ${path.replace(/canary\w+/g, '…')} ${answer.statuses}`, answer, own })
  return answer.statuses[0] ?? 0
}

const form = 'application/x-www-form-urlencoded'
const upload = (name: string, content: string) =>
  `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n--b--\r\n`

test('what goes wrong is answered by what it is', async () => {
  const [inPath, inQuery] = [canary('path'), canary('query')]
  const own = [inPath, inQuery]
  expect(await ask(`/${inPath}?q=${inQuery}`, { own })).toBe(404)
  expect(await ask(`/people/${inPath}?q=${inQuery}`, { own })).toBe(404)
  expect(await ask(`/aid/items?q=${inQuery}&after=${inPath}`, { own })).toBe(500)
  expect(await ask(`/people?x=${inQuery}`, { method: 'PUT' })).toBe(405)
  expect(await ask(`/people?x=${inQuery}`, { isStranger: true })).toBe(303)
  expect(await ask('/people', { headers: [`Host: ${canary('host')}.example`] })).toBe(421)
  expect(
    await ask('/people/create', {
      method: 'POST',
      headers: [`Origin: https://${canary('origin')}.example`],
      body: 'x=1',
      type: form,
    }),
  ).toBe(403)
})

test('forms that are refused, too large, of another kind or broken are answered by what they are', async () => {
  const typed = canary('field')
  const post = (path: string, body: string, more: Asked = {}) =>
    ask(path, { method: 'POST', type: form, body, ...more })
  expect(await post('/people/create', `kind=person&names.0.written=${typed}&${canary('name')}=x`)).toBe(500)
  expect(await post('/giving/gifts/record', `ref=${typed}&money.amount=${typed}`, { own: [typed] })).toBe(422)
  expect(await post('/people/create', `x=${typed}${'x'.repeat(1_000_000)}`)).toBe(413)
  expect(await post('/people/create', `{"x":"${typed}"}`, { type: 'application/json' })).toBe(415)
  expect(
    await post('/sign-in', `signInName=${typed}&password=${canary('password')}`, { isStranger: true, own: [typed] }),
  ).toBe(422)
  const [name, row] = [canary('filename'), canary('row')]
  const files = { type: 'multipart/form-data; boundary=b' }
  expect(await post('/imports/people.import-parties', upload(`${name}.csv`, `ref,${row}\n${row},x\n`), files)).toBe(500)
  expect(await post('/imports/people.import-parties', upload(name, row).slice(0, -10), files)).toBe(422)
  expect(
    await post('/people/create', `names.en=${typed}`, { headers: [`X: ${canary('long')}${'x'.repeat(20_000)}`] }),
  ).toBe(431)
})

test('a stored file that is gone is a page, and its place is nobody’s to know', async () => {
  const { world, close } = await product.openWorld()
  const year = newId()
  const id = newId()
  const { sha256 } = await world.files.keep(Buffer.from(canary('file')))
  await sql`insert into organisation.fiscal_years (id, ref, label, start_day, end_day)
    values (${year}, 'FY9999', 'FY9999', '2031-04-01', '2032-03-31')`.execute(world.db)
  await sql`insert into report.prints (id, fiscal_year_id, language, asked_at, asked_by, made_at, sha256, sees_parts)
    values (${id}, ${year}, 'en', now(), 'kim', now(), ${sha256}, false)`.execute(world.db)
  await rm(world.files.path(sha256))
  await close()
  expect(await ask(`/report/prints/${id}/pdf`, {})).toBe(500)
  planted.push(sha256, product.data)
})

test('no answer says more than it was asked for, and each fault has its reference in the log', () => {
  const wrong: string[] = []
  const references: string[] = []
  for (const { what, answer, own } of heard) {
    for (const word of planted)
      if (!own.includes(word) && answer.text.includes(word)) wrong.push(`${what} says ${word}`)
    if (answer.statuses[0] !== 500) continue
    // ids and the names of assets hold digits too, but in longer words
    const [reference] = /\b[0-9A-F]{10}\b/.exec(answer.text) ?? []
    references.push(reference ?? what)
    if (/postgres|kysely|select |relation|\.ts\b|node_modules|Error:/.test(answer.text))
      wrong.push(`${what} tells of its inside`)
  }
  expect(wrong).toEqual([])
  expect(references.length).toBeGreaterThanOrEqual(4)
  for (const reference of references) expect(product.said()).toContain(`"reference":"${reference}"`)
})

test('the log holds none of what came along', () => {
  const said = product.said()
  expect(said.length).toBeGreaterThan(1000)
  expect(planted.filter((word) => word !== product.data && said.includes(word))).toEqual([])
  expect(said.split('\n').filter((line) => line.startsWith('Error') || /"message":".*broken by/.test(line))).toEqual([])
})
