import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChainLine, headOf, linesOf, textOf } from '#platform/audit/chain.ts'
import { verifyChain } from '#platform/audit/verify.ts'
import { type AuditLine, appendAudit } from '#platform/audit.ts'
import { type Db, isDatabaseError, openDatabase } from '#platform/db/db.ts'
import { type TestWorld, testWorld } from '../world.ts'

let site: TestWorld
let owner: Db

beforeAll(async () => {
  site = await testWorld()
  owner = site.owner
})
afterAll(() => site.close())

const line = (subjectId: string | undefined, more: Partial<AuditLine> = {}): AuditLine => ({
  at: new Date('2011-09-05T00:00:00.123Z'),
  actorId: 'kim',
  action: 'aid.hand-over',
  subjectId,
  fields: ['site', 'lines.0.quantity'],
  ...more,
})

const all = () =>
  owner.transaction().execute(async (tx) => {
    const lines: ChainLine[] = []
    for await (const one of linesOf(tx)) lines.push(one)
    return lines
  })

/** What is wrong with the links; that no head lies outside is not asked here. */
const broken = async () => {
  const { findings } = await owner.transaction().execute((tx) => verifyChain(linesOf(tx), [], []))
  return findings.filter(({ code }) => code !== 'audit.no-head')
}

test('lines of one act follow each other in their order', async () => {
  await appendAudit(owner, [line('a'), line('b'), line('c')])
  await appendAudit(owner, line(undefined))
  await appendAudit(owner, [])
  expect((await all()).map(({ seq, subjectId }) => [seq, subjectId])).toEqual([
    [1n, 'a'],
    [2n, 'b'],
    [3n, 'c'],
    [4n, null],
  ])
  expect(await broken()).toEqual([])
})

test('an act that is rolled back leaves neither line nor gap', async () => {
  const before = await headOf(owner)
  const work = owner.transaction().execute(async (tx) => {
    await appendAudit(tx, [line('gone'), line('gone too')])
    throw new Error('back')
  })
  await expect(work).rejects.toThrow('back')
  expect(await headOf(owner)).toEqual(before)
  await appendAudit(owner, line('next'))
  expect((await headOf(owner))?.seq).toBe((before?.seq ?? 0n) + 1n)
  expect(await broken()).toEqual([])
})

test('whoever inserts cannot choose number or hash', async () => {
  const before = await headOf(owner)
  await sql`insert into platform.audit (seq, hash, at, actor_id, action, fields)
    values (900, 'x', '2011-09-05 00:00:00.123456 UTC', 'kim', 'aid.hand-over', '{}')`.execute(owner)
  const head = (await all()).at(-1)
  expect(head?.seq).toBe((before?.seq ?? 0n) + 1n)
  expect(head?.at).toBe('2011-09-05T00:00:00.123Z')
  expect(await broken()).toEqual([])
})

test.each([
  ['update', sql`update platform.audit set actor_id = 'nobody'`],
  ['update of no line', sql`update platform.audit set actor_id = 'nobody' where seq < 0`],
  ['delete', sql`delete from platform.audit where seq = 1`],
  ['truncate', sql`truncate platform.audit`],
  [
    'upsert',
    sql`insert into platform.audit (seq, hash, at, actor_id, action, fields) values (1, 'x', now(), 'kim', 'a.b', '{}')
      on conflict (seq) do update set actor_id = 'nobody'`,
  ],
  [
    'merge',
    sql`merge into platform.audit a using (values (1)) v (n) on a.seq = v.n when matched then update set action = 'a.b'`,
  ],
])('the owner too is refused: %s', async (_, statement) => {
  const before = await all()
  await expect(statement.execute(owner)).rejects.toSatisfy((error) => isDatabaseError(error, '42501'))
  expect(await all()).toEqual(before)
})

