import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Access, Policy, Rule, TablePolicy } from '../policy.ts'
import type { Db, Tx } from './db.ts'
import { databaseRoles, type RoleNames } from './roles.ts'

const privileges: Record<Access, string> = {
  none: '',
  reads: 'select',
  adds: 'select, insert',
  changes: 'select, insert, update',
  writes: 'select, insert, update, delete',
}

const byModule: TablePolicy = { sees: [] }

type Statement = RawBuilder<unknown>

const viewer = sql<string>`platform.viewer()`
const may = (what: string): Statement => sql`platform.sees(${sql.lit(what)})`

const schemaOf = (table: string) => table.split('.')[0] ?? ''
const mayInModule = (table: string) => may(schemaOf(table))

// a permission to see opens the table by itself; a rule about rows is for who may do something in its module
function ruleOf(table: string, { permission, where }: Rule): Statement {
  if (permission !== undefined && where) throw new Error(`a rule of ${table} is about a permission and about rows`)
  if (permission !== undefined) return may(permission)
  const rows = where?.((name) => sql.ref(`${table}.${name}`), viewer) ?? sql`true`
  return schemaOf(table) === 'platform' ? rows : sql`${mayInModule(table)} and ${rows}`
}

function seenWhen(table: string, { sees }: TablePolicy): Statement {
  if (sees === 'everybody') return sql`true`
  if (sees.length === 0) return mayInModule(table)
  const rules = sees.map((rule) => sql`(${ruleOf(table, rule)})`)
  return sql`(${sql.join(rules, sql` or `)})`
}

const addedWhen = (table: string, { adds }: TablePolicy): Statement =>
  adds === 'everybody' ? sql`true` : mayInModule(table)

/** The orders that give each role its rights on one table, and leave nobody any other. */
function tableOrders(table: string, policy: TablePolicy, names: RoleNames): Statement[] {
  const on = sql.table(table)
  const roles = sql.join(databaseRoles.map((role) => sql.id(names[role])))
  const access = { app: policy.app ?? 'writes', worker: policy.worker ?? 'reads' } as const
  const orders = [
    sql`alter table ${on} enable row level security`,
    sql`alter table ${on} force row level security`,
    sql`revoke all on ${on} from public, ${roles}`,
    ...['owner', ...databaseRoles, 'public_adds'].map((name) => sql`drop policy if exists ${sql.id(name)} on ${on}`),
    sql`create policy owner on ${on} to current_user using (true)`,
  ]
  for (const role of ['app', 'worker'] as const) {
    if (access[role] === 'none') continue
    const condition = role === 'worker' ? sql`true` : seenWhen(table, policy)
    const check = role === 'worker' ? sql`true` : addedWhen(table, policy)
    orders.push(
      sql`grant ${sql.raw(privileges[access[role]])} on ${on} to ${sql.id(names[role])}`,
      sql`create policy ${sql.id(role)} on ${on} to ${sql.id(names[role])} using (${condition}) with check (${check})`,
    )
  }
  return [...orders, ...publicOrders(table, policy, names)]
}

const columnsOf = (columns: readonly string[]) => sql.join(columns.map((column) => sql.id(column)))

/** What the public site reads of a table, and what it leaves there without seeing it again. */
function publicOrders(table: string, policy: TablePolicy, names: RoleNames): Statement[] {
  const [on, role] = [sql.table(table), sql.id(names.public)]
  const orders: Statement[] = []
  if (policy.public) {
    const rows = policy.publicRows?.where?.((name) => sql.ref(`${table}.${name}`), viewer) ?? sql`true`
    orders.push(
      sql`grant select (${columnsOf(policy.public)}) on ${on} to ${role}`,
      sql`create policy public on ${on} for select to ${role} using (${rows})`,
    )
  }
  if (policy.publicAdds) {
    const added = policy.publicAddsWhere?.where?.((name) => sql.ref(`${table}.${name}`), viewer) ?? sql`true`
    orders.push(
      sql`grant insert (${columnsOf(policy.publicAdds)}) on ${on} to ${role}`,
      sql`create policy public_adds on ${on} for insert to ${role} with check (${added})`,
    )
  }
  return orders
}

function schemaOrders(schema: string, names: RoleNames): Statement[] {
  const roles = sql.join(databaseRoles.map((role) => sql.id(names[role])))
  return [
    sql`revoke all on schema ${sql.id(schema)} from public`,
    sql`grant usage on schema ${sql.id(schema)} to ${roles}`,
    sql`grant usage on all sequences in schema ${sql.id(schema)} to ${sql.id(names.app)}, ${sql.id(names.worker)}`,
  ]
}

interface Found {
  readonly name: string
  readonly kind: 'r' | 'v'
}

async function relationsIn(tx: Tx, schemas: readonly string[]): Promise<Found[]> {
  const { rows } = await sql<Found>`select n.nspname || '.' || c.relname as name, c.relkind as kind
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any (${schemas}) and c.relkind in ('r', 'v') order by 1`.execute(tx)
  return rows
}

// a view shows what its reader may see, not what its owner may
const viewOrders = (view: string, names: RoleNames): Statement[] => [
  sql`alter view ${sql.table(view)} set (security_invoker = true)`,
  sql`grant select on ${sql.table(view)} to ${sql.join(databaseRoles.map((role) => sql.id(names[role])))}`,
]

const textIn = (db: Db, statement: Statement) => statement.compile(db).sql

/**
 * Brings the rights of the roles on all tables of `schemas` to what the policies say: privileges, and row-level security by the
 * viewer's scope, forced, on each table, also on one that no policy names. Does nothing when they are so already.
 */
export async function applyRights(
  tx: Tx,
  { schemas, policy, names }: { schemas: readonly string[]; policy: Policy; names: RoleNames },
): Promise<void> {
  const found = await relationsIn(tx, schemas)
  const tables = found.filter(({ kind }) => kind === 'r').map(({ name }) => name)
  const unknown = Object.keys(policy).filter((table) => !table.endsWith('.*') && !tables.includes(table))
  if (unknown.length > 0) throw new Error(`policies of no table: ${unknown.join(', ')}`)
  const orders = [
    ...schemas.flatMap((schema) => schemaOrders(schema, names)),
    ...tables.flatMap((table) =>
      tableOrders(table, policy[table] ?? policy[`${schemaOf(table)}.*`] ?? byModule, names),
    ),
    ...found.filter(({ kind }) => kind === 'v').flatMap(({ name }) => viewOrders(name, names)),
  ].map((order) => textIn(tx, order))
  const checksum = createHash('sha256').update(orders.join(';')).digest('hex')
  const { rows } = await sql`select from platform.rights where role = 'app' and checksum = ${checksum}`.execute(tx)
  if (rows.length > 0) return
  for (const order of orders) await sql.raw(order).execute(tx)
  await sql`update platform.rights set checksum = ${checksum}`.execute(tx)
}
