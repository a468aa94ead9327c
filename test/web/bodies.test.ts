import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everything, scopedTo } from '#platform/db/scope.ts'
import { newId } from '#platform/ids.ts'
import { cleanName, type FilesTaken, readForm } from '#platform/web/body.ts'
import { type FormValue, formOf, nest } from '#platform/web/form.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { reach, testWorld } from '../world.ts'
import { cookieOf, origin } from './site.ts'

const { world, owner, close } = await testWorld()
afterAll(close)
const app = staffApplication(world, reach)
const plain = 'application/x-www-form-urlencoded'
let cookie: string
beforeAll(async () => {
  cookie = await cookieOf(world, 'director')
})

type Sent = string | Uint8Array | ReadableStream | FormData

const send = (path: string, body: Sent, headers: Record<string, string> = {}) =>
  app.request(origin + path, { method: 'POST', headers: { origin, ...headers }, body, duplex: 'half' } as RequestInit)
const signedIn = (path: string, body: Sent, type?: string, more: Record<string, string> = {}) =>
  send(path, body, { cookie, ...(type && { 'content-type': type }), ...more })
const asStranger = (body: Sent, type: string, more: Record<string, string> = {}) =>
  send('/sign-in', body, { 'content-type': type, ...more })

/** A body that is written as it is read, and how much of it was. */
function endless(chunk: string, chunks: number): { stream: ReadableStream; taken(): number } {
  let taken = 0
  const stream = new ReadableStream({
    pull(controller) {
      if (taken >= chunks) return controller.close()
      taken++
      controller.enqueue(Buffer.from(chunk))
    },
  })
  return { stream, taken: () => taken }
}

test.each(['application/json', 'text/plain', 'application/xml', 'multipart/mixed; boundary=x', 'nonsense', ''])(
  'a body of the type %j is refused',
  async (type) => {
    expect((await signedIn('/people/create', '{}', type || 'application/octet-stream')).status).toBe(415)
    expect((await asStranger('{}', type || 'application/octet-stream')).status).toBe(415)
  },
)

test('a form may hold 1 MB and 2,000 fields, and no more', async () => {
  const fill = (size: number) => `name=${'x'.repeat(size - 5)}`
  const fields = (count: number) => Array.from({ length: count }, (_, at) => `f${at}=`).join('&')
  expect((await signedIn('/people/create', fill(1_000_000), plain)).status).toBe(422)
  expect((await signedIn('/people/create', fill(1_000_001), plain)).status).toBe(413)
  expect((await signedIn('/people/create', fields(2000), plain)).status).toBe(422)
  expect((await signedIn('/people/create', fields(2001), plain)).status).toBe(413)
})

test('nobody who is not signed in sends more than 64 kB, nor a file', async () => {
  const fill = (size: number) => `password=${'x'.repeat(size - 9)}`
  expect((await asStranger(fill(64_000), plain)).status).toBe(422)
  expect((await asStranger(fill(64_001), plain)).status).toBe(413)
  const form = new FormData()
  form.append('file', new File(['x'], 'x.csv'))
  expect((await send('/sign-in', form)).status).toBe(415)
})

test('nothing is read of a body whose declared length is too much, and hardly more than the limit of one that hides it', async () => {
  const declared = endless('x'.repeat(1000), 100_000)
  const refused = await signedIn('/people/create', declared.stream, plain, { 'content-length': '1000001' })
  expect([refused.status, declared.taken() <= 1]).toEqual([413, true])
  const hidden = endless('x'.repeat(1000), 100_000)
  expect((await signedIn('/people/create', hidden.stream, plain)).status).toBe(413)
  expect(hidden.taken()).toBeLessThan(1010)
})

const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const multipart = 'multipart/form-data; boundary=b'

test('the fields beside a file hold no more than a form without one', async () => {
  const body = endless(field('x', 'y'.repeat(150_000)), 500)
  expect((await signedIn('/imports/aid.import-items', body.stream, multipart)).status).toBe(413)
  expect(body.taken()).toBeLessThan(20)
  const many = Array.from({ length: 2001 }, (_, at) => field(`f${at}`, '')).join('')
  expect((await signedIn('/imports/aid.import-items', `${many}--b--\r\n`, multipart)).status).toBe(413)
})

test('a file that does not arrive whole is not kept, nor one of a form that is refused for its size', async () => {
  const incoming = join(world.files.path('0'.repeat(64)), '..', '..', 'incoming')
  const before = await sql`select id from platform.uploads`.execute(owner)
  const file = `--b\r\nContent-Disposition: form-data; name="file"; filename="x.csv"\r\n\r\n${'x'.repeat(100_000)}`
  expect((await signedIn('/imports/aid.import-items', file, multipart)).status).toBe(422)
  const broken = new ReadableStream({
    pull(controller) {
      if (controller.desiredSize === 1) controller.enqueue(Buffer.from(file))
      controller.error(new Error('gone'))
    },
  })
  expect((await signedIn('/imports/aid.import-items', broken, multipart)).status).toBe(422)
  const withMore = `${file}\r\n${field('x', 'y'.repeat(250_000))}--b--\r\n`
  await signedIn('/imports/aid.import-items', withMore, multipart)
  await expect.poll(() => readdir(incoming)).toEqual([])
  const after = await sql`select id from platform.uploads where name <> 'x.csv'`.execute(owner)
  expect(after.rows.length).toBe(before.rows.length)
})

