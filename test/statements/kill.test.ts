import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmReading } from '#modules/statements/commands/confirm-reading.ts'
import { readFile } from '#modules/statements/commands/read-file.ts'
import { openFiles } from '#platform/files.ts'
import { paypalInEnglish, type Told } from '../payments/files.ts'
import { Traps } from '../traps.ts'
import { testWorld } from '../world.ts'

const { world, worker, owner, as, config: _, close } = await testWorld()
const folder = await mkdtemp(join(tmpdir(), 'waystation-reading-'))
const files = await openFiles(folder, { durable: false })
const here = { ...world, files }
const ken = as('treasurer')
let traps: Traps | undefined
afterAll(async () => {
  traps?.end()
  await close()
  await rm(folder, { recursive: true, force: true })
})

const count = 60
const payments: Told[] = Array.from({ length: count }, (_, n) => ({
  ...{ id: `K${String(n).padStart(16, '0')}`, at: (15 + n) * 86_400, currency: 'USD', gross: 1000 + n, fee: 60 },
  ...{ kind: 'donation', name: `Giver ${n}`, email: `giver${n}@example.org` },
}))
const back: Told[] = payments
  .slice(0, 10)
  .map((paid) => ({ ...paid, id: `${paid.id}R`, gross: -500, fee: 0, kind: 'refund', about: paid.id }))

/** Where the importing process is killed: as it writes to a table, or as its transaction ends. */
const steps = [
  ...['payments.imports', 'payments.import_files', 'payments.payers', 'people.parties', 'people.names'],
  ...['payments.entries', 'giving.gifts', 'giving.refunds', 'statements.readings', 'statements.reading_files'],
] as const

beforeAll(async () => {
  traps = await Traps.plant(owner, worker.world.db, steps, 'statements.readings')
})

const child = new URL('./reading-child.ts', import.meta.url)

/** How many records of each kind there are. */
async function counted() {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*) from payments.imports)::int as imports, (select count(*) from payments.entries)::int as entries,
    (select count(*) from payments.payers)::int as payers, (select count(*) from people.parties)::int as parties,
    (select count(*) from giving.gifts)::int as gifts, (select count(*) from giving.refunds)::int as refunds,
    (select count(*) from statements.readings where import_id is not null)::int as done`.execute(owner)
  return rows[0]
}

test('an import that is killed at every step and begun again happens once', async () => {
  if (!traps) throw new Error('no traps')
  const found = traps
  const { sha256 } = await files.keep(Buffer.from(paypalInEnglish([...payments, ...back])))
  const { id } = await readFile(here, ken, { files: [{ sha256, name: 'all.csv' }], order: 'mdy' })
  const begin = () => found.work(child, [JSON.stringify(worker.config), folder, id])
  // the preview writes nothing but its own mark
  await found.killAt('commit', 1, begin)
  const [code] = await once(begin(), 'exit')
  expect(code).toBe(0)
  await confirmReading(here, ken, { id })
  const nothing = { imports: 0, entries: 0, payers: 0, parties: 0, gifts: 0, refunds: 0, done: 0 }
  for (const step of steps) {
    await found.killAt(step, 1, begin)
    expect(await counted(), step).toEqual(nothing)
  }
  // the audit line is written with the end of the transaction: who is killed there may have brought it to its end
  await found.killAt('commit', 1, begin)
  const all = { imports: 1, entries: 70, payers: count, parties: count, gifts: count, refunds: 10, done: 1 }
  expect([nothing, all]).toContainEqual(await counted())
  await found.open()
  const ends = await Promise.all([begin(), begin()].map((one) => once(one, 'exit')))
  expect(ends.map(([ended]) => ended)).toEqual([0, 0])
  expect(await counted()).toEqual(all)
}, 600_000)