test('what cannot be told in one way is not taken', async () => {
  const add = (at: string, fields: string) =>
    sql`insert into platform.audit (at, actor_id, action, fields)
      values (${at}::timestamptz, 'kim', 'aid.hand-over', ${fields}::text[])`.execute(owner)
  for (const at of ['infinity', '0044-03-15 00:00:00 UTC BC', '12011-09-05 00:00:00 UTC'])
    await expect(add(at, '{}')).rejects.toSatisfy((error) => isDatabaseError(error, '23514'))
  await expect(add('2011-09-05 UTC', '{a,NULL}')).rejects.toSatisfy((error) => isDatabaseError(error, '23514'))
  await expect(add('2011-09-05 UTC', '{{a,b},{c,d}}')).rejects.toThrow('multidimensional')
})

const nasty = [
  ...[
    '',
    ' ',
    '"',
    '\\',
    '\\"',
    "'",
    '","',
    '[]',
    'null',
    '{a,b}',
    '{"a"}',
    'NULL',
    '\u007F',
    '\u0080',
    '\u2028',
    '\u2029',
    '\uFEFF',
  ],
  ...[
    '/',
    '</script>',
    '조선',
    '\u1112\u1161\u11AB',
    '家族',
    '👨‍👩‍👧',
    '\u{10FFFF}',
    '\uFFFD',
    'é',
    'e\u0301',
    '%s',
    '$1',
    '\u202E',
  ],
  ...Array.from({ length: 31 }, (_, i) => `a${String.fromCharCode(i + 1)}b`),
]

test('the database hashes what JSON.stringify writes, whatever stands in the texts', async () => {
  const before = (await headOf(owner))?.seq ?? 0n
  await appendAudit(
    owner,
    nasty.map((text) => line(text, { actorId: text, action: text, fields: [text, ...nasty] })),
  )
  const { rows } = await sql<ChainLine & { text: string }>`select seq, actor_id as "actorId", subject_id as "subjectId",
    action, fields, platform.audit_text(seq, at, actor_id, action, subject_id, fields) as text
    from platform.audit where seq > ${before} order by seq`.execute(owner)
  expect(rows.map(({ actorId }) => actorId)).toEqual(nasty)
  const at = '2011-09-05T00:00:00.123Z'
  expect(rows.map(({ text }) => text)).toEqual(rows.map((row) => textOf({ ...row, at })))
  expect(rows.map(({ fields }) => fields)).toEqual(nasty.map((text) => [text, ...nasty]))
  expect(await broken()).toEqual([])
})

test('what no database text can hold is written with a mark in its place, and the act goes on', async () => {
  await appendAudit(owner, line('a\0b', { fields: ['\uD800', 'x\uDC00y'] }))
  const [last] = (await all()).slice(-1)
  expect(last).toMatchObject({ subjectId: 'a\uFFFDb', fields: ['\uFFFD', 'x\uFFFDy'] })
})

test('forty connections at once make one chain without a gap, also where some go back', async () => {
  const pool = openDatabase(site.config, 40)
  try {
    const before = (await headOf(owner))?.seq ?? 0n
    const acts = Array.from({ length: 400 }, (_, n) => n)
    const outcomes = await Promise.allSettled(
      acts.map((n) =>
        pool.transaction().execute(async (tx) => {
          await appendAudit(tx, [line(`parallel-${n}`), line(`parallel-${n}`)])
          if (n % 5 === 0) throw new Error('back')
        }),
      ),
    )
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length
    expect(done).toBe(320)
    const lines = (await all()).filter(({ seq }) => seq > before)
    expect(lines).toHaveLength(640)
    for (let i = 0; i < lines.length; i += 2) expect(lines[i]?.subjectId).toBe(lines[i + 1]?.subjectId)
    expect(await broken()).toEqual([])
  } finally {
    await pool.destroy()
  }
})

test('a transaction that looked before another appended cannot make a second branch', async () => {
  const other = openDatabase(site.config, 1)
  try {
    const stale = owner
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await headOf(tx)
        await appendAudit(other, line('first'))
        await appendAudit(tx, line('second'))
      })
    await expect(stale).rejects.toSatisfy((error) => isDatabaseError(error, '23505', 'audit_pkey'))
    expect(await broken()).toEqual([])
  } finally {
    await other.destroy()
  }
})
