import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { conditionOf, type Table } from './rows.ts'

/** A name that stands nowhere else: the table, the column and the row in which it was planted. */
const canary = /qz(\d+)y(\d+)y(\d+)zq/g

// what the product itself reads: codes of choices, hashes, written dates; a word in these is no name of anybody
const machineRead =
  /^(role|permission|language|languages|kind|unit|currency|base_currency|time_zone|status|via|device|ref|sha256|event|action|subject_id|secret|public_key|credential_id|key|same_key|part_keys|script|before|checksum|name_hash|frequency|qualifier|second_language|skill|body|cell|document|figures|item|steps|results|summary|choice)$|hash$|_edtf$|_printed$|_id$/
const exempt = /^platform\.|\.versions$|^accounts\.role_changes$/

/** Whether a column holds what somebody wrote, as far as its type and its name tell. */
const isWritten = (table: Table, { name, type, isGenerated }: Table['columns'][number]) =>
  !exempt.test(table.name) && !isGenerated && /^(text|jsonb)$/.test(type) && !machineRead.test(name)

/** The columns in which canaries were planted, by their number in the canaries. */
export interface Planted {
  readonly columns: ReadonlyMap<string, { readonly table: Table; readonly column: string }>
  /** The written columns that take no canary: a rule of the table names what they may hold. */
  readonly bound: readonly string[]
}

// texts by language have a canary each; what is deeper keeps its shape, with one in the place of each text
const jsonCanary = (own: RawBuilder<unknown>, word: RawBuilder<unknown>) =>
  sql`case when exists (select from jsonb_each(case jsonb_typeof(${own}) when 'object' then ${own} end) part
      where jsonb_typeof(part.value) in ('object', 'array'))
    then regexp_replace(${own}::text, '(: |\\[|, )"(?:[^"\\\\]|\\\\.)*"(?!:)', '\\1"' || ${word} || '"', 'g')::jsonb
    else (select jsonb_object_agg(key, ${word}) from jsonb_each(${own}) where jsonb_typeof(${own}) = 'object') end`

// JSON of which the product itself reads all but the values of this key
const writtenKey: Readonly<Record<string, string>> = {
  'statements.reading_files.first': 'name',
  'statements.readings.problems': 'text',
}

const keyCanary = (own: RawBuilder<unknown>, key: string, word: RawBuilder<unknown>) =>
  sql`regexp_replace(${own}::text, ${`("${key}": )"(?:[^"\\\\]|\\\\.)*"`}, '\\1"' || ${word} || '"', 'g')::jsonb`

/** Puts a canary of its own into every written column of every row. */
export async function plantCanaries(owner: Db, tables: readonly Table[]): Promise<Planted> {
  const columns = new Map<string, { table: Table; column: string }>()
  const bound: string[] = []
  for (const [t, table] of tables.entries())
    for (const [c, column] of table.columns.entries()) {
      if (!isWritten(table, column)) continue
      const word = sql`${`qz${t}y${c}y`} || rows.number || 'zq'`
      const own = sql.ref(`planted.${column.name}`)
      const key = writtenKey[`${table.name}.${column.name}`]
      const inJson = key === undefined ? jsonCanary(own, word) : keyCanary(own, key, word)
      const value = column.type === 'jsonb' ? inJson : word
      try {
        await sql`update ${sql.table(table.name)} planted set ${sql.ref(column.name)} = ${value}
          from (select ctid as place, row_number() over (order by ctid) as number from ${sql.table(table.name)}) rows
          where planted.ctid = rows.place and ${own} is not null`.execute(owner)
        columns.set(`${t}y${c}`, { table, column: column.name })
      } catch (error) {
        // a check or another table says what may stand there
        if (!['23514', '23503', '23502'].some((state) => isDatabaseError(error, state))) throw error
        bound.push(`${table.name}.${column.name}`)
      }
    }
  return { columns, bound }
}

/** The canaries of a text, each as the number of its column and the whole word. */
export const canariesIn = (text: string): { readonly column: string; readonly word: string }[] =>
  [...text.matchAll(canary)].map(([word, t, c]) => ({ column: `${t}y${c}`, word }))

/** The canaries of all rows that a viewer may see by the policies; of a module in `also`, all. */
export async function visibleCanaries(
  owner: Db,
  { columns }: Planted,
  viewer: Pick<Actor, 'id' | 'may'>,
  also: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const visible = new Set<string>()
  for (const table of new Set([...columns.values()].map(({ table }) => table))) {
    const where = also.has(table.schema) ? sql`true` : conditionOf(table.name, owner, viewer)
    const own = table.name === 'accounts.accounts' ? sql`(${where}) or seen.id::text = ${viewer.id}` : where
    const { rows } = await sql<{ text: string }>`select (seen.*)::text as text from ${sql.table(table.name)} seen
      where ${own}`.execute(owner)
    for (const { text } of rows) for (const { word } of canariesIn(text)) visible.add(word)
  }
  return visible
}
