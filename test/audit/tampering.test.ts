import { generateKeyPairSync } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headOf, linesOf } from '#platform/audit/chain.ts'
import { type OutsideHead, signHead } from '#platform/audit/heads.ts'
import { type Verification, verifyAudit, verifyChain } from '#platform/audit/verify.ts'
import { type AuditLine, appendAudit } from '#platform/audit.ts'
import { type TestWorld, testWorld } from '../world.ts'
import { chance, tamperings } from './tamperings.ts'

const lines = 200
const times = 1000

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const heads: OutsideHead[] = []

let site: TestWorld

const line = (n: number): AuditLine => ({
  at: new Date(Date.UTC(2011, 8, 5) + n * 60_000),
  actorId: `account-${n % 7}`,
  action: n % 3 === 0 ? 'aid.hand-over' : 'people.get-party',
  subjectId: `subject-${n}`,
  fields: n % 2 === 0 ? ['name', `field-${n % 5}`] : ['quantity'],
})

beforeAll(async () => {
  site = await testWorld()
  for (let n = 0; n < lines; n += 50) {
    await appendAudit(
      site.owner,
      Array.from({ length: 50 }, (_, i) => line(n + i)),
    )
    const head = await headOf(site.owner)
    if (head) heads.push({ ...signHead(head, privateKey), source: 'heads.jsonl' })
  }
})
afterAll(() => site.close())

class Back extends Error {}

/** What the verification says of the log after a tampering, of which nothing stays. */
async function tampered(seed: number, name: string): Promise<Verification> {
  let verification: Verification | undefined
  const work = site.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const statement of tamperings[name]?.(chance(seed), lines) ?? []) await statement.execute(tx)
    verification = await verifyChain(linesOf(tx), heads, [publicKey])
    throw new Back()
  })
  await work.catch((error) => (error instanceof Back ? undefined : Promise.reject(error)))
  if (!verification) throw new Error('nothing was verified')
  return verification
}

test('the log as it was written is whole', async () => {
  expect(await verifyAudit(site.owner, heads, [publicKey])).toEqual({
    lines: 200n,
    heads: 4,
    sinceHead: 0n,
    findings: [],
    found: 0,
  })
})

test(`each of ${times} tamperings by a superuser is found with the outside heads`, { timeout: 600_000 }, async () => {
  const names = Object.keys(tamperings)
  const unseen: string[] = []
  for (let seed = 0; seed < times; seed++) {
    const name = names[seed % names.length] ?? ''
    if ((await tampered(seed, name)).findings.length === 0) unseen.push(`${name} (seed ${seed})`)
  }
  expect(unseen).toEqual([])
  expect((await verifyAudit(site.owner, heads, [publicKey])).found).toBe(0)
})

test('without an outside head, a log that was written anew from the first line on looks whole: so that is a finding', async () => {
  const { findings } = await verifyAudit(site.owner, [], [publicKey])
  expect(findings).toEqual([{ code: 'audit.no-head', seq: 200n }])
})

test('each finding names its line', async () => {
  const found = async (name: string, seed: number) => (await tampered(seed, name)).findings
  expect(await found('empty the log', 1)).toEqual(
    heads.map(({ seq, source }) => ({ code: 'audit.cut', seq, source, end: 0n })),
  )
  const [missing] = await found('drop a line', 1)
  expect(missing).toMatchObject({ code: 'audit.missing' })
  const anew = await found('write all anew', 1)
  expect(anew).toEqual(heads.map(({ seq, source }) => ({ code: 'audit.not-the-head', seq, source })))
})

test('a head that another key signed, or that says another line, is a finding', async () => {
  const other = generateKeyPairSync('ed25519')
  const [first, second] = heads
  if (!first || !second) throw new Error('two heads are needed')
  const forged: OutsideHead[] = [
    { ...signHead(first, other.privateKey), source: 'forged' },
    { ...first, seq: second.seq, hash: second.hash, source: 'moved' },
  ]
  const { findings, heads: agreeing } = await verifyAudit(site.owner, [...heads, ...forged], [publicKey])
  expect(findings).toEqual([
    { code: 'audit.bad-signature', seq: 50n, source: 'forged' },
    { code: 'audit.bad-signature', seq: 100n, source: 'moved' },
  ])
  expect(agreeing).toBe(4)
  expect((await verifyAudit(site.owner, [...heads, ...forged], [publicKey, other.publicKey])).found).toBe(1)
})
