import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { isDay } from './dates/days.ts'
import { isId } from './ids.ts'

/** What a list page asks: where it begins. Cursors come from the list itself. */
export const listInput = {
  after: z.string().max(400).optional(),
  before: z.string().max(400).optional(),
  /** Jumps to a letter, a code or a day in the order of the list. */
  from: z.string().max(40).optional(),
  size: z.coerce.number().int().min(1).max(200).optional(),
  /** Turns the list round, or says the order that it has anyway. */
  order: z.enum(['asc', 'desc']).optional().catch(undefined),
}

/** What the address of a list asks, without the fields that were left empty and without NUL, which no text of the database holds. */
export const askedIn = (url: URL): Record<string, string> =>
  Object.fromEntries(
    [...url.searchParams].flatMap(([name, value]) => {
      const asked = value.replaceAll('\0', '')
      return asked === '' ? [] : [[name, asked]]
    }),
  )

export interface ListAsk {
  readonly after?: string | undefined
  readonly before?: string | undefined
  readonly from?: string | undefined
  readonly size?: number | undefined
  readonly order?: 'asc' | 'desc' | undefined
}

/** One key of an order: an SQL expression of an indexed, not-null column and its type. */
export interface Key<Row> {
  readonly sql: RawBuilder<unknown>
  readonly type: 'text' | 'date' | 'uuid' | 'int8' | 'timestamptz'
  readonly of: (row: Row) => string
}

export interface Listed<Row> {
  readonly rows: readonly Row[]
  /** Cursors of the pages beside this one; absent at the ends. */
  readonly previous?: string
  readonly next?: string
}

export interface Slice<Row> {
  readonly where: RawBuilder<boolean>
  readonly order: RawBuilder<unknown>
  readonly limit: number
  /** Cuts the spare row and puts the rows in reading order. */
  page(rows: Row[]): Listed<Row>
}

/** An instant as the key of a list, to the microsecond, which a Date does not keep. */
export const momentText = (column: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

const encode = (values: string[]) => Buffer.from(JSON.stringify(values)).toString('base64url')

function decode(cursor: string, keys: number): string[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === keys && values.every((v) => typeof v === 'string')) return values
  } catch {}
  return undefined
}

const like = (shape: RegExp) => (text: string) => shape.test(text)

const forms: Record<Key<never>['type'], (text: string) => boolean> = {
  text: (text) => !text.includes('\0'),
  date: isDay,
  uuid: isId,
  int8: like(/^-?\d{1,18}$/),
  timestamptz: (text) =>
    like(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?Z$/)(text) && !Number.isNaN(Date.parse(text)),
}

const fits = <Row>(keys: readonly Key<Row>[], values: readonly string[]) =>
  values.every((value, i) => forms[keys[i]?.type ?? 'text'](value))

/**
 * Cuts one page out of an ordered list by its keys, however deep it lies, in the `usual` order unless another is asked: then
 * the same index is read backwards. The last key must be unique. A cursor that is not of this list is taken as the first page.
 */
export function sliceBy<Row>(keys: readonly Key<Row>[], usual: 'asc' | 'desc', ask: ListAsk): Slice<Row> {
  const direction = ask.order ?? usual
  const cursorOf = (given: string | undefined) => {
    const values = given === undefined ? undefined : decode(given, keys.length)
    return values && fits(keys, values) ? values : undefined
  }
  const before = cursorOf(ask.before)
  const after = before ? undefined : cursorOf(ask.after)
  const first = keys[0]
  const from = !before && !after && ask.from && first && forms[first.type](ask.from) ? ask.from : undefined
  const backwards = before !== undefined
  const run = backwards === (direction === 'asc') ? 'desc' : 'asc'
  const size = ask.size ?? 50
  const start = before ?? after
  return {
    where: start ? rowCompare(keys, run, start) : from && first ? firstCompare(first, run, from) : sql<boolean>`true`,
    order: sql.join(keys.map((key) => sql`${key.sql} ${sql.raw(run)}`)),
    limit: size + 1,
    page: (rows) => listed(rows, { size, backwards, middle: start !== undefined || from !== undefined, keys }),
  }
}

const cast = (value: string, type: string) => sql`${value}::${sql.raw(type)}`

function rowCompare<Row>(keys: readonly Key<Row>[], run: 'asc' | 'desc', start: string[]): RawBuilder<boolean> {
  const left = sql.join(keys.map((key) => key.sql))
  const right = sql.join(keys.map((key, i) => cast(start[i] ?? '', key.type)))
  return sql<boolean>`(${left}) ${sql.raw(run === 'asc' ? '>' : '<')} (${right})`
}

const firstCompare = <Row>(key: Key<Row>, run: 'asc' | 'desc', from: string): RawBuilder<boolean> =>
  sql<boolean>`${key.sql} ${sql.raw(run === 'asc' ? '>=' : '<=')} ${cast(from, key.type)}`

function listed<Row>(
  found: Row[],
  { size, backwards, middle, keys }: { size: number; backwards: boolean; middle: boolean; keys: readonly Key<Row>[] },
): Listed<Row> {
  const more = found.length > size
  const rows = more ? found.slice(0, size) : found
  if (backwards) rows.reverse()
  const cursor = (row: Row | undefined) => {
    if (row === undefined) return
    const values = keys.map((key) => key.of(row))
    // or each page would lead to the first
    if (!fits(keys, values)) throw new Error('a list makes cursors that it does not read')
    return encode(values)
  }
  const previous = (backwards ? more : middle) ? cursor(rows[0]) : undefined
  const next = backwards || more ? cursor(rows.at(-1)) : undefined
  return { rows, ...(previous && { previous }), ...(next && { next }) }
}

const most = 10_000

/** Counts at most 10,000 and one: beyond it a list says "10,000+". */
export const countCapped = (from: RawBuilder<unknown>) =>
  sql<{ n: bigint }>`select count(*) as n from (select 1 ${from} limit ${sql.lit(most + 1)}) counted`

/** Whether there are more than `countCapped` counts. */
export const isCapped = (total: bigint): boolean => total > most
