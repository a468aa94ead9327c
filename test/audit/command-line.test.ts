import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningPostgres, startPostgres } from '#platform/postgres/start.ts'
import { runWaystation } from '../waystation.ts'

let folder = ''
let server: RunningPostgres

const run = (words: readonly string[], language?: string) => runWaystation(folder, words, language)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waystation-audit-cli-'))
  await run(['aid.create-site', '--code', 'S-01'])
  // the first command starts a server and stops it, the others join this one
  server = await startPostgres({ folder: join(folder, 'data') })
}, 120_000)
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const timeout = 180_000

test('the head that somebody keeps proves the log as long as it holds it', { timeout }, async () => {
  const head = join(folder, 'head.txt')
  const key = join(folder, 'key.pem')
  const { out } = await run(['audit', 'head'])
  expect(out).toMatch(/^seq: 1\nhash: [0-9a-f]{64}\nsignature: [\w-]{86}\n/)
  await writeFile(head, out)
  await writeFile(key, out.slice(out.indexOf('-----BEGIN')))
  const whole = await run(['audit', 'verify', '--head', head, '--public-key', key], 'ja_JP')
  expect(whole).toMatchObject({ code: 0, out: expect.stringContaining('外部の控え1件と一致しました。') })
})

test('without a head that its key signed the log is not called whole, and a file without one is told', {
  timeout,
}, async () => {
  const head = join(folder, 'head.txt')
  const other = join(folder, 'other.pem')
  const blank = join(folder, 'blank.txt')
  const { publicKey } = generateKeyPairSync('ed25519')
  await writeFile(other, publicKey.export({ type: 'spki', format: 'pem' }))
  await writeFile(blank, 'nothing\n')
  const foreign = await run(['audit', 'verify', '--head', head, '--head', blank, '--public-key', other, '--json'])
  expect(foreign.code).toBe(1)
  expect(JSON.parse(foreign.out)).toMatchObject({
    findings: [{ code: 'audit.bad-signature' }, { code: 'audit.no-head' }],
    unreadable: [blank],
  })
})
