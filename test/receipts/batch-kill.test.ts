import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBatch } from '#modules/receipts/commands/start-batch.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const opened = await testWorld()
const { world, owner, worker, csv } = opened
const desk = deskOf(opened)
const folder = await mkdtemp(join(tmpdir(), 'waystation-batch-'))
const children = new Set<ChildProcess>()
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const givers = 130
const lockNumber = 471_100

/** Where a killed process stands: as it writes to a table, or as its transaction ends. */
const steps = [
  'receipts.counters',
  'receipts.receipts',
  'receipts.covered',
  'receipts.batches',
  'platform.audit',
  'commit',
] as const

// a process that comes to the chosen row waits there for a lock that the test holds; nothing of this is in the product
const plantTraps = async () => {
  await sql`create schema drill`.execute(owner)
  await sql`create table drill.trap (step text, nth int)`.execute(owner)
  await sql`create sequence drill.come`.execute(owner)
  await sql`create function drill.wait() returns trigger language plpgsql security definer as $$ begin
    if exists (select from drill.trap where step = tg_argv[0]) then
      if nextval('drill.come') = (select nth from drill.trap) then
        perform pg_advisory_xact_lock(${sql.lit(lockNumber)});
      end if;
    end if;
    return null; end $$`.execute(owner)
  for (const step of steps) {
    if (step === 'commit') continue
    await sql`create trigger drill after insert or update on ${sql.table(step)} for each row
      execute function drill.wait(${sql.lit(step)})`.execute(owner)
  }
  await sql`create constraint trigger drill_commit after update on receipts.batches deferrable initially deferred
    for each row execute function drill.wait('commit')`.execute(owner)
}

const patiently = async (what: string, look: () => Promise<boolean>) => {
  for (let i = 0; i < 400; i++) {
    if (await look()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`not in time: ${what}`)
}

function work(id: string): ChildProcess {
  const child = fork(
    fileURLToPath(new URL('./batch-child.ts', import.meta.url)),
    [JSON.stringify(worker.config), folder, id],
    {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
  children.add(child)
  return child
}

const one = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row> => {
  const { rows } = await query.execute(owner)
  if (!rows[0]) throw new Error('no row')
  return rows[0]
}

/** What must hold at any moment: numbers without a gap, no gift twice, and a batch that says what it did. */
async function check(id: string) {
  const said = await one(sql<Record<string, number>>`select
    (select count(*) from receipts.receipts)::int as receipts,
    (select coalesce(max(serial), 0) from receipts.receipts)::int as last,
    (select coalesce(max(last_serial), 0) from receipts.counters)::int as counter,
    (select count(*) from receipts.covered where standing)::int as covered,
    (select count(distinct gift_id) from receipts.covered where standing)::int as gifts,
    (select done from receipts.batches where id = ${id})::int as done,
    (select issued from receipts.batches where id = ${id})::int as issued`)
  const { receipts, last, counter, covered, gifts, done, issued } = said
  expect({ last, counter, issued, done, covered }).toEqual({
    ...{ last: receipts, counter: receipts, issued: receipts, done: receipts, covered: gifts },
  })
  return said
}

beforeAll(async () => {
  await desk.settle()
  await desk.policy()
  await desk.series()
  const lines = Array.from(
    { length: givers },
    (_, i) => `K-${i},person,Giver ${i},JP,東京都,新宿区,${160_0000 + ((i * 37) % 997)},町${i},ja`,
  )
  const { importParties } = await import('#modules/people/imports/parties.ts')
  const { importGifts } = await import('#modules/giving/imports/gifts.ts')
  await csv(
    importParties,
    'k.csv',
    `ref,kind,name,country,region,locality,postal_code,address,languages\n${lines.join('\n')}\n`,
  )
  const gifts = Array.from(
    { length: givers * 2 },
    (_, i) => `KG-${i},2010-03-01,${1000 + i},JPY,bank,general,K-${i % givers}`,
  )
  await csv(importGifts, 'g.csv', `ref,received_on,amount,currency,channel,fund,giver\n${gifts.join('\n')}\n`)
  await plantTraps()
})

test('killed at every step and begun again, a batch gives every gift one receipt and leaves no gap', async () => {
  const { id } = await startBatch(world, desk.ken, { kind: 'year', year: '2010' })
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(worker.world.db)
  const role = rows[0]?.role ?? ''
  const seen: number[] = []
  for (const step of steps) {
    await sql`delete from drill.trap`.execute(owner)
    // in the middle of the second chunk of this process; the end of a transaction comes once for each
    const nth = step === 'commit' ? 1 : step === 'platform.audit' || step === 'receipts.batches' ? 2 : 23
    await sql`insert into drill.trap values (${step}, ${nth})`.execute(owner)
    await sql`select setval('drill.come', 1, false)`.execute(owner)
    await owner.connection().execute(async (held) => {
      await sql`select pg_advisory_lock(${lockNumber})`.execute(held)
      const child = work(id)
      const waits = async () =>
        (
          await one(sql<{ n: number }>`select count(*)::int as n from pg_locks
          where locktype = 'advisory' and objid = ${lockNumber} and not granted`)
        ).n > 0
      await patiently(`a process waits at ${step}`, waits)
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      expect(await ended).toEqual([null, 'SIGKILL'])
      await sql`select pg_advisory_unlock(${lockNumber})`.execute(held)
    })
    // what the killed process had asked the server for comes to its end by itself
    await patiently('the server has let go', async () => {
      const { n } = await one(sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and usename = ${role} and state <> 'idle'`)
      return n === 0
    })
    seen.push((await check(id)).done ?? -1)
  }
  // the last one had asked for its commit: that came through though nobody heard of it
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.at(-1)).toBeGreaterThan(seen.at(-2) ?? 0)
  await sql`delete from drill.trap`.execute(owner)
  const [a, b] = [work(id), work(id)]
  const ends = await Promise.all([once(a, 'exit'), once(b, 'exit')])
  expect(ends.map(([code]) => code)).toEqual([0, 0])
  const { receipts, gifts, done } = await check(id)
  expect({ receipts, gifts, done }).toEqual({ receipts: givers, gifts: givers * 2, done: givers })
  const order = await one(sql<{ same: boolean }>`select array_agg(serial order by serial) = array_agg(serial order by
      a.country, a.postal_code, a.region, a.locality, a.name, a.party_id) as same
    from receipts.receipts r join people.letter_addresses a on a.party_id = r.giver_id`)
  expect(order.same).toBe(true)
}, 300_000)
