import type { KeyObject } from 'node:crypto'
import type { Db } from '../db/db.ts'
import { type ChainLine, firstHash, type Head, hashAfter, linesOf } from './chain.ts'
import { isSignedBy, type OutsideHead } from './heads.ts'

/** What is wrong, as a key of `auditWords` and its values; `seq` is the line that it is about. */
export type Finding =
  | { readonly code: 'audit.missing'; readonly seq: bigint; readonly to: bigint }
  | { readonly code: 'audit.out-of-order' | 'audit.broken-link'; readonly seq: bigint }
  | { readonly code: 'audit.not-the-head' | 'audit.bad-signature'; readonly seq: bigint; readonly source: string }
  | { readonly code: 'audit.cut'; readonly seq: bigint; readonly source: string; readonly end: bigint }
  | { readonly code: 'audit.no-head'; readonly seq: bigint }

export interface Verification {
  /** Lines, each of which was checked against the one before it. */
  readonly lines: bigint
  /** Outside heads that are signed and agree. */
  readonly heads: number
  /** Lines after the last outside head: whoever rules the database could have written them anew unseen. */
  readonly sinceHead: bigint
  /** The first hundred; empty when all is well. */
  readonly findings: readonly Finding[]
  /** How many there are. */
  readonly found: number
}

const mostFindings = 100

const bySeq = (heads: readonly OutsideHead[]) => Map.groupBy(heads, ({ seq }) => seq)

/** What is wrong with a line that comes after `previous`. */
function findingIn(previous: Head, line: ChainLine): Finding | undefined {
  const expected = previous.seq + 1n
  if (line.seq < expected) return { code: 'audit.out-of-order', seq: line.seq }
  if (line.seq > expected) return { code: 'audit.missing', seq: expected, to: line.seq - 1n }
  return hashAfter(previous.hash, line) === line.hash ? undefined : { code: 'audit.broken-link', seq: line.seq }
}

/**
 * Walks every line of the log from the first on: its number, its order, its hash, and the heads that were kept outside. The
 * times in the lines need not rise, for clocks are set; the chain alone tells the order.
 */
export async function verifyChain(
  lines: AsyncIterable<ChainLine>,
  heads: readonly OutsideHead[],
  keys: readonly KeyObject[],
): Promise<Verification> {
  const findings: Finding[] = []
  let found = 0
  const note = (finding: Finding) => {
    found++
    if (findings.length < mostFindings) findings.push(finding)
  }
  const [good = [], bad = []] = [
    heads.filter((head) => isSignedBy(head, keys)),
    heads.filter((head) => !isSignedBy(head, keys)),
  ]
  for (const { seq, source } of bad) note({ code: 'audit.bad-signature', seq, source })
  const waiting = bySeq(good)
  let previous: Head = { seq: 0n, hash: firstHash }
  let count = 0n
  let agreeing = 0
  let last = 0n
  for await (const line of lines) {
    const finding = findingIn(previous, line)
    if (finding) note(finding)
    for (const { hash, seq, source } of waiting.get(line.seq) ?? []) {
      if (hash !== line.hash) note({ code: 'audit.not-the-head', seq, source })
      else agreeing++
    }
    if (waiting.delete(line.seq)) last = line.seq
    previous = line
    count++
  }
  for (const { seq, source } of [...waiting.values()].flat())
    note({ code: 'audit.cut', seq, source, end: previous.seq })
  if (count > 0n && good.length === 0) note({ code: 'audit.no-head', seq: previous.seq })
  return { lines: count, heads: agreeing, sinceHead: previous.seq - last, findings, found }
}

/** Verifies the log of a database as one moment shows it; the heads must have been read before. */
export const verifyAudit = (db: Db, heads: readonly OutsideHead[], keys: readonly KeyObject[]): Promise<Verification> =>
  db.transaction().execute((tx) => verifyChain(linesOf(tx), heads, keys))
