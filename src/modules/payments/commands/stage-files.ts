import { hash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'
import type { Tx } from '#platform/db/db.ts'
import { withClient } from '#platform/db/driver.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Problems } from '#platform/imports/problems.ts'
import { copyText } from '#platform/imports/rows.ts'
import { excerpt } from '#platform/numbers.ts'
import type { Entry } from '../rules/entry.ts'
import { entryStates } from '../rules/entry.ts'
import { fold, payerKeyOf } from '../rules/payer-key.ts'
import { dayAt } from '../rules/zones.ts'
import type { FileLook, FileRow, OpenedFile } from './open-file.ts'
import { tellProgress } from './progress.ts'

/** What the rows of a file are told by besides themselves. */
export interface Terms {
  /** The organisation's zone, in whose days gifts are counted. */
  readonly zone: string
  /** The code of a fund that is meant by one of the texts, or null. */
  fundOf(texts: readonly string[]): string | null
}

const day = 86_400_000

// bytes that are sent to the database at once
const sentAtOnce = 65_536

/**
 * The rows of all files lie in the temporary table `staged`, as they are told; `print` is what stands for a reference where the file
 * names none.
 */
const staged = sql`create temporary table staged (
  file int2, line int4, id uuid, ref text collate "C", print text, alias text collate "C", at timestamptz, received_on date,
  kind text collate "C", state int2, currency text collate "C", gross int8, fee int8, refunded int8, related text collate "C",
  payer_id uuid, payer_rank int2, name text, email text, provider_id text, organisation bool, phone text, lines text,
  postal_code text, locality text, region text, country text, language text, soft_name text, soft_email text, anonymous bool, message text,
  subject text, fund text, monthly bool, channel text collate "C", guessed bool, source text collate "C", email_key text collate "C",
  name_key text collate "C") on commit drop`

const uuidOf = (key: string) => hash('md5', key, 'hex')
const text = (value: string) => (value === '' ? '\\N' : copyText(value))
const flag = (value: boolean) => (value ? 't' : 'f')
// as they are compared with those of other sources
const keysOf = ({ payer }: Entry) => `${copyText(fold(payer.email))}\t${copyText(fold(payer.name))}`

const nobody = `\t\\N`.repeat(13)

function payerCells({ payer }: Entry, provider: string): string {
  const found = payerKeyOf(payer, provider)
  if (!found) return nobody
  const { name, email, id, organisation, phone, lines, postalCode, locality, region, country, language } = payer
  const told = [name, email, id].map(copyText).join('\t')
  const where = [phone, lines, postalCode, locality, region, country, language].map(copyText).join('\t')
  return `\t${uuidOf(found.key)}\t${found.rank}\t${told}\t${flag(organisation)}\t${where}`
}

// the same payment has the same one in every file that tells as much of it
const printOf = ({ at, day: told, currency, gross, payer, subject, kind }: Entry, provider: string) =>
  uuidOf([provider, kind, at ?? told, currency, gross, payer.name, payer.email, subject].join('|'))

function lineOf(file: number, { line, entry }: FileRow, { look, source }: Told, { zone, fundOf }: Terms): string {
  const provider = look.layout
  const { ref, at } = entry
  const received = at === null ? entry.day : dayAt(at, zone)
  const when = `${at === null ? '\\N' : new Date(at).toISOString()}\t${received}`
  const who = `${text(ref ?? '')}\t${ref === null ? printOf(entry, provider) : '\\N'}\t${text(entry.alias ?? '')}`
  const money = `${entry.currency}\t${entry.gross}\t${entry.fee ?? '\\N'}\t${entry.refunded}\t${text(entry.related ?? '')}`
  const soft = `${text(entry.soft?.name ?? '')}\t${text(entry.soft?.email ?? '')}`
  const said = `${flag(entry.anonymous)}\t${text(entry.message)}\t${text(entry.subject)}\t${text(fundOf(entry.funds) ?? '')}`
  const state = entryStates.indexOf(entry.state)
  return `${file}\t${line}\t${newId()}\t${who}\t${when}\t${entry.kind}\t${state}\t${money}${payerCells(entry, provider)}\t${soft}\t${said}\t${flag(entry.monthly)}\t${entry.channel}\t${flag(entry.guessed)}\t${source}\t${keysOf(entry)}\n`
}

const lastDay = (now: Date) => new Date(now.getTime() + day).toISOString().slice(0, 10)

const longest: readonly (readonly [number, (entry: Entry) => string | null])[] = [
  [200, ({ ref }) => ref],
  [200, ({ alias }) => alias],
  [200, ({ related }) => related],
  [200, ({ payer }) => payer.name],
  [254, ({ payer }) => payer.email],
  [100, ({ payer }) => payer.id],
  [60, ({ payer }) => payer.phone],
  [500, ({ payer }) => payer.lines],
  [40, ({ payer }) => payer.postalCode],
  [200, ({ payer }) => payer.locality],
  [200, ({ payer }) => payer.region],
  [200, ({ soft }) => soft?.name ?? ''],
  [254, ({ soft }) => soft?.email ?? ''],
  [4000, ({ message }) => message],
  [1000, ({ subject }) => subject],
]

// an index holds no more, and nobody is called more
function refuseLong(entry: Entry): void {
  for (const [most, of] of longest) {
    const text = of(entry) ?? ''
    if (text.length > most) throw new Refusal('payments.too-long', undefined, { text: excerpt(text), most })
  }
}

/** Rows, and the layout in whose words they name payers. */
export type Told = Pick<OpenedFile, 'rows' | 'source'> & { readonly look: Pick<FileLook, 'layout'> }

class Staging {
  readonly rows: number[] = []
  readonly #problems: Problems
  readonly #terms: Terms
  readonly #last: string

  constructor(problems: Problems, terms: Terms, now: Date) {
    this.#problems = problems
    this.#terms = terms
    this.#last = lastDay(now)
  }

  #write(file: number, row: FileRow, told: Told): string {
    try {
      const day = row.entry.at === null ? row.entry.day : new Date(row.entry.at).toISOString().slice(0, 10)
      refuseLong(row.entry)
      if (day > this.#last) throw new Refusal('payments.day-in-future', undefined, { day })
      return lineOf(file, row, told, this.#terms)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#problems.add(error.at(row.line, ''))
      return ''
    }
  }

  // the texts of each batch become bytes at once: kept until enough are there, they would outlive the young generation
  async *lines(files: readonly Told[]): AsyncGenerator<Buffer> {
    for (const [file, told] of files.entries()) {
      this.rows[file] = 0
      let held: Buffer[] = []
      let size = 0
      for await (const batch of told.rows(this.#problems)) {
        const lines = Buffer.from(batch.map((row) => this.#write(file, row, told)).join(''))
        this.rows[file] = (this.rows[file] ?? 0) + batch.length
        await tellProgress(this.rows.reduce((sum, rows) => sum + rows, 0))
        held.push(lines)
        size += lines.length
        if (size < sentAtOnce) continue
        yield Buffer.concat(held)
        held = []
        size = 0
      }
      if (size > 0) yield Buffer.concat(held)
    }
  }
}

/**
 * Reads files into the temporary table `staged`; returns the rows of each. What cannot be read goes to `problems` and is thrown at the end
 * of the reading, nothing is left out in silence.
 */
export async function stageFiles(
  tx: Tx,
  files: readonly Told[],
  terms: Terms,
  now: Date,
  problems: Problems,
): Promise<readonly number[]> {
  await staged.execute(tx)
  const staging = new Staging(problems, terms, now)
  try {
    await withClient(tx, async (client) => {
      await pipeline(staging.lines(files), client.query(copyFrom('copy staged from stdin')))
    })
  } catch (error) {
    // what stops the reading comes after the problems found before it
    if (!(error instanceof Refusal)) throw error
    for (const problem of error.problems) problems.add(problem)
  }
  problems.throwAny()
  await sql`analyze staged`.execute(tx)
  return staging.rows
}
