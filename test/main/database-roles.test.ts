import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFund } from '#modules/giving/commands/create-fund.ts'
import { recordGift } from '#modules/giving/commands/record-gift.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { createFiscalYear } from '#modules/organisation/commands/create-fiscal-year.ts'
import { type Db, isDatabaseError, openDatabase } from '#platform/db/db.ts'
import { checkRole, newRoleSecrets, type RoleNames } from '#platform/db/roles.ts'
import { scopedTo, scopeOf } from '#platform/db/scope.ts'
import { settleDatabase } from '#platform/db/settle.ts'
import { schemas } from '../../src/main/registry.ts'
import { blueprint } from '../../src/main/world.ts'
import { at, order } from '../global-setup.ts'
import { as, findServer, testWorld } from '../world.ts'

const { world, close } = await testWorld()
const { config } = await findServer()
const name = `waystation_test_landlord_${process.pid}`
const landlord = { user: `${name}_owner`, password: 'of the test alone' }
const secrets = newRoleSecrets()
const opened: Db[] = []
let names: RoleNames

const connect = (role: keyof RoleNames, size = 2) => {
  const db = openDatabase(at(config, name, { user: names[role], password: secrets[role] }), size)
  opened.push(db)
  return db
}
const ownerConfig = (): pg.ClientConfig => at(config, name, landlord)
const denied = (error: unknown) => isDatabaseError(error, '42501')

beforeAll(async () => {
  await order(config, `create role ${landlord.user} login createrole password '${landlord.password}'`)
  await order(config, `grant ${landlord.user} to current_user`)
  await order(config, `create database ${name} owner ${landlord.user}`)
  names = (await settleDatabase(ownerConfig(), blueprint, { secrets, isNew: true })).names
})

afterAll(async () => {
  for (const db of opened) await db.destroy()
  await order(config, `drop database ${name} with (force)`)
  for (const role of [...Object.values(names), landlord.user]) await order(config, `drop role ${role}`)
  await close()
})

test('an owner that is no superuser brings a database up, and again, with nothing left to do', async () => {
  expect((await settleDatabase(ownerConfig(), blueprint, { secrets, isNew: false })).ran).toEqual([])
  const own = { ...world, db: connect('app') }
  const director = as('director')
  await createFiscalYear(own, director, { label: 'FY2011', startDay: '2011-01-01', endDay: '2011-12-31' })
  await createFund(own, director, { code: 'general', names: { en: 'General' } })
  await recordGift(own, director, {
    receivedOn: '2011-05-01',
    money: { amount: '5', currency: 'USD' },
    channel: 'cash',
    fund: 'general',
  })
  expect((await listGifts(own, director, {})).total).toBe(1n)
})

test('a process refuses to work as the owner, as a superuser, or before a table that is open', async () => {
  const owner = openDatabase(ownerConfig(), 1)
  opened.push(owner)
  await expect(checkRole(owner, schemas)).rejects.toMatchObject({ code: 'platform.database.too-powerful' })
  const app = connect('app')
  for (const db of [app, connect('worker'), connect('public')]) await checkRole(db, schemas)
  await sql`alter table people.contacts no force row level security`.execute(owner)
  await expect(checkRole(app, schemas)).rejects.toMatchObject({
    code: 'platform.database.open-tables',
    values: { tables: 'people.contacts' },
  })
  await sql`alter table people.contacts force row level security`.execute(owner)
  await sql`create table giving.later (id uuid primary key)`.execute(owner)
  await expect(checkRole(app, schemas)).rejects.toMatchObject({ values: { tables: 'giving.later' } })
  await settleDatabase(ownerConfig(), blueprint, { secrets, isNew: false })
  await checkRole(app, schemas)
  await sql`drop table giving.later`.execute(owner)
})

test('outside of an act nobody sees a record, and no role does what is not its own', async () => {
  const app = connect('app')
  const count = sql<{ n: bigint }>`select count(*) as n from giving.gifts`
  expect((await count.execute(app)).rows).toEqual([{ n: 0n }])
  for (const order of [
    sql`update platform.audit set fields = '{}'`,
    sql`delete from platform.audit`,
    sql`truncate platform.audit`,
    sql`create table giving.mine (id integer)`,
    sql`create schema mine`,
    sql`alter table giving.gifts disable row level security`,
    sql`select rolpassword from pg_authid`,
    sql`select from jobs.job`,
    sql`set role ${sql.id(landlord.user)}`,
  ])
    await expect(order.execute(app)).rejects.toSatisfy(denied)
  const worker = connect('worker')
  await expect(sql`select from accounts.accounts`.execute(worker)).rejects.toSatisfy(denied)
  await expect(sql`delete from giving.gifts`.execute(worker)).rejects.toSatisfy(denied)
  const site = connect('public')
  await expect(sql`select from giving.gifts`.execute(site)).rejects.toSatisfy(denied)
  await expect(sql`select base_currency from organisation.profile`.execute(site)).rejects.toSatisfy(denied)
  expect((await sql`select names from organisation.profile`.execute(site)).rows).toEqual([])
})

test('one statement on one connection tells each viewer what that one may see, however often they take turns', async () => {
  const db = connect('app', 1)
  const statements = [
    sql<{ n: bigint }>`select count(*) as n from giving.gifts`,
    sql<{ n: bigint }>`select count(*) as n from giving.gifts where amount >= ${1n}`,
  ]
  for (let turn = 0; turn < 200; turn++)
    for (const statement of statements)
      for (const [may, n] of [
        [['giving.list-gifts'], 1n],
        [['aid.list-items'], 0n],
        [['report.list-figures'], 0n],
      ] as const)
        expect((await statement.execute(scopedTo(db, scopeOf(as.may(may))))).rows).toEqual([{ n }])
})