test('a part without a name or with a broken head breaks no page', async () => {
  const parts = [
    '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n',
    '--b\r\nContent-Disposition: form-data; filename="x"\r\n\r\nx\r\n--b--\r\n',
    '--b\r\n\r\nx\r\n--b--\r\n',
    `--b\r\n${'X: y\r\n'.repeat(5000)}\r\nx\r\n--b--\r\n`,
    `--b\r\nContent-Disposition: form-data; name="${'n'.repeat(50_000)}"\r\n\r\nx\r\n--b--\r\n`,
    '--b--\r\n',
    '',
  ]
  for (const body of parts) expect((await signedIn('/imports/aid.import-items', body, multipart)).status).toBe(422)
  for (const type of [
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'b'.repeat(500)}`,
  ])
    expect((await signedIn('/imports/aid.import-items', '--b--\r\n', type)).status).toBe(422)
})

describe('a form that takes several files', () => {
  const filePart = (name: string, content: string) =>
    `--b\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${content}\r\n`
  const takes = { files: 3, each: 1000, all: 100_000, leavesOut: true } as const
  const actor = newId()
  const here = { ...world, db: scopedTo(world.db, { viewer: actor, sees: everything }) }
  const read = (parts: readonly string[], room: FilesTaken = takes) => {
    const body = `${parts.join('')}--b--\r\n`
    const request = new Request(origin, { method: 'POST', headers: { 'content-type': multipart }, body })
    return readForm(request, here, actor, room)
  }
  const uploads = (values: { [name: string]: FormValue }) => formOf(values).uploads('files')

  test('has them in the order in which they were sent, however long each takes to be kept', async () => {
    const values = await read([filePart('long.csv', 'x'.repeat(900)), filePart('b.csv', 'b'), filePart('c.csv', 'c')])
    expect(uploads(values).map(({ name, flaw }) => [name, flaw])).toEqual([
      ['long.csv', undefined],
      ['b.csv', undefined],
      ['c.csv', undefined],
    ])
    expect(formOf(values).upload('files')?.name).toBe('c.csv')
  })

  test('names what is too large or empty, keeps nothing of the one, and loses none of the others', async () => {
    const incoming = join(world.files.path('0'.repeat(64)), '..', '..', 'incoming')
    const parts = [filePart('large.csv', 'y'.repeat(50_000)), filePart('empty.csv', ''), filePart('good.csv', 'good')]
    const files = uploads(await read(parts))
    expect(files.map(({ name, flaw }) => [name, flaw])).toEqual([
      ['large.csv', 'too-large'],
      ['empty.csv', 'empty'],
      ['good.csv', undefined],
    ])
    expect(await world.files.has(files[2]?.sha256 ?? '')).toBe(true)
    await expect.poll(() => readdir(incoming)).toEqual([])
    const kept = await sql`select from platform.uploads where name = 'large.csv'`.execute(owner)
    expect(kept.rows).toEqual([])
    await expect(read(parts, { files: 3, each: 1000, all: 100_000 })).rejects.toMatchObject({ status: 413 })
  })

  test('takes no more of them than it says, and no more in all', async () => {
    await expect(read(['1', '2', '3', '4'].map((name) => filePart(name, name)))).rejects.toMatchObject({ status: 413 })
    const large = filePart('large.csv', 'y'.repeat(1_200_000))
    await expect(read([large])).rejects.toMatchObject({ status: 413 })
  })

  test('has those that were kept before in front of those that are chosen now', async () => {
    const before = uploads(await read([filePart('a.csv', 'a'), filePart('b.csv', 'b')]))
    const kept = before.map(({ token }, at) => field(`kept.files.${at}`, token))
    const after = uploads(await read([filePart('c.csv', 'c'), ...kept, field('kept.files.7', 'x')]))
    expect(after.map(({ name }) => name)).toEqual(['a.csv', 'b.csv', 'c.csv'])
    expect(uploads(await read(kept)).map(({ sha256 }) => sha256)).toEqual(before.map(({ sha256 }) => sha256))
  })
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\temp\\米.csv', '米.csv'],
  ['a\u0000b\r\nSet-Cookie: x', 'abSet-Cookie: x'],
  ['gnp.\u202ecsv', 'gnp.csv'],
  ['..', ''],
  ['dir/', ''],
  ['\ud800x', '\ufffdx'],
  ['👨‍👩‍👧.csv', '👨‍👩‍👧.csv'],
])('a file that is named %j is kept under the name %j', (sent, kept) => {
  expect(cleanName(sent)).toBe(kept)
})

test('a file’s name is cut to 200 characters without breaking one', () => {
  expect(cleanName('🙂'.repeat(300))).toBe('🙂'.repeat(200))
})

test('what stands for a file that was kept, and names none, breaks no page', async () => {
  for (const token of ['', 'x', 'a\0b', '%', '01a20f8f-d1cb-735d-b35d-615fcf1ec7d0', 'x'.repeat(60_000)])
    expect(
      (await signedIn('/imports/aid.import-items', `${field('kept.file', token)}--b--\r\n`, multipart)).status,
    ).toBe(422)
})

test('a few fields do not ask for endless rows', () => {
  const fields = Array.from({ length: 2000 }, (_, at) => [`list${at}.999.item`, 'x'] as const)
  const rows = Object.values(nest(fields)).flat()
  expect(rows.length).toBeLessThanOrEqual(2000)
  expect(nest([['lines.999.item', 'x']])).toHaveProperty('lines.999.item', 'x')
})

test('what is neither asked for nor sent by a form is not done', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const shown = await app.request(`${origin}/people`, { headers: { cookie } })
    expect(shown.status).toBe(200)
    if (method === 'TRACE') continue
    const answer = await app.request(`${origin}/people/create`, { method, headers: { cookie, origin } })
    expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, POST'])
  }
  const sent = await signedIn('/people', 'x=1', plain)
  expect([sent.status, sent.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  const head = await app.request(`${origin}/people`, { method: 'HEAD', headers: { cookie } })
  expect([head.status, await head.text()]).toEqual([200, ''])
})
