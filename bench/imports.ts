import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { systemClock } from '#platform/clock.ts'
import type { World } from '#platform/commands.ts'
import { type Db, openDatabase } from '#platform/db/db.ts'
import { withClient } from '#platform/db/driver.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openFiles } from '#platform/files.ts'
import { newId } from '#platform/ids.ts'
import { importCommand } from '#platform/imports/command.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { giftImport, giftTables } from '../test/imports/gifts.ts'

const run = promisify(execFile)
const migrations = join(import.meta.dirname, '..', 'src', 'platform', 'migrations')

/** How long the same rows take to come in, in milliseconds. */
export interface ImportTimes {
  readonly rows: number
  /** By the import command: kept, decoded, each cell read and checked, written with an audit line. */
  readonly ours: number
  /** By `\copy` of psql, which checks nothing but the table's own constraints; null when psql is not installed. */
  readonly peer: number | null
  /** peer / ours: 0.5 means that the import takes twice the time of the plain copy. */
  readonly ratio: number | null
}

const channels = ['bank', 'paypal', 'card', 'cash']
const funds = ['general', 'school', 'winter-2011', 'Tiger-2', '北海道']
const notes = ['', '', '"for the winter, with thanks"', '冬の支援に使ってください']
const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
const twoDigits = (n: number) => String(n).padStart(2, '0')

/** One gift as a clerk's file has it, and as a row of the table: an id more, and the amount in minor units. */
function giftLines(n: number): { clerk: string; table: string } {
  const day = `20${twoDigits(8 + (n % 4))}-${twoDigits(1 + (n % 12))}-${twoDigits(1 + (n % 28))}`
  const inYen = n % 3 === 0
  const amount = 100 + ((n * 7919) % 99_900)
  const printed = inYen ? amount : `${Math.trunc(amount / 100)}.${twoDigits(amount % 100)}`
  const start = `R-2011-${n},${day},`
  const end = `,${inYen ? 'JPY' : 'USD'},${of(channels, n)},${of(funds, n)},${of(notes, n)}\n`
  return { clerk: start + printed + end, table: `${newId()},${start}${amount}${end}` }
}

async function* linesOf(rows: number, which: 'clerk' | 'table'): AsyncGenerator<string> {
  yield `${which === 'table' ? 'id,' : ''}ref,received_on,amount,currency,channel,fund,note\n`
  for (let from = 0; from < rows; from += 1000) {
    const length = Math.min(1000, rows - from)
    yield Array.from({ length }, (_, i) => giftLines(from + i)[which]).join('')
  }
}

const write = (file: string, rows: number, which: 'clerk' | 'table') =>
  pipeline(Readable.from(linesOf(rows, which)), createWriteStream(file))

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

async function emptyGifts(db: Db): Promise<void> {
  await sql`truncate gifts`.execute(db)
  await sql`checkpoint`.execute(db)
}

async function countGifts(db: Db, expected: number): Promise<void> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from gifts`.execute(db)
  if (rows[0]?.n !== BigInt(expected)) throw new Error(`${rows[0]?.n} gifts came in instead of ${expected}`)
}

const clerk = { id: 'clerk', name: 'clerk', language: 'en', may: new Set([giftImport.name]) } as const

async function loadOurs(world: World, file: string): Promise<number> {
  await emptyGifts(world.db)
  return timed(async () => {
    const { sha256 } = await world.files.keep(createReadStream(file))
    await importCommand(giftImport)(world, clerk, { sha256, name: 'gifts.csv' })
  })
}

async function loadPeer(db: Db, url: string, file: string): Promise<number | null> {
  const found = await run('psql', ['--version']).catch(() => undefined)
  if (!found) return null
  await emptyGifts(db)
  return timed(() =>
    run('psql', [url, '--no-psqlrc', '--quiet', '--command', `\\copy gifts from '${file}' with (format csv, header)`]),
  )
}

/** One round: ours, then psql, each into the emptied table. */
async function loadBoth(world: World, url: string, files: { clerk: string; table: string }, rows: number) {
  const ours = await loadOurs(world, files.clerk)
  await countGifts(world.db, rows)
  const peer = await loadPeer(world.db, url, files.table)
  if (peer !== null) await countGifts(world.db, rows)
  return { ours, peer }
}

/**
 * Loads as many gifts into a table with a primary key, a unique reference, a foreign key and three more indexes: by our
 * import command and by psql, into one server that forces nothing to disk. The fastest of some rounds counts, for whatever
 * else runs on the machine only ever adds time.
 */
export async function measureImport(rows = 200_000, rounds = 3): Promise<ImportTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'waystation-bench-'))
  const server = await startPostgres({ folder, durable: false })
  const db = openDatabase(server.config)
  try {
    await migrate(db, [migrations])
    await db.transaction().execute((tx) => withClient(tx, (client) => client.query(giftTables)))
    const world = { db, clock: systemClock, files: await openFiles(join(folder, 'files')) }
    const files = { clerk: join(folder, 'clerk.csv'), table: join(folder, 'table.csv') }
    await Promise.all([write(files.clerk, rows, 'clerk'), write(files.table, rows, 'table')])
    const times: { ours: number; peer: number | null }[] = []
    for (let round = 0; round < rounds; round++) times.push(await loadBoth(world, server.url, files, rows))
    const ours = Math.min(...times.map((time) => time.ours))
    const peers = times.flatMap(({ peer }) => peer ?? [])
    const peer = peers.length > 0 ? Math.min(...peers) : null
    return { rows, ours, peer, ratio: peer === null ? null : peer / ours }
  } finally {
    await db.destroy()
    await server.stop()
    await rm(server.home, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}
