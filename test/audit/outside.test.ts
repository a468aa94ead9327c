import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AuditSettings } from '#modules/accounts/commands/settle-audit.ts'
import { keepAudit } from '#modules/accounts/jobs.ts'
import { auditKey } from '#platform/audit/key.ts'
import { headFilesIn, headsFrom } from '#platform/audit/outside.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import { appendAudit } from '#platform/audit.ts'
import type { World } from '#platform/commands.ts'
import { type TestWorld, testWorld } from '../world.ts'

let site: TestWorld
let folder = ''

beforeEach(async () => {
  site = await testWorld()
  folder = await mkdtemp(join(tmpdir(), 'waystation-audit-'))
})
afterEach(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const settings = (): AuditSettings => ({
  folder: join(folder, 'heads'),
  version: '0.1.0',
  mail: undefined,
  trustees: [],
})
/** The world as the worker has it, at another time where one is given. */
const worker = (now = '2011-09-05T00:00:00Z'): World => ({ ...site.worker.world, clock: () => new Date(now) })
const keep = (now?: string) => keepAudit(worker(now), settings())

const write = (count: number, actorId = 'kim') =>
  appendAudit(
    site.owner,
    Array.from({ length: count }, (_, n) => ({
      at: new Date('2011-09-05T00:00:00Z'),
      actorId,
      action: 'aid.hand-over',
      subjectId: `s-${n}`,
      fields: ['site'],
    })),
  )

const read = (name: string) => readFile(join(folder, 'heads', name), 'utf8')
const lines = async () => (await read('heads.jsonl')).split('\n').filter((line) => line !== '')

async function verify() {
  const { heads, unreadable } = await headsFrom(await headFilesIn(join(folder, 'heads')))
  expect(unreadable).toEqual([])
  return verifyAudit(site.owner, heads, [(await auditKey(site.world.files)).publicKey])
}

const asSuperuser = (statement: ReturnType<typeof sql>) =>
  site.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await statement.execute(tx)
  })

test('nothing is kept of an empty log; after that, the head each time that it has changed', async () => {
  await keep()
  expect(await readdir(join(folder, 'heads'))).toEqual(expect.not.arrayContaining(['2011-09-05.json']))
  await write(3)
  await keep()
  await keep()
  await write(2)
  await keep('2011-09-05T00:01:00Z')
  expect((await lines()).map((line) => JSON.parse(line))).toMatchObject([
    { seq: '3', at: '2011-09-05T00:00:00.000Z' },
    { seq: '5', at: '2011-09-05T00:01:00.000Z' },
  ])
  expect(await verify()).toMatchObject({ lines: 5n, heads: 3, sinceHead: 0n, found: 0 })
})

test('the first head of a day, of the organisation’s days, is its digest', async () => {
  await sql`insert into organisation.profile (id, names, purposes, legal_forms, time_zone, base_currency, languages)
    values (gen_random_uuid(), '{"en":"Waystation"}', '{}', '{}', 'Asia/Tokyo', 'JPY', '{ja,en}')`.execute(site.owner)
  await write(3)
  await keep('2011-09-05T14:59:00Z')
  await write(4)
  await keep('2011-09-05T15:01:00Z')
  await write(5)
  await keep('2011-09-05T15:02:00Z')
  expect(JSON.parse(await read('2011-09-05.json'))).toMatchObject({
    day: '2011-09-05',
    seq: '3',
    count: '3',
    version: '0.1.0',
  })
  expect(JSON.parse(await read('2011-09-06.json'))).toMatchObject({ day: '2011-09-06', seq: '7', count: '4' })
  expect(await verify()).toMatchObject({ heads: 5, found: 0 })
})

test('the secret key is for its owner alone, and the public key lies where others find it', async () => {
  await write(1)
  await keep()
  const key = await auditKey(site.world.files)
  expect(await read('public-key.pem')).toBe(key.publicText)
  expect(key.publicText).toMatch(/^-----BEGIN PUBLIC KEY-----\n/)
  expect((await stat(join(folder, 'heads'))).mode & 0o077).toBe(0)
  expect((await stat(join(folder, 'heads', 'heads.jsonl'))).mode & 0o077).toBe(0)
  expect(await read('heads.jsonl')).not.toContain((await site.world.files.key('audit')).toString('base64url'))
})

test('a process that was killed before it kept the head leaves lines that no head holds yet, and no finding', async () => {
  await write(3)
  await keep()
  await write(4)
  expect(await verify()).toMatchObject({ lines: 7n, sinceHead: 4n, found: 0 })
})

test('a process that was killed while it kept the head leaves half a line, which the next one takes away', async () => {
  await write(3)
  await keep()
  const whole = await read('heads.jsonl')
  await write(1)
  await appendFile(join(folder, 'heads', 'heads.jsonl'), whole.slice(0, 100))
  expect(await verify()).toMatchObject({ sinceHead: 1n, found: 0 })
  await keep()
  expect(await lines()).toHaveLength(2)
  expect(await verify()).toMatchObject({ sinceHead: 0n, found: 0 })
})

test('two processes that keep the same head at once write it once', async () => {
  await write(3)
  await Promise.all([keep(), keep(), keep()])
  expect(await lines()).toHaveLength(1)
  expect(await verify()).toMatchObject({ heads: 2, found: 0 })
})

test.each([
  ['cut', sql`delete from platform.audit where seq > 2`],
  ['emptied', sql`delete from platform.audit`],
  ['changed at its end', sql`update platform.audit set hash = sha256('x') where seq = 4`],
])('a log that was %s is not signed again, also when it has grown', async (_, tampering) => {
  await write(4)
  await keep()
  await asSuperuser(tampering)
  await expect(keep()).rejects.toThrow('does not hold its last outside head')
  await write(9, 'sato')
  await expect(keep('2011-09-06T00:00:00Z')).rejects.toThrow('does not hold its last outside head')
  expect(await lines()).toHaveLength(1)
  expect((await verify()).found).toBeGreaterThan(0)
})

test('without the file of heads, the last digest still keeps a log that was cut from being signed', async () => {
  await write(4)
  await keep()
  await asSuperuser(sql`delete from platform.audit where seq > 2`)
  await rm(join(folder, 'heads', 'heads.jsonl'))
  await expect(keep('2011-09-06T00:00:00Z')).rejects.toThrow('does not hold the head of its last digest')
})

test('a head that was changed in its file is told, with the file', async () => {
  await write(4)
  await keep()
  const path = join(folder, 'heads', 'heads.jsonl')
  const whole = await read('heads.jsonl')
  await writeFile(path, whole.replace('"seq":"4"', '"seq":"3"'))
  expect((await verify()).findings).toEqual([{ code: 'audit.bad-signature', seq: 3n, source: path }])
  await writeFile(path, whole.replace('"hash":"', '"hash":"zz'))
  expect((await headsFrom([path])).unreadable).toEqual([path])
})
