import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { type Rule, type TablePolicy, visibleTo } from '#platform/policy.ts'
import { policy, schemas } from '../../src/main/registry.ts'

export interface Column {
  readonly name: string
  readonly type: string
  readonly isGenerated: boolean
}

export interface Table {
  readonly name: string
  readonly schema: string
  readonly columns: readonly Column[]
}

/** Every table of the product as the database has it. */
export async function tablesOf(owner: Db): Promise<Table[]> {
  const { rows } = await sql<{ schema: string; table: string; columns: Column[] }>`
    select n.nspname as schema, c.relname as table,
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'isGenerated', a.attgenerated <> '')
        order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname = any (${schemas}) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    group by 1, 2 order by 1, 2`.execute(owner)
  return rows.map(({ schema, table, columns }) => ({ name: `${schema}.${table}`, schema, columns }))
}

export const hasColumn = ({ columns }: Table, name: string): boolean => columns.some((column) => column.name === name)

const byModule: TablePolicy = { sees: [] }

/** The rule of a table, as the policies of the product give it. */
export const policyOf = (table: string): TablePolicy => policy[table] ?? policy[`${table.split('.')[0]}.*`] ?? byModule

type Viewer = Pick<Actor, 'id' | 'may'>

// the permissions to see open only what a rule says of them, never a module
const worksIn = (viewer: Viewer, schema: string) =>
  [...viewer.may].some((name) => name.startsWith(`${schema}.`) && !/\.(see|read)-/.test(name))

// to the owner no viewer is known: what a rule asks the database of is put in; rows that it asks for by way of another table
// are seen as the viewer sees that one
function nested(
  condition: RawBuilder<unknown>,
  owner: Db,
  viewer: Viewer,
  known: readonly string[],
): RawBuilder<unknown> {
  const { sql: text, parameters } = condition.compile(owner)
  const literal = text.replace(/\$(\d+)/g, (_, n) => `'${String(parameters[Number(n) - 1]).replaceAll("'", "''")}'`)
  const sighted = literal.replace(/platform\.sees\('([\w.-]+)'\)/g, (_, name) =>
    String(viewer.may.has(name) || worksIn(viewer, name)),
  )
  const reached = sighted.replace(/from "(\w+)"\."(\w+)" owned/g, (_, schema, table) => {
    const inner = conditionOf(`${schema}.${table}`, owner, viewer, [...known, `${schema}.${table}`])
    return `from (select * from "${schema}"."${table}" seen where ${inner.compile(owner).sql}) owned`
  })
  return sql.raw(reached)
}

export function conditionOf(
  table: string,
  owner: Db,
  viewer: Viewer,
  known: readonly string[] = [],
): RawBuilder<unknown> {
  if (known.filter((name) => name === table).length > 1) throw new Error(`the rule of ${table} comes back to itself`)
  const { sees } = policyOf(table)
  if (sees === 'everybody') return sql`true`
  const schema = table.split('.')[0] ?? ''
  if (sees.length === 0) return worksIn(viewer, schema) ? sql`true` : sql`false`
  // what a rule says of rows, it says to whoever may do something in the module
  const opens = schema === 'platform' || worksIn(viewer, schema)
  const rules = sees.filter(({ permission }) => permission !== undefined || opens)
  if (rules.length === 0) return sql`false`
  return nested(visibleTo({ sees: rules }, 'seen', viewer), owner, viewer, known)
}

/** The rows of a table that a viewer sees by its policy, looked up by the owner: how many, and whether one of them is this. */
export async function seenOf(owner: Db, table: string, viewer: Viewer): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)} seen
    where ${conditionOf(table, owner, viewer)}`.execute(owner)
  return rows[0]?.n ?? 0n
}

/** Whether a viewer sees a row of a table by its policy. */
export async function isSeen(
  owner: Db,
  table: string,
  column: string,
  value: string,
  viewer: Viewer,
): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(table)} seen
    where ${sql.ref(`seen.${column}`)}::text = ${value} and ${conditionOf(table, owner, viewer)}`.execute(owner)
  return rows.length > 0
}

const isOwning = (rule: Rule): rule is Rule & { where: NonNullable<Rule['where']> } =>
  rule.permission === undefined && rule.where !== undefined

// what is a row's owner where no rule of the table says it
const ownerColumns = ['account_id', 'asked_by', 'actor_id']

/** What makes a row the viewer's own: the rules of its table that ask for no permission, or who is named in it. */
export function ownRows(table: Table, owner: Db, viewer: Viewer): RawBuilder<unknown> {
  if (table.name === 'accounts.accounts') return sql`seen.id::text = ${viewer.id}`
  const { sees } = policyOf(table.name)
  const rules = sees === 'everybody' ? [] : sees.filter(isOwning)
  const named = ownerColumns.filter((column) => hasColumn(table, column))
  const conditions = [
    ...named.map((column) => sql`${sql.ref(`seen.${column}`)}::text = ${viewer.id}`),
    ...rules.map(({ where }) =>
      nested(
        where((name) => sql.ref(`seen.${name}`), sql`${viewer.id}`),
        owner,
        viewer,
        [table.name],
      ),
    ),
  ]
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`
}

// what may change though nothing is done: the log, and the traces of knocking
const restless = ['platform.audit', 'accounts.sessions', 'accounts.attempts']

/** The contents of every table as one text for each, so that two looks tell what was written between. */
export async function contentsOf(owner: Db, tables: readonly Table[]): Promise<Map<string, string>> {
  const looked = tables.filter(({ name }) => !restless.includes(name))
  const one = ({ name }: Table) => sql`select ${name} as name,
    md5(coalesce(string_agg(row::text, ',' order by row::text), '')) as hash from ${sql.table(name)} row`
  const { rows } = await sql<{ name: string; hash: string }>`${sql.join(looked.map(one), sql` union all `)}`.execute(
    owner,
  )
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}
