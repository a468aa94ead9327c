import type { FirstRows, Reason } from './rules/reading-state.ts'

export type StatementsTables = {
  'statements.readings': {
    id: string
    fund: string | null
    actor_id: string
    asked_at: Date
    asked_by: string
    previewed_at: Date | null
    /** The summary as plainJson keeps it: bigints as text. */
    summary: unknown
    problems: readonly Reason[] | null
    confirmed_at: Date | null
    confirmed_by: string | null
    import_id: string | null
    failed_at: Date | null
    cancelled_at: Date | null
  }
  'statements.reading_files': {
    reading_id: string
    /** From 0; the files are read in this order. */
    position: number
    sha256: string
    name: string
    also_named: readonly string[]
    /** How the file is to be read where that was said: mark, order, zone, currency, encoding, delimiter. */
    choice: Readonly<Record<string, string>>
    first: FirstRows | null
  }
  'statements.progress': { reading_id: string; rows: bigint; cancelled: boolean }
}
