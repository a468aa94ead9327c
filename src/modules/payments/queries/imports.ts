import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { countCapped, type ListAsk, sliceBy } from '#platform/lists.ts'

export interface ImportRow {
  readonly id: string
  readonly ref: string
  readonly imported_at: Date
  readonly imported_by: string
  readonly undone_at: Date | null
  /** The names of its files and the layouts in which they were read. */
  readonly files: readonly { readonly name: string; readonly layout: string }[]
}

const keys = [
  { sql: sql`i.imported_at`, type: 'timestamptz', of: (row: ImportRow) => row.imported_at.toISOString() },
  { sql: sql`i.id`, type: 'uuid', of: (row: ImportRow) => row.id },
] as const

/** Imports of payments, the latest first, undone ones too. */
export async function importsOf(db: Db, ask: ListAsk) {
  const slice = sliceBy(keys, 'desc', { ...ask, from: undefined })
  const { rows } = await sql<ImportRow>`select i.id, i.ref, i.imported_at, i.imported_by, i.undone_at,
      (select coalesce(json_agg(json_build_object('name', f.name, 'layout', f.layout) order by f.position), '[]')
        from payments.import_files f where f.import_id = i.id) as files
    from payments.imports i where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
  const total = await countCapped(sql`from payments.imports i`).execute(db)
  return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
}

export interface ImportFile {
  readonly name: string
  readonly layout: string
  readonly reading: Readonly<Record<string, string>>
  readonly rows: bigint
}

export interface KindCount {
  readonly kind: string
  readonly state: number
  readonly currency: string
  readonly count: bigint
  readonly gross: bigint
  readonly fee: bigint
}

/** An import with its files and what it brought by kind; throws NotFound. */
export async function importOf(db: Db, id: string) {
  const found = await sql<ImportRow & { undone_by: string | null; undone_why: string | null }>`
    select id, ref, imported_at, imported_by, undone_at, undone_by, undone_why from payments.imports where id = ${id}`.execute(
    db,
  )
  const [row] = found.rows
  if (!row) throw new NotFound()
  const files = await sql<ImportFile>`select name, layout, reading, rows from payments.import_files
    where import_id = ${id} order by position`.execute(db)
  const brought = await sql<KindCount>`select kind, state, currency, count(*) as count, sum(gross)::bigint as gross,
      coalesce(sum(fee), 0)::bigint as fee
    from payments.entries where import_id = ${id} group by 1, 2, 3 order by 3, 1, 2`.execute(db)
  return { ...row, files: files.rows, brought: brought.rows }
}

/** A later import that saw rows of this one and still stands. */
export async function laterImportOf(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{
    ref: string
  }>`select i.ref from payments.overlaps o join payments.imports i on i.id = o.import_id
    where o.earlier_id = ${id} and i.undone_at is null order by i.imported_at desc limit 1`.execute(db)
  return rows[0]?.ref
}
