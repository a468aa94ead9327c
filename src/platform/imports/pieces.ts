import { isUtf8 } from 'node:buffer'
import { Refusal } from '../errors.ts'
import type { Encoding, Found } from './encoding.ts'

/** The longest line, in bytes; a longer one is no record that people wrote. */
export const longestLine = 1_000_000

/** Whole lines of a file. */
export interface Piece {
  readonly bytes: Buffer
  /** The number of its first line. */
  readonly line: number
}

const lf = 0x0a
const cr = 0x0d

const isWide = (encoding: Encoding) => encoding === 'utf-16le' || encoding === 'utf-16be'

const unitAt = (bytes: Buffer, at: number, encoding: Encoding): number =>
  encoding === 'utf-16le' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)

/** Where the last line of the bytes ends, 0 when none does. A final CR may be half of a CRLF and does not count. */
export function endOfLastLine(bytes: Buffer, encoding: Encoding): number {
  if (!isWide(encoding)) return Math.max(bytes.lastIndexOf(lf), bytes.length > 1 ? bytes.lastIndexOf(cr, -2) : -1) + 1
  const last = (bytes.length & ~1) - 2
  for (let at = last; at >= 0; at -= 2) {
    const unit = unitAt(bytes, at, encoding)
    if (unit === lf || (unit === cr && at < last)) return at + 2
  }
  return 0
}

const timesIn = (bytes: Buffer, unit: number, counts: (at: number) => boolean) => {
  let times = 0
  for (let at = bytes.indexOf(unit); at >= 0; at = bytes.indexOf(unit, at + 1)) if (counts(at)) times++
  return times
}

/** How many lines end in the bytes; CRLF, LF and CR each end one. */
export function countLines(bytes: Buffer, encoding: Encoding): number {
  if (!isWide(encoding)) return timesIn(bytes, lf, () => true) + timesIn(bytes, cr, (at) => bytes[at + 1] !== lf)
  let lines = 0
  let before = 0
  for (let at = 0; at + 2 <= bytes.length; at += 2) {
    const unit = unitAt(bytes, at, encoding)
    if (unit === cr || (unit === lf && before !== cr)) lines++
    before = unit
  }
  return lines
}

async function* wholeLines(source: AsyncIterable<Buffer>, { encoding, mark }: Found): AsyncGenerator<Piece> {
  let rest: Buffer[] = []
  let held = 0
  let line = 1
  let skip = mark
  for await (const chunk of source) {
    const bytes = chunk.subarray(Math.min(skip, chunk.length))
    skip -= chunk.length - bytes.length
    rest.push(bytes)
    held += bytes.length
    const all = rest.length === 1 ? bytes : Buffer.concat(rest)
    const end = endOfLastLine(all, encoding)
    if (end > 0) {
      const piece = { bytes: all.subarray(0, end), line }
      line += countLines(piece.bytes, encoding)
      yield piece
    }
    rest = [all.subarray(end)]
    held -= end
    if (held > longestLine) throw new Refusal('imports.line-too-long', 'file', { line }).at(line, '')
  }
  const last = Buffer.concat(rest)
  if (last.length > 0) yield { bytes: last, line }
}

/** The line of the first byte that cannot be decoded: the shortest beginning that fails, by halving. */
function lineOfBadByte({ bytes, line }: Piece, encoding: Encoding): number {
  const fails = (length: number) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return false
    } catch {
      return true
    }
  }
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (fails(middle)) bad = middle
    else good = middle
  }
  return line + countLines(bytes.subarray(0, good), encoding)
}

function badBytes(piece: Piece, encoding: Encoding): Refusal {
  const line = lineOfBadByte(piece, encoding)
  return new Refusal('imports.bad-bytes', 'file', { encoding: encoding.toUpperCase() }).at(line, '')
}

/**
 * The file as UTF-8 without its mark, in pieces of whole lines. Refuses `imports.bad-bytes` and `imports.line-too-long` with
 * their line.
 */
export async function* readPieces(source: AsyncIterable<Buffer>, found: Found): AsyncGenerator<Piece> {
  const { encoding } = found
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  for await (const piece of wholeLines(source, found)) {
    if (encoding === 'utf-8') {
      if (!isUtf8(piece.bytes)) throw badBytes(piece, encoding)
      yield piece
      continue
    }
    let text: string
    try {
      text = decoder.decode(piece.bytes)
    } catch {
      throw badBytes(piece, encoding)
    }
    yield { bytes: Buffer.from(text), line: piece.line }
  }
}

/** The first bytes of a file, at most `size`, and whether they are all. */
export async function readHead(source: AsyncIterable<Buffer>, size: number): Promise<{ head: Buffer; whole: boolean }> {
  const chunks: Buffer[] = []
  let held = 0
  for await (const chunk of source) {
    chunks.push(chunk)
    held += chunk.length
    if (held > size) return { head: Buffer.concat(chunks).subarray(0, size), whole: false }
  }
  return { head: Buffer.concat(chunks), whole: true }
}
