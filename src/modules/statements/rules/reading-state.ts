/** Why a file could not be read: a message key with its values, which file where there are several, and where in it. */
export interface Reason {
  readonly code: string
  readonly file?: string | undefined
  readonly field?: string | undefined
  readonly values: Readonly<Record<string, string | number>>
  readonly line?: number | undefined
  readonly column?: string | undefined
}

/** How a file is read, and its first rows; amounts in minor units as text. */
export interface FirstRows {
  readonly look: {
    readonly layout: string
    readonly encoding: string
    readonly delimiter: string
    readonly mark: string
    readonly order: string
    readonly zone: string
    readonly currency: string
    readonly header: readonly string[]
  }
  readonly rows: readonly {
    readonly line: number
    readonly day: string
    readonly name: string
    readonly kind: string
    readonly currency: string
    readonly gross: string
  }[]
}

export type ReadingState = 'reading' | 'ready' | 'importing' | 'refused' | 'done' | 'cancelled' | 'failed'

interface Marks {
  readonly previewed_at: Date | null
  readonly problems: readonly Reason[] | null
  readonly confirmed_at: Date | null
  readonly import_id: string | null
  readonly failed_at: Date | null
  readonly cancelled_at: Date | null
}

/** Where a reading stands, by its marks. */
export function stateOf(reading: Marks): ReadingState {
  if (reading.import_id !== null) return 'done'
  if (reading.cancelled_at !== null) return 'cancelled'
  if (reading.failed_at !== null) return 'failed'
  if (reading.problems !== null) return 'refused'
  if (reading.confirmed_at !== null) return 'importing'
  return reading.previewed_at === null ? 'reading' : 'ready'
}

/** Whether its files may still be read in another way. */
export const isOpen = (reading: Marks): boolean => !['importing', 'done'].includes(stateOf(reading))

/** Whether the worker has something to do with it. */
export const isAtWork = (reading: Marks): boolean => ['reading', 'importing'].includes(stateOf(reading))

/** What is wrong with one file of a reading; what names no file is about the only one, or about all together. */
export function reasonsFor(reasons: readonly Reason[] | null, name: string, files: number): readonly Reason[] {
  if (files === 1) return reasons ?? []
  const own = (reasons ?? []).filter(({ file }) => file === name)
  // how many there are in all is said of all files
  return own.map(({ values: { total: _, ...values }, ...reason }) => ({ ...reason, values }))
}

/** How many more problems there are than are told one by one. */
export function moreThanTold(reasons: readonly Reason[]): bigint {
  const total = BigInt(reasons[0]?.values.total ?? 0)
  return total > BigInt(reasons.length) ? total - BigInt(reasons.length) : 0n
}

/** The header of a file that no layout fits, `Day | Amount`; undefined where it is known. */
export function unknownHeader(reasons: readonly Reason[]): string | undefined {
  const unknown = reasons.find(({ code }) => code === 'payments.layout-unknown')
  return unknown && String(unknown.values.header ?? '')
}
