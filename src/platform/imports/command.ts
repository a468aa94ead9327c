import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'
import { z } from 'zod'
import { type By, type Command, command } from '../commands.ts'
import type { Tx } from '../db/db.ts'
import { withClient } from '../db/driver.ts'
import { Refusal } from '../errors.ts'
import type { Files } from '../files.ts'
import { text } from '../inputs.ts'
import { runChecks, twiceInFile } from './checks.ts'
import type { ImportDefinition, ImportResult } from './definition.ts'
import { findDifferences } from './differences.ts'
import { detectEncoding } from './encoding.ts'
import { detectDelimiter, type Plan, planOf } from './header.ts'
import { endOfLastLine, longestLine, type Piece, readHead, readPieces } from './pieces.ts'
import { Problems } from './problems.ts'
import { readRecords } from './records.ts'
import { rowWriter } from './rows.ts'

const input = z.object({
  sha256: z.string({ error: 'input.required' }).regex(/^[0-9a-f]{64}$/, 'input.not-understood'),
  /** The name that the file had where it came from. */
  name: text(255),
})

/** One file on its way in. */
interface Load {
  readonly definition: ImportDefinition
  readonly files: Files
  readonly sha256: string
  readonly problems: Problems
  plan: Plan | undefined
}

async function firstBytes(pieces: AsyncIterable<Piece>): Promise<Buffer> {
  for await (const { bytes } of pieces) return bytes
  return Buffer.alloc(0)
}

async function openRecords({ definition, files, sha256 }: Load) {
  const { head, whole } = await readHead(files.read(sha256), longestLine)
  const found = detectEncoding(whole ? head : head.subarray(0, endOfLastLine(head, 'utf-8') || head.length))
  const open = () => readPieces(files.read(sha256), found)
  return readRecords(open, detectDelimiter(definition, await firstBytes(open())))
}

/** The lines for COPY. Sets the plan of the load at the header; refuses what ends the reading before its end. */
async function* copyLines(load: Load): AsyncGenerator<string> {
  let write: ReturnType<typeof rowWriter> | undefined
  for await (const batch of await openRecords(load)) {
    let lines = ''
    for (const record of batch) {
      if (write) lines += write(record)
      else if (record.cells.some((cell) => cell.trim() !== '')) {
        load.plan = planOf(load.definition, record)
        write = rowWriter(load.plan, load.problems)
      }
    }
    if (lines) yield lines
  }
}

async function createIncoming(tx: Tx, { columns }: ImportDefinition): Promise<void> {
  const own = columns.flatMap(({ into }) =>
    Object.entries(into).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`),
  )
  const all = sql.join([sql`line int4`, sql`id uuid`, ...own])
  await sql`create temporary table incoming (${all}) on commit drop`.execute(tx)
}

/** Copies the rows that can be read into `incoming`; returns how many. */
async function copyIn(tx: Tx, load: Load): Promise<bigint> {
  try {
    return await withClient(tx, async (client) => {
      const copy = client.query(copyFrom('copy incoming from stdin'))
      await pipeline(copyLines(load), copy)
      return BigInt(copy.rowCount)
    })
  } catch (error) {
    // what stops the reading comes after the problems found before it
    if (!(error instanceof Refusal)) throw error
    for (const problem of error.problems) load.problems.add(problem)
    load.problems.throwAny()
    throw error
  }
}

async function importFile(tx: Tx, by: By, load: Load): Promise<ImportResult> {
  const { definition, problems } = load
  await sql`select pg_advisory_xact_lock(hashtextextended(${definition.name}, 0))`.execute(tx)
  await createIncoming(tx, definition)
  const total = await copyIn(tx, load)
  if (!load.plan) throw new Refusal('imports.empty', 'file')
  if (total === 0n && problems.total === 0n) throw new Refusal('imports.no-rows', 'file')
  await sql`analyze incoming`.execute(tx)
  await runChecks(tx, [twiceInFile(definition), ...(definition.checks ?? [])], by, load.plan, problems)
  problems.throwAny()
  const added = await definition.write(tx, by)
  await runChecks(tx, definition.checksAfter ?? [], by, load.plan, problems)
  problems.throwAny()
  const known = total - added
  const found = known > 0n ? await findDifferences(tx, definition, load.plan) : { differing: 0n, differences: [] }
  await sql`drop table incoming`.execute(tx)
  return { added, known, total, ...found }
}

/**
 * The command that loads a kept file: all its rows or none. Refuses with every problem that is told at its line
 * (`problems`, see problems.ts); a file that was loaded before adds nothing, and a known row that differs is told, not taken.
 */
export function importCommand(definition: ImportDefinition): Command<typeof input, ImportResult> {
  return command({
    name: definition.name,
    ...(definition.looksInto && { looksInto: definition.looksInto }),
    input,
    async run(tx: Tx, { sha256 }, by) {
      if (!(await by.files.has(sha256))) throw new Refusal('imports.no-file', 'file')
      return importFile(tx, by, { definition, files: by.files, sha256, problems: new Problems(), plan: undefined })
    },
  })
}
