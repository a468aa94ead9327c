import { execFile, fork } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { withClient } from '#platform/db/driver.ts'
import { workerHeap } from '../src/main/processes.ts'
import { operator } from '../src/main/world.ts'
import { createFund } from '../src/modules/giving/commands/create-fund.ts'
import { readFile as readStatement } from '../src/modules/statements/commands/read-file.ts'
import { type FullWorld, openWorld } from './database.ts'
import { fillDonors } from './donors.ts'
import { hasPsql } from './psql.ts'
import type { Row } from './results.ts'

const run = promisify(execFile)

const header = [
  ...['Date', 'Time', 'TimeZone', 'Name', 'Type', 'Status', 'Currency', 'Gross', 'Fee', 'Net', 'From Email Address'],
  ...['To Email Address', 'Transaction ID', 'Shipping Address', 'Address Status', 'Item Title', 'Item ID'],
  ...['Shipping and Handling Amount', 'Insurance Amount', 'Sales Tax', 'Option 1 Name', 'Option 1 Value'],
  ...['Option 2 Name', 'Option 2 Value', 'Reference Txn ID', 'Invoice Number', 'Custom Number', 'Quantity'],
  ...['Receipt ID', 'Balance', 'Address Line 1', 'Address Line 2/District/Neighborhood', 'Town/City'],
  ...['State/Province/Region/County/Territory/Prefecture/Republic', 'Zip/Postal Code', 'Country'],
  ...['Contact Phone Number', 'Subject', 'Note', 'Country Code', 'Balance Impact'],
]

interface Donor {
  readonly name: string
  readonly country: string
  readonly email: string
}

// donors on record, four in five with the address that PayPal knows
const givers = sql`(select p.id, p.display_name as name, p.country,
    coalesce(c.value, 'other-' || p.ref || '@mail.example') as email
  from people.parties p left join people.contacts c on c.party_id = p.id and c.kind = 'email') p`

async function donorsOf(owner: Db, count: number): Promise<Donor[]> {
  const { rows } = await sql<Donor>`select name, country, email from ${givers}
    order by hashtextextended(p.id::text, 0) limit ${count}`.execute(owner)
  return rows
}

const line = (cells: readonly string[]) => `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`
const decimal = (minor: number) => (minor / 100).toFixed(2)
// as PayPal makes them: seventeen letters and digits in no order
const transaction = (n: number) =>
  (((n * 2_654_435_761) % 4_294_967_296).toString(36) + n.toString(36).padStart(10, '0'))
    .toUpperCase()
    .padStart(17, 'X')
    .slice(-17)

function rowOf(n: number, donors: readonly Donor[]): string {
  const at = new Date(Date.UTC(2020, 0, 1) + n * 150_000)
  const { name = '', country = '', email = '' } = donors[(n * 7919) % donors.length] ?? {}
  const gross = 100 + ((n * 104_729) % 20_000)
  const fee = Math.round(gross * 0.036) + 30
  const street = `${n % 9000} Long Road`
  return line([
    ...[
      `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()}`,
      at.toISOString().slice(11, 19),
      'PST',
      name,
    ],
    ...[n % 3 ? 'Donation Payment' : 'Subscription Payment', 'Completed', n % 2 ? 'USD' : 'EUR'],
    ...[decimal(gross), decimal(-fee), decimal(gross - fee), email, 'office@example.org', transaction(n)],
    ...[`${name}, ${street}, Springfield`, 'Confirmed', 'Monthly gift', '', '', '', '', '', '', '', ''],
    ...[
      n % 3 ? '' : `I-${transaction(n % 50_000)}`,
      '',
      '',
      '1',
      '',
      decimal((n * 7) % 100_000),
      street,
      '',
      'Springfield',
    ],
    ...['', String(10_000 + (n % 80_000)), '', '', 'Monthly gift', '', country, 'Credit'],
  ])
}

async function* linesOf(rows: number, donors: readonly Donor[]): AsyncGenerator<string> {
  yield `\ufeff${line(header)}`
  for (let from = 0; from < rows; from += 1000)
    yield Array.from({ length: Math.min(1000, rows - from) }, (_, i) => rowOf(from + i, donors)).join('')
}

