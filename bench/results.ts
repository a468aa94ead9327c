/** One measurement against its limit: a ratio to a peer in the same run, or a plain number. */
export interface Result {
  readonly name: string
  readonly ours: number
  /** What the same takes with the peer; absent where the limit is a plain number. */
  readonly peer?: number
  readonly unit: 'ms' | 'µs' | 'MB' | 'kB'
  /** The most that `ours` may be, or `ours / peer` where there is a peer. */
  readonly limit: number
  readonly note?: string
}

/** A measurement that cannot be made here, and why. */
export interface Skipped {
  readonly name: string
  readonly skipped: string
}

export type Row = Result | Skipped

const measured = ({ ours, peer }: Result) => (peer === undefined ? ours : ours / peer)

/** Whether the measurement broke its limit. */
export const isBroken = (row: Row): boolean => !('skipped' in row) && !(measured(row) <= row.limit)

const number = (value: number) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0))

function cells(row: Row): string[] {
  if ('skipped' in row) return [row.name, '', '', '', '', `skipped: ${row.skipped}`]
  const { ours, peer, unit, limit, note = '' } = row
  const ratio = peer === undefined ? '' : number(ours / peer)
  const bound = peer === undefined ? `${limit} ${unit}` : `${limit} ×`
  const verdict = isBroken(row) ? 'BROKEN' : 'ok'
  return [
    row.name,
    `${number(ours)} ${unit}`,
    peer === undefined ? '' : `${number(peer)} ${unit}`,
    ratio,
    bound,
    `${verdict}  ${note}`,
  ]
}

/** The rows as a table in columns. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [['', 'ours', 'peer', 'ratio', 'limit', ''], ...rows.map(cells)]
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...lines.map((line) => (line[at] ?? '').length)))
  const pad = (text: string, at: number) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n')
}

/** The fastest of some rounds: whatever else runs on the machine only ever adds time. */
export const fastest = (times: readonly number[]): number => Math.min(...times)

/** The time below which half of them lie. */
export const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** The time below which 95 of 100 lie. */
export function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

/** Milliseconds that an act takes, with what it answers. */
export async function timed<T>(act: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const start = performance.now()
  const answer = await act()
  return { ms: performance.now() - start, answer }
}
