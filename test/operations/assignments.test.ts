import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignOfficer, endAssignment } from '#modules/operations/commands/assign-officer.ts'
import { correctOperation } from '#modules/operations/commands/correct-operation.ts'
import { createOperation } from '#modules/operations/commands/create-operation.ts'
import { recordCount } from '#modules/operations/commands/record-count.ts'
import { voidOperation } from '#modules/operations/commands/void-operation.ts'
import { importOperations } from '#modules/operations/imports/operations.ts'
import { operationsPolicy, seeEvery } from '#modules/operations/policy.ts'
import { getCount } from '#modules/operations/queries/get-count.ts'
import { getOperation } from '#modules/operations/queries/get-operation.ts'
import { listCounts } from '#modules/operations/queries/list-counts.ts'
import { listOfficers } from '#modules/operations/queries/list-officers.ts'
import { listOperations } from '#modules/operations/queries/list-operations.ts'
import { searchOperations } from '#modules/operations/queries/search-operations.ts'
import { createFiscalYear } from '#modules/organisation/commands/create-fiscal-year.ts'
import { listFigures } from '#modules/report/queries/list-figures.ts'
import { scopedTo, scopeOf } from '#platform/db/scope.ts'
import { NotFound } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { importCommand } from '#platform/imports/command.ts'
import { visibleTo } from '#platform/policy.ts'
import { openHouse } from '../accounts/house.ts'

const { world, owner, as, enter, close } = await openHouse()
afterAll(close)
const director = as('director')
let haruto: Actor
let yuna: Actor

beforeAll(async () => {
  haruto = (await enter('haruto', 'field-officer')).actor
  yuna = (await enter('yuna', 'field-officer')).actor
  await createFiscalYear(world, director, { label: 'FY2011', startDay: '2011-01-01', endDay: '2011-12-31' })
})

const codesFor = async (viewer: Actor) => (await listOperations(world, viewer, {})).rows.map(({ code }) => code)
const count = (operation: string | null, by: Actor, date: string, number: string) =>
  recordCount(world, by, { ...(operation && { operation }), milestone: 'settled', people: 'persons', number, date })

test('who makes an operation is assigned to it, and no other officer sees it or what belongs to it', async () => {
  const { id } = await createOperation(world, haruto, { code: 'Crane-1', status: 'planned', date: '2011-03' })
  const { id: countId } = await count('Crane-1', haruto, '2011-03-02', '3')
  expect(await codesFor(haruto)).toEqual(['Crane-1'])
  expect(await codesFor(yuna)).toEqual([])
  expect((await listOperations(world, yuna, {})).total).toBe(0n)
  expect((await listCounts(world, yuna, {})).total).toBe(0n)
  expect(await searchOperations(world, yuna, { text: 'Crane', most: 10 })).toEqual([])
  const looks = [
    () => getOperation(world, yuna, { id }),
    () => getCount(world, yuna, { id: countId }),
    () => correctOperation(world, yuna, { id, code: 'Mine', why: 'x' }),
    () => voidOperation(world, yuna, { id, why: 'x' }),
  ]
  for (const look of looks) await expect(look()).rejects.toThrow(NotFound)
  await expect(count('Crane-1', yuna, '2011-03-03', '1')).rejects.toMatchObject({
    code: 'operations.unknown-operation',
  })
  expect(await codesFor(director)).toEqual(['Crane-1'])
})

test('an officer who is assigned sees it from the next look on, and no more when the assignment has ended', async () => {
  const { id } = await createOperation(world, director, { code: 'Crane-2' })
  expect((await listOfficers(world, director, {})).map(({ signInName }) => signInName)).toEqual(['haruto', 'yuna'])
  await assignOfficer(world, director, { id, officer: 'yuna' })
  await assignOfficer(world, director, { id, officer: 'yuna' })
  expect((await getOperation(world, director, { id })).officers.map(({ name }) => name)).toEqual(['YUNA'])
  expect(await codesFor(yuna)).toEqual(['Crane-2'])
  await endAssignment(world, director, { id, officer: 'yuna' })
  expect(await codesFor(yuna)).toEqual([])
  await expect(getOperation(world, yuna, { id })).rejects.toThrow(NotFound)
  await expect(endAssignment(world, director, { id, officer: 'yuna' })).rejects.toMatchObject({
    code: 'operations.unknown-officer',
  })
  await expect(assignOfficer(world, director, { id, officer: 'nobody' })).rejects.toMatchObject({ field: 'officer' })
})

test('an officer neither assigns nor sees every operation by that role', async () => {
  const { id } = await createOperation(world, haruto, { code: 'Crane-3' })
  expect(haruto.may.has(seeEvery)).toBe(false)
  await expect(assignOfficer(world, haruto, { id, officer: 'yuna' })).rejects.toThrow('not allowed')
})

test('who brings operations in is assigned to those that are new, not to those that another has', async () => {
  const file = Buffer.from('ref,code\nCrane-1,Crane-1\nK-1,Kite-1\n')
  const { sha256 } = await world.files.keep(file)
  const done = await importCommand(importOperations)(world, yuna, { sha256, name: 'o.csv' })
  expect(done).toMatchObject({ added: 1n, known: 1n })
  expect(await codesFor(yuna)).toEqual(['Kite-1'])
})

test('a count of no operation is seen by every officer, and a figure counts what its reader may not see', async () => {
  await count(null, director, '2011-04-02', '5')
  expect((await listCounts(world, yuna, {})).rows.map(({ number }) => number)).toEqual([5n])
  const settled = (await listFigures(world, yuna, {})).figures.get('operations.settled')
  expect(settled).toMatchObject({ value: 8n })
})

test('row-level security shows each officer what the sentences say, also where a query forgot to ask', async () => {
  for (const viewer of [haruto, yuna, director, as.may([]), as('treasurer')])
    for (const [table, policy] of Object.entries(operationsPolicy)) {
      const rule = viewer.may.size > 0 && viewer.id !== 'treasurer' ? visibleTo(policy, 't', viewer) : sql`false`
      const scoped = scopedTo(world.db, scopeOf(viewer))
      const said = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)} t where ${rule}`.execute(
        owner,
      )
      const seen = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)}`.execute(scoped)
      expect([viewer.id, table, seen.rows[0]?.n]).toEqual([viewer.id, table, said.rows[0]?.n])
    }
})