// the keys and indexes of the table of gifts, over the columns of the file: a gift is of a fund and of a giver that are there
const peerTable = sql`create table peer_funds as select unnest(array['EUR', 'USD']) collate "C" as code;
  alter table peer_funds add primary key (code);
  create table peer_givers as select distinct on (email) email collate "C" as address from ${givers};
  alter table peer_givers add primary key (address);
  analyze peer_funds, peer_givers;
  create table peer (${sql.join(header.map((name) => sql`${sql.id(name)} text collate "C"`))},
    primary key ("Transaction ID"), unique ("Transaction ID", "Receipt ID"),
    foreign key ("Currency") references peer_funds, foreign key ("From Email Address") references peer_givers);
  create index on peer ("Date", "Transaction ID");
  create index on peer ("Type", "Currency", "Subject", "Date", "Transaction ID") include ("Gross", "Status");
  create index on peer ("From Email Address", "Date", "Transaction ID");
  create index on peer ("Currency", "Gross", "Date", "Transaction ID") where "Status" = 'Completed'`

async function loadPeer({ owner, ownerUrl }: FullWorld, file: string): Promise<number | null> {
  if (!(await hasPsql())) return null
  await sql`drop table if exists peer, peer_funds, peer_givers`.execute(owner)
  await owner.transaction().execute((tx) => withClient(tx, (client) => client.query(peerTable.compile(tx).sql)))
  await sql`checkpoint`.execute(owner)
  const start = performance.now()
  await run('psql', [
    ownerUrl,
    '--no-psqlrc',
    '--quiet',
    '--command',
    `\\copy peer from '${file}' with (format csv, header)`,
  ])
  return performance.now() - start
}

interface Told {
  readonly took: number
  readonly memory: number
  readonly gifts: number
}

const child = new URL('./payments-child.ts', import.meta.url)

/** Imports a file in a process as small as the worker's. */
async function loadOurs({ url, folder, owner }: FullWorld, sha256: string, rows: number): Promise<Told> {
  await sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers cascade`.execute(owner)
  await sql`delete from people.parties where ref like 'P-%'`.execute(owner).catch(() => undefined)
  await sql`checkpoint`.execute(owner)
  const told = await new Promise<Told>((resolve, reject) => {
    const process = fork(child, [url, join(folder, 'files'), sha256, 'general'], workerHeap)
    process.once('message', (message) => resolve(message as Told))
    process.once('exit', (code) => reject(new Error(`the import ended with ${code}`)))
  })
  if (told.gifts !== rows) throw new Error(`${told.gifts} gifts came in instead of ${rows}`)
  return told
}

async function firstAnswer({ world }: FullWorld, sha256: string): Promise<number> {
  const start = performance.now()
  await readStatement(world, operator('en'), { files: [{ sha256, name: 'paypal.csv' }] })
  return performance.now() - start
}

/**
 * A PayPal file of so many rows against `\copy` of the same file into one table with the gift table's keys and indexes, and against a
 * tenth of it; with so many donors on record, whom the payers are held against.
 */
export async function measurePayments(rows: number, donors: number): Promise<Row[]> {
  const full = await openWorld((db) => fillDonors(db, donors), true)
  try {
    const { world, owner, folder } = full
    await createFund(world, operator('en'), { code: 'general', names: { en: 'General' } })
    const payers = await donorsOf(owner, Math.ceil(rows / 3))
    const file = join(folder, 'paypal.csv')
    const keep = async (count: number) => {
      await pipeline(Readable.from(linesOf(count, payers)), createWriteStream(file))
      return (await world.files.keep(createReadStream(file))).sha256
    }
    const few = await loadOurs(full, await keep(Math.ceil(rows / 10)), Math.ceil(rows / 10))
    const sha256 = await keep(rows)
    const first = await firstAnswer(full, sha256)
    const peer = await loadPeer(full, file)
    const all = await loadOurs(full, sha256, rows)
    const name = `import of ${rows.toLocaleString('en')} payments among ${donors.toLocaleString('en')} donors`
    return [
      peer === null
        ? { name, skipped: 'psql is not installed' }
        : { name, ours: all.took, peer, unit: 'ms', limit: 2.5, note: `${(peer / all.took).toFixed(2)} of its speed` },
      { name: `${name}, against a tenth of it`, ours: all.took, peer: few.took, unit: 'ms', limit: 11 },
      { name: `${name}, memory`, ours: Math.max(few.memory, all.memory), unit: 'MB', limit: 300 },
      { name: 'first look at that file', ours: first, unit: 'ms', limit: 2000 },
    ]
  } finally {
    await full.close()
  }
}
