import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, openDatabase } from '#platform/db/db.ts'
import { databaseRoles } from '#platform/db/roles.ts'
import { everything, scopedTo, scopeOf } from '#platform/db/scope.ts'
import { nobody } from '#platform/identity.ts'
import { schemas } from '../../src/main/registry.ts'
import { at } from '../global-setup.ts'
import { findServer } from '../world.ts'
import type { Guest } from './crowd.ts'
import { type Ground, openGround } from './ground.ts'
import { policyOf, seenOf } from './rows.ts'

let ground: Ground
let everybody: readonly Guest[]
let publicDb: Db
beforeAll(async () => {
  ground = await openGround()
  everybody = [...ground.members, ...(await ground.crowd.readers())]
  const { config, roles } = await findServer()
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(ground.owner)
  publicDb = openDatabase(at(config, rows[0]?.name ?? '', roles.public), 2)
  // so that each viewer has a file of their own, and there is one of somebody else
  for (const { id } of everybody)
    await sql`insert into platform.uploads (id, actor_id, sha256, name, at)
      values (gen_random_uuid(), ${id}, ${'0'.repeat(64)}, 'list.csv', now())`.execute(ground.owner)
})
afterAll(async () => {
  await publicDb.destroy()
  await ground.opened.close()
})

const countIn = async (db: Db, table: string) => {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)}`.execute(db)
  return rows[0]?.n ?? 0n
}

/** How PostgreSQL refuses an order; undefined when it does not. */
const stateOf = (order: Promise<unknown>): Promise<string | undefined> =>
  order.then(
    () => undefined,
    (error) => error.code,
  )

const noRight = '42501'
const readable = () => ground.tables.filter(({ name }) => policyOf(name).app !== 'none')

test('a bare count under a viewer’s scope is what the policy gives that viewer, in every table', async () => {
  const wrong: string[] = []
  let tried = 0
  for (const { name, actor } of everybody) {
    if (!actor) continue
    const db = scopedTo(ground.opened.world.db, scopeOf(actor))
    for (const table of readable()) {
      const [bare, given] = [await countIn(db, table.name), await seenOf(ground.owner, table.name, actor)]
      tried++
      if (bare !== given) wrong.push(`${name} in ${table.name}: ${bare}, and ${given} by the policy`)
    }
  }
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(800)
}, 400_000)

test('without a scope, and to nobody, every table is empty but those that everybody sees', async () => {
  const { db } = ground.opened.world
  const wrong: string[] = []
  for (const { name } of readable())
    for (const [who, seen] of [
      ['without a scope', db],
      ['to nobody', scopedTo(db, scopeOf(nobody('en')))],
    ] as const) {
      const isOpen = policyOf(name).sees === 'everybody'
      const n = await countIn(seen, name)
      if (isOpen ? n !== (await countIn(ground.owner, name)) : n !== 0n) wrong.push(`${name} ${who}: ${n}`)
    }
  expect(wrong).toEqual([])
})

/** Whether an access lets a role do so. */
function lets(access: string, order: string): boolean {
  if (order === 'select') return access !== 'none'
  return access === 'writes' || (order === 'update' && access === 'changes')
}

test('a table that no policy opens to a role is closed to it, also under a scope that sees everything', async () => {
  const app = scopedTo(ground.opened.world.db, { viewer: 'x', sees: everything })
  const worker = scopedTo(ground.opened.worker.world.db, { viewer: 'x', sees: everything })
  const wrong: string[] = []
  for (const { name, columns } of ground.tables) {
    const policy = policyOf(name)
    for (const [role, db, access] of [
      ['app', app, policy.app ?? 'writes'],
      ['worker', worker, policy.worker ?? 'reads'],
    ] as const) {
      const first = columns.find(({ isGenerated }) => !isGenerated)?.name ?? ''
      const orders = {
        select: sql`select count(*) from ${sql.table(name)}`,
        update: sql`update ${sql.table(name)} set ${sql.ref(first)} = ${sql.ref(first)} where false`,
        delete: sql`delete from ${sql.table(name)} where false`,
      }
      for (const [order, text] of Object.entries(orders)) {
        const may = lets(access, order)
        const state = await stateOf(text.execute(db))
        if ((state === undefined) !== may || (state && state !== noRight))
          wrong.push(`${role} ${order} ${name}: ${state}`)
      }
    }
  }
  expect(wrong).toEqual([])
}, 600_000)

test('the worker reads nothing of accounts, and the public site only the columns that a policy names', async () => {
  const wrong: string[] = []
  for (const { name, columns } of ground.tables) {
    if (name.startsWith('accounts.')) {
      const worker = scopedTo(ground.opened.worker.world.db, { viewer: 'x', sees: everything })
      if ((await stateOf(countIn(worker, name))) !== noRight) wrong.push(`the worker reads ${name}`)
    }
    const named = policyOf(name).public ?? []
    for (const { name: column } of columns) {
      const state = await stateOf(sql`select ${sql.ref(column)} from ${sql.table(name)} limit 1`.execute(publicDb))
      if ((state === undefined) !== named.includes(column))
        wrong.push(`the public site and ${name}.${column}: ${state}`)
    }
    const added = policyOf(name).publicAdds ?? []
    for (const { name: column, isGenerated } of columns.filter((one) => !one.isGenerated)) {
      const order = sql`insert into ${sql.table(name)} (${sql.ref(column)}) select null where ${isGenerated}`
      const state = await stateOf(order.execute(publicDb))
      if ((state === undefined) !== added.includes(column))
        wrong.push(`the public site adds ${name}.${column}: ${state}`)
    }
    const written = await stateOf(sql`delete from ${sql.table(name)} where false`.execute(publicDb))
    if (written !== noRight) wrong.push(`the public site deletes from ${name}`)
  }
  expect(wrong).toEqual([])
}, 600_000)

test('no role changes the log, makes anything, becomes another or reads the secrets of roles', async () => {
  const names = await sql<{ role: string; name: string }>`select role, name from platform.rights`.execute(ground.owner)
  const app = scopedTo(ground.opened.world.db, { viewer: 'x', sees: everything })
  const worker = scopedTo(ground.opened.worker.world.db, { viewer: 'x', sees: everything })
  const wrong: string[] = []
  for (const [role, db] of Object.entries({ app, worker, public: publicDb })) {
    const others = names.rows.filter((one) => one.role !== role).map(({ name }) => name)
    const orders = [
      'update platform.audit set action = action',
      'delete from platform.audit',
      'truncate platform.audit',
      'alter table platform.audit disable trigger all',
      'create table platform.mine ()',
      'create table public.mine ()',
      'create schema mine',
      'create role mine',
      'create extension pg_trgm schema mine',
      'alter table people.parties disable row level security',
      'drop policy app on people.parties',
      'select * from pg_authid',
      "select pg_read_file('/etc/hosts')",
      "copy platform.migrations to program 'true'",
      ...others.map((name) => `set role ${name}`),
      `set session authorization ${others[0]}`,
    ]
    for (const order of orders)
      if ((await stateOf(sql.raw(order).execute(db))) === undefined) wrong.push(`${role}: ${order}`)
  }
  expect(names.rows.length).toBe(databaseRoles.length)
  const given = await sql`select table_schema, table_name from information_schema.role_table_grants
    where grantee = 'PUBLIC' and table_schema = any (${schemas})`.execute(ground.owner)
  expect(given.rows).toEqual([])
  expect(wrong).toEqual([])
})

test('every table is under forced row-level security', async () => {
  const { rows } = await sql<{ name: string }>`select c.oid::regclass::text as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any (${schemas}) and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`.execute(
    ground.owner,
  )
  expect(rows).toEqual([])
})
