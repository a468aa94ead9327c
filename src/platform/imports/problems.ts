import { Refusal } from '../errors.ts'
import type { Values } from '../words.ts'

/** How many problems of a file are told one by one. */
export const mostTold = 50

/** What is wrong with a file, or with files one after the other: the first in the order of their lines, and how many in all. */
export class Problems {
  total = 0n
  private readonly kept: Refusal[] = []

  /** Takes a problem; those of one kind come in the order of the file. */
  add(problem: Refusal): void {
    this.total++
    if (this.total <= mostTold) this.kept.push(problem)
  }

  /** Takes the first problems of a check, which may lie before those already known, and how many it found. */
  addFound(first: readonly Refusal[], inAll: bigint): void {
    this.total += inAll
    this.kept.push(...first)
  }

  /** Throws all as one Refusal with `total` among its values, when there are any. */
  throwAny(): void {
    if (this.total === 0n) return
    const files = [...new Set(this.kept.map(({ file }) => file))]
    const lineOf = ({ place }: Refusal) => place?.line ?? 0
    const inOrder = (a: Refusal, b: Refusal) => files.indexOf(a.file) - files.indexOf(b.file) || lineOf(a) - lineOf(b)
    const first = this.kept.toSorted(inOrder).slice(0, mostTold)
    throw withTotal(first, this.total)
  }
}

function withTotal([head, ...others]: readonly Refusal[], total: bigint): Refusal {
  if (!head) throw new Error('problems were counted but none was kept')
  const counted = new Refusal(head.code, head.field, { ...head.values, total })
  counted.place = head.place
  counted.file = head.file
  return Refusal.of([counted, ...others])
}

/** How many problems a refused import has in all; more than `problems` when there are over fifty. */
function problemsInAll(refusal: Refusal): bigint {
  const { total } = refusal.values
  return typeof total === 'bigint' ? total : BigInt(refusal.problems.length)
}

/** Words for any key, in the language of the reader. */
export type SayAny = (key: string, values?: Values) => string

/** "gifts.csv, line 12, column amount: 12.345 has more decimals than USD has (2)." */
function describeProblem(say: SayAny, only: string, { code, values, place, file = only }: Refusal): string {
  const problem = say(code, values)
  if (!place) return say('imports.in-file', { file, problem })
  const { line, column } = place
  return column === ''
    ? say('imports.in-line', { file, line, problem })
    : say('imports.in-column', { file, line, column, problem })
}

/** One sentence for each problem that is told, with its own file or else the one given, and one for how many more there are. */
export function describeProblems(say: SayAny, file: string, refusal: Refusal): string[] {
  const told = refusal.problems.map((problem) => describeProblem(say, file, problem))
  const more = problemsInAll(refusal) - BigInt(told.length)
  return more > 0n ? [...told, say('imports.more', { count: more })] : told
}
