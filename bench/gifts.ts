import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { importCommand } from '#platform/imports/command.ts'
import { importGifts } from '../src/modules/giving/imports/gifts.ts'
import type { FullWorld } from './database.ts'
import { hasPsql } from './psql.ts'
import { fastest, type Row, timed } from './results.ts'

const run = promisify(execFile)

const clerk = { id: 'clerk', name: 'clerk of the bench', language: 'en', may: new Set([importGifts.name]) } as const

const two = (n: number) => String(n).padStart(2, '0')

/** The lines of a file of gifts as a clerk exports it from a bank or a payment service. */
function* giftLines(rows: number, prefix: string): Generator<string> {
  yield 'ref,received_on,amount,currency,channel,fund,frequency,anonymous,designation,note\n'
  for (let from = 0; from < rows; from += 500) {
    let lines = ''
    for (let n = from; n < Math.min(rows, from + 500); n += 1) {
      const day = `20${two(8 + (n % 3))}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`
      const money = n % 3 === 0 ? `${500 + (n % 90) * 100},JPY,bank` : `${5 + (n % 200)}.${two(n % 100)},USD,paypal`
      lines += `${prefix}-${n},${day},${money},fund-${two(1 + (n % 20))},one-time,no,${n % 25 ? '' : 'For the winter'},${n % 9 ? '' : '冬の支援に使ってください'}\n`
    }
    yield lines
  }
}

/** Writes such a file. */
export const writeGifts = (file: string, rows: number, prefix: string): Promise<void> =>
  pipeline(Readable.from(giftLines(rows, prefix)), createWriteStream(file))

/** Takes the gifts of such a file out of the database again, so that what is measured next finds as many as were generated. */
export async function takeOut(db: Db, prefix: string): Promise<bigint> {
  const { numAffectedRows = 0n } = await sql`delete from giving.gifts where starts_with(ref, ${`${prefix}-`})`.execute(
    db,
  )
  await sql`vacuum giving.gifts`.execute(db)
  await sql`checkpoint`.execute(db)
  return numAffectedRows
}

/**
 * Takes new gifts into the full table: by our import, and the very rows that it wrote by `\copy` of psql, in turns. They
 * are taken out again after each.
 */
export async function measureGifts(
  { world, owner, ownerUrl, folder }: FullWorld,
  rows: number,
  rounds = 3,
): Promise<Row> {
  const name = `import of ${rows.toLocaleString('en')} gifts`
  if (!(await hasPsql())) return { name, skipped: 'psql is not installed' }
  const { files } = world
  const [file, plain] = [join(folder, 'gifts.csv'), join(folder, 'plain.csv')]
  await writeGifts(file, rows, 'new')
  const psql = (order: string) =>
    run('psql', [ownerUrl, '--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--command', order])
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const load = async () => {
      const { sha256 } = await files.keep(createReadStream(file))
      await importCommand(importGifts)(world, clerk, { sha256, name: 'gifts.csv' })
    }
    ours.push((await timed(load)).ms)
    await psql(`\\copy (select * from giving.gifts where recorded_by = '${clerk.name}' order by id) to '${plain}' csv`)
    await takeOut(owner, 'new')
    peer.push((await timed(() => psql(`\\copy giving.gifts from '${plain}' csv`))).ms)
    if ((await takeOut(owner, 'new')) !== BigInt(rows)) throw new Error('the gifts did not all come in')
  }
  return { name, ours: fastest(ours), peer: fastest(peer), unit: 'ms', limit: 2 }
}
