import { Refusal } from '#platform/errors.ts'
import type { Problems } from '#platform/imports/problems.ts'
import {
  isZenginHeader,
  type ZenginAccount,
  zenginEntry,
  zenginHeader,
  zenginLength,
  zenginTotals,
} from '../rules/layouts/zengin.ts'
import type { FileRow } from './open-file.ts'

const lf = 0x0a
const cr = 0x0d
const digit = (n: number) => 0x30 + n

/** The records of 200 bytes, with or without line ends between them. */
async function* recordsOf(source: AsyncIterable<Buffer>): AsyncGenerator<{ bytes: Buffer; line: number }> {
  let rest: Buffer = Buffer.alloc(0)
  let line = 0
  for await (const chunk of source) {
    rest = Buffer.concat([rest, chunk])
    let at = 0
    for (;;) {
      while (rest[at] === cr || rest[at] === lf || rest[at] === 0x1a) at++
      if (rest.length - at < zenginLength) break
      yield { bytes: rest.subarray(at, at + zenginLength), line: ++line }
      at += zenginLength
    }
    rest = rest.subarray(at)
  }
  if (rest.toString('latin1').trim() !== '') throw new Refusal('payments.zengin.cut-off', 'file').at(line + 1, '')
}

class Block {
  account: ZenginAccount | undefined
  count = 0n
  sum = 0n
  readonly #problems: Problems
  readonly #today: string

  constructor(problems: Problems, today: string) {
    this.#problems = problems
    this.#today = today
  }

  /** Takes a record and gives its row, when it is one of data. */
  take(bytes: Buffer, line: number): FileRow | undefined {
    if (bytes[0] === digit(1) && isZenginHeader(bytes)) {
      this.account = zenginHeader(bytes)
      this.count = 0n
      this.sum = 0n
      return undefined
    }
    if (bytes[0] === digit(9)) return undefined
    if (!this.account || (bytes[0] !== digit(2) && bytes[0] !== digit(8)))
      throw new Refusal('payments.zengin.broken', 'file').at(line, '')
    if (bytes[0] === digit(8)) this.#compare(zenginTotals(bytes, this.account), line)
    else return this.#data(bytes, line, this.account)
    return undefined
  }

  #data(bytes: Buffer, line: number, account: ZenginAccount): FileRow {
    const entry = zenginEntry(bytes, account, this.#today)
    if (entry.kind !== 'refund') {
      this.count++
      this.sum += entry.gross
    }
    return { line, entry }
  }

  #compare(told: ReturnType<typeof zenginTotals>, line: number): void {
    if (!told || (told.count === this.count && told.sum === this.sum)) return
    const values = { told: told.count, found: this.count }
    this.#problems.add(new Refusal('payments.zengin.totals', 'file', values).at(line, ''))
  }
}

/** The entries of a Zengin file; its own totals must agree with what it holds. */
export async function* zenginEntries(
  source: AsyncIterable<Buffer>,
  today: string,
  problems: Problems,
): AsyncGenerator<readonly FileRow[]> {
  const block = new Block(problems, today)
  let rows: FileRow[] = []
  for await (const { bytes, line } of recordsOf(source)) {
    try {
      const row = block.take(bytes, line)
      if (row) rows.push(row)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.add(error.at(line, error.field ?? ''))
    }
    if (rows.length < 200) continue
    yield rows
    rows = []
  }
  yield rows
}
