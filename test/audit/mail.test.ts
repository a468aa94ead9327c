import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AuditSettings } from '#modules/accounts/commands/settle-audit.ts'
import { keepAudit, mailDigests } from '#modules/accounts/jobs.ts'
import { auditKey } from '#platform/audit/key.ts'
import { headsFrom } from '#platform/audit/outside.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import { appendAudit } from '#platform/audit.ts'
import type { World } from '#platform/commands.ts'
import { sendMail } from '#platform/mail.ts'
import { type TestWorld, testWorld } from '../world.ts'
import { openPostOffice, type PostOffice, type Received } from './smtp.ts'

const trustees = ['kim@trustee.example', 'sato@other.example']

let site: TestWorld
let folder = ''
let post: PostOffice

beforeEach(async () => {
  site = await testWorld()
  folder = await mkdtemp(join(tmpdir(), 'waystation-mail-'))
  post = await openPostOffice()
  const line = { at: new Date('2011-09-05T00:00:00Z'), actorId: 'kim', action: 'aid.hand-over', fields: ['site'] }
  await appendAudit(site.owner, [
    { ...line, subjectId: 'canary-1' },
    { ...line, subjectId: 'canary-2' },
  ])
})
afterEach(async () => {
  await post.close()
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const settings = (port = post.port): AuditSettings => ({
  folder,
  version: '0.1.0',
  mail: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'waystation@office.example' },
  trustees,
})
const worker = (day = '2011-09-05'): World => ({
  ...site.worker.world,
  clock: () => new Date(`${day}T00:00:00Z`),
})

const speak = (languages: string) =>
  sql`insert into organisation.profile (id, names, purposes, legal_forms, time_zone, base_currency, languages)
    values (gen_random_uuid(), '{"en":"Canary House"}', '{}', '{}', 'Asia/Tokyo', 'JPY', ${languages})`.execute(
    site.owner,
  )

const headerOf = ({ data }: Received, name: string) =>
  data.split('\r\n').find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))

test('the digest of a day comes to both trustees, once each, in a mail of their own', async () => {
  await keepAudit(worker(), settings())
  await mailDigests(worker(), settings())
  await mailDigests(worker(), settings())
  expect(post.received.map(({ from, to }) => [from, to])).toEqual([
    ['waystation@office.example', [trustees[0]]],
    ['waystation@office.example', [trustees[1]]],
  ])
  await keepAudit(worker('2011-09-06'), settings())
  await mailDigests(worker('2011-09-06'), settings())
  expect(post.received).toHaveLength(4)
})

test.each([
  ['en', '{en,ja}'],
  ['ja', '{ja,en}'],
  ['ko', '{ko}'],
  ['zh', '{zh}'],
])('a mail in %s, as it was received, proves the log, and tells nothing else', async (_, languages) => {
  await speak(languages)
  await keepAudit(worker(), settings())
  await mailDigests(worker(), settings())
  const [mail] = post.received
  if (!mail) throw new Error('no mail came')
  const file = join(folder, 'mail.eml')
  await writeFile(file, mail.data)
  const { heads, unreadable } = await headsFrom([file])
  expect(unreadable).toEqual([])
  const key = await auditKey(site.world.files)
  expect(await verifyAudit(site.owner, heads, [key.publicKey])).toMatchObject({
    lines: 2n,
    heads: 1,
    sinceHead: 0n,
    found: 0,
  })
  for (const canary of ['canary', 'Canary', 'kim@', 'aid.hand-over', '0.1.0'])
    expect(mail.data.replace(/^To: .*$/m, '')).not.toContain(canary)
  expect(mail.data).not.toContain(trustees[1])
})

test('a mail server that is away is tried again, and the digest lies in its file meanwhile', async () => {
  const { port } = post
  await keepAudit(worker(), settings())
  await post.close()
  await expect(mailDigests(worker(), settings(port))).rejects.toThrow('the mail server did not take a mail (ESOCKET)')
  expect(JSON.parse(await readFile(join(folder, '2011-09-05.json'), 'utf8'))).toMatchObject({ seq: '2' })
  post = await openPostOffice(port)
  await mailDigests(worker('2011-09-07'), settings())
  expect(post.received).toHaveLength(2)
})

test('a trustee whose mail is refused does not keep the other from theirs, and no error tells an address', async () => {
  await post.close()
  post = await openPostOffice(0, (to) => to === trustees[0])
  await keepAudit(worker(), settings())
  const refused = await mailDigests(worker(), settings()).catch((error) => error)
  expect(refused).toBeInstanceOf(Error)
  expect(`${refused.message} ${refused.stack} ${refused.cause}`).not.toContain('trustee.example')
  expect(post.received.map(({ to }) => to)).toEqual([[trustees[1]]])
})

test('a digest that is sent again after a crash has the same Message-ID', async () => {
  await keepAudit(worker(), settings())
  await mailDigests(worker(), settings())
  await rm(join(folder, 'mailed.jsonl'))
  await mailDigests(worker(), settings())
  const ids = post.received.map((mail) => headerOf(mail, 'Message-ID'))
  expect(ids).toHaveLength(4)
  expect(new Set(ids).size).toBe(1)
})

test('what somebody keeps of whom a mail went to is no address', async () => {
  await keepAudit(worker(), settings())
  await mailDigests(worker(), settings())
  const kept = await readFile(join(folder, 'mailed.jsonl'), 'utf8')
  for (const to of trustees) expect(kept).not.toContain(to)
})

const mail = { to: 'kim@trustee.example', subject: 'Digest', text: 'text', id: 'audit-1' }
const breaks = ['\r\n', '\n', '\r', '\0', '\u0085', '\u2028']

test('nothing that is put into a mail becomes another header or another recipient', async () => {
  const { mail: sender } = settings()
  if (!sender) throw new Error('no sender')
  const wrong = breaks.flatMap((end) => [
    { ...mail, subject: `Digest${end}Bcc: eve@evil.example` },
    { ...mail, to: `kim@trustee.example${end}Bcc: eve@evil.example` },
    { ...mail, id: `audit-1>${end}Bcc: eve@evil.example` },
  ])
  const others = [
    'kim@trustee.example, eve@evil.example',
    'Kim <kim@trustee.example>',
    'kim',
    '<kim@a.example>',
    '"x" kim@a.example',
  ]
  for (const one of [...wrong, ...others.map((to) => ({ ...mail, to }))])
    await expect(sendMail(sender, one)).rejects.toThrow('a mail header')
  expect(post.received).toEqual([])
  await sendMail(sender, { ...mail, text: 'a\r\n.\r\nMAIL FROM:<eve@evil.example>\r\nBcc: eve@evil.example\n.\nb' })
  expect(post.received.map(({ to }) => to)).toEqual([['kim@trustee.example']])
})

test('to another machine, mail and password go only over TLS', async () => {
  const sender = { smtpUrl: `smtp://user:word@127.0.0.1.nip.example:${post.port}`, from: 'a@b.example' }
  await expect(sendMail(sender, mail)).rejects.toThrow('the mail server did not take a mail')
  expect(post.received).toEqual([])
})
