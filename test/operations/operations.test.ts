import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { correctOperation } from '#modules/operations/commands/correct-operation.ts'
import { createOperation } from '#modules/operations/commands/create-operation.ts'
import { recordCount } from '#modules/operations/commands/record-count.ts'
import { setOperationStatus } from '#modules/operations/commands/set-operation-status.ts'
import { voidCount } from '#modules/operations/commands/void-count.ts'
import { restoreOperation, voidOperation } from '#modules/operations/commands/void-operation.ts'
import { importOperationStatuses } from '#modules/operations/imports/operation-statuses.ts'
import { importOperations } from '#modules/operations/imports/operations.ts'
import { getOperation } from '#modules/operations/queries/get-operation.ts'
import { listCounts } from '#modules/operations/queries/list-counts.ts'
import { listOperations } from '#modules/operations/queries/list-operations.ts'
import { searchOperations } from '#modules/operations/queries/search-operations.ts'
import { NotAllowed, NotFound } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { testWorld } from '../world.ts'
import { reached } from './people.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const officer = as('field-officer')

const tiger = (code: string) => createOperation(world, officer, { code })

test('keeps every status as a row, the present one first', async () => {
  const { id } = await createOperation(world, officer, { code: 'Tiger-2', status: 'planned', date: 'August 2010' })
  await setOperationStatus(world, officer, { id, status: 'under-way', date: '2010-09-10' })
  await setOperationStatus(world, officer, { id, status: 'concluded', date: '2010-09-14', note: 'all are well' })
  const operation = await getOperation(world, officer, { id })
  expect(operation.statuses.map(({ status, date_edtf }) => [status, date_edtf])).toEqual([
    ['concluded', '2010-09-14'],
    ['under-way', '2010-09-10'],
    ['planned', '2010-08'],
  ])
})

test('goes back only with a reason, and never to what it is', async () => {
  const { id } = await tiger('Rabbit-2')
  await setOperationStatus(world, officer, { id, status: 'concluded', date: '2011-02-16' })
  const back = { id, status: 'planned' as const, date: '2011-02-17' }
  await expect(setOperationStatus(world, officer, back)).rejects.toMatchObject({
    code: 'operations.reason-needed',
    field: 'why',
  })
  await expect(setOperationStatus(world, officer, { ...back, status: 'concluded' })).rejects.toMatchObject({
    code: 'operations.same-status',
  })
  await setOperationStatus(world, officer, { ...back, why: 'the wrong operation was marked' })
  expect((await getOperation(world, officer, { id })).statuses[0]).toMatchObject({
    status: 'planned',
    reason: 'the wrong operation was marked',
  })
})

test.each([
  ['a code name with blanks', { code: 'Tiger two' }, 'input.not-a-code', 'code'],
  ['the code name that stands for none', { code: 'None' }, 'operations.code-reserved', 'code'],
  ['a status without its date', { code: 'X-1', status: 'planned' as const }, 'dates.ends-needed', 'date'],
  ['a date without its status', { code: 'X-1', date: '2011' }, 'operations.status-needed', 'status'],
  [
    'a date that is not known',
    { code: 'X-1', status: 'planned' as const, date: 'unknown' },
    'dates.ends-needed',
    'date',
  ],
])('refuses %s', async (_, given, code, field) => {
  await expect(createOperation(world, officer, given)).rejects.toMatchObject({ code, field })
})

test('a code name belongs to one operation', async () => {
  await tiger('Crane-1')
  const { id } = await tiger('Crane-2')
  await expect(tiger('Crane-1')).rejects.toMatchObject({ code: 'operations.code-taken' })
  await expect(correctOperation(world, officer, { id, code: 'Crane-1', why: 'x' })).rejects.toMatchObject({
    code: 'operations.code-taken',
    field: 'code',
  })
  await correctOperation(world, officer, { id, code: 'Crane-3', why: 'misheard' })
  const operation = await getOperation(world, officer, { id })
  expect(operation).toMatchObject({ code: 'Crane-3', versions: [{ reason: 'misheard', before: { code: 'Crane-2' } }] })
})

test('an operation of which counts speak is not voided before them', async () => {
  const { id } = await tiger('Owl-1')
  const count = await recordCount(world, officer, reached({ operation: 'Owl-1' }))
  await expect(voidOperation(world, officer, { id, why: 'x' })).rejects.toMatchObject({
    code: 'operations.void-operation.in-use',
  })
  await voidCount(world, officer, { id: count.id, why: 'a test' })
  await voidOperation(world, officer, { id, why: 'a test' })
  await expect(recordCount(world, officer, reached({ operation: 'Owl-1' }))).rejects.toMatchObject({
    code: 'operations.unknown-operation',
    field: 'operation',
  })
  await restoreOperation(world, officer, { id, why: 'it was real' })
  await recordCount(world, officer, reached({ operation: 'Owl-1' }))
})

test('lists operations by code name with what is so now', async () => {
  await createOperation(world, officer, { code: 'Z-1', status: 'aborted', date: '2011-05' })
  await createOperation(world, officer, { code: 'Z-2', status: 'under-way', date: '2011-07-26' })
  const first = await listOperations(world, officer, { from: 'Z', size: 1 })
  expect(first.rows).toMatchObject([{ code: 'Z-1', status: 'aborted', date_edtf: '2011-05' }])
  const next = await listOperations(world, officer, { size: 1, after: first.next })
  expect(next.rows.map(({ code }) => code)).toEqual(['Z-2'])
  expect((await listOperations(world, officer, { status: 'aborted' })).rows.map(({ code }) => code)).toEqual(['Z-1'])
})

test('finds an operation by a part of its code name', async () => {
  const { id } = await tiger('Heron-7')
  const hit = { href: `/operations/${id}`, kind: 'operations.operation', label: 'Heron-7' }
  expect(await searchOperations(world, officer, { text: 'heron', most: 5 })).toEqual([hit])
  expect(await searchOperations(world, officer, { text: '\0', most: 5 })).toEqual([])
})

test.each(['aid-officer', 'treasurer', 'editor', 'auditor', 'administrator'] as const)(
  'to the %s operations are closed',
  async (role) => {
    await expect(listOperations(world, as(role), {})).rejects.toThrow(NotAllowed)
    await expect(listCounts(world, as(role), {})).rejects.toThrow(NotAllowed)
    await expect(searchOperations(world, as(role), { text: 'Tiger', most: 5 })).rejects.toThrow(NotAllowed)
    await expect(recordCount(world, as(role), reached())).rejects.toThrow(NotAllowed)
  },
)

test('looking at an operation is written to the audit log', async () => {
  const { id } = await tiger('Lynx-1')
  await getOperation(world, as('director'), { id })
  const { rows } = await sql`select actor_id, action from platform.audit where subject_id = ${id} order by seq`.execute(
    owner,
  )
  expect(rows).toEqual([
    { actor_id: 'field-officer', action: 'operations.create-operation' },
    { actor_id: 'director', action: 'operations.get-operation' },
  ])
})

test('an id that nobody has is not found', async () => {
  const id = newId()
  await expect(getOperation(world, officer, { id })).rejects.toThrow(NotFound)
  await expect(setOperationStatus(world, officer, { id, status: 'planned', date: '2011' })).rejects.toThrow(NotFound)
})

const statusHeader = 'ref,operation,status,date,why'

test('imports operations and how they went; a second load adds nothing', async () => {
  const operations = 'ref,code\nO-1,Wolf-1\nO-2,Wolf-2\n'
  const statuses = [
    statusHeader,
    'S-1,Wolf-1,planned,2011-01,',
    'S-2,Wolf-1,concluded,2011-02-03,',
    'S-3,Wolf-1,under-way,2011-02-04,marked too early',
    'S-4,Wolf-2,under-way,2011-07-26,',
  ].join('\n')
  expect(await csv(importOperations, 'o.csv', operations)).toMatchObject({
    added: 2n,
    known: 0n,
    total: 2n,
    differing: 0n,
  })
  expect(await csv(importOperationStatuses, 's.csv', statuses)).toMatchObject({
    added: 4n,
    known: 0n,
    total: 4n,
    differing: 0n,
  })
  expect(await csv(importOperations, 'o.csv', operations)).toMatchObject({
    added: 0n,
    known: 2n,
    total: 2n,
    differing: 0n,
  })
  expect(await csv(importOperationStatuses, 's.csv', statuses)).toMatchObject({
    added: 0n,
    known: 4n,
    total: 4n,
    differing: 0n,
  })
  const listed = await listOperations(world, as('director'), { from: 'Wolf' })
  expect(listed.rows.slice(0, 2)).toMatchObject([
    { code: 'Wolf-1', status: 'under-way' },
    { code: 'Wolf-2', status: 'under-way' },
  ])
})

test('an imported status goes back only with a reason, after what is recorded already', async () => {
  await createOperation(world, officer, { code: 'Wolf-9', status: 'concluded', date: '2011-03' })
  const file = `${statusHeader}\nS-9,Wolf-9,planned,2011-04,\n`
  await expect(csv(importOperationStatuses, 's.csv', file)).rejects.toMatchObject({
    problems: [{ code: 'operations.reason-needed', place: { line: 2 } }],
  })
  const unknown = `${statusHeader}\nS-9,Nobody-1,planned,2011-04,\n`
  await expect(csv(importOperationStatuses, 's.csv', unknown)).rejects.toMatchObject({
    problems: [{ code: 'operations.unknown-operation', place: { line: 2, column: 'operation' } }],
  })
})

test.each([
  ['a code name twice', 'ref,code\nD-1,Dove-1\nD-2,Dove-1\n', 'operations.code-taken', 3],
  ['the code name none', 'ref,code\nD-3,none\n', 'operations.code-reserved', 2],
])('refuses a file of operations with %s', async (_, file, code, line) => {
  await expect(csv(importOperations, 'o.csv', file)).rejects.toMatchObject({ problems: [{ code, place: { line } }] })
})

test.each(['under-way', 'concluded', 'aborted'] as const)(
  'no operation is %s on a day that has not come',
  async (status) => {
    const code = `Coming-${status}`
    const refused = { code: 'dates.not-come-yet', field: 'date' }
    await expect(createOperation(world, officer, { code, status, date: '2011-09-06' })).rejects.toMatchObject(refused)
    const { id } = await createOperation(world, officer, { code, status: 'planned', date: '2011-12' })
    await expect(setOperationStatus(world, officer, { id, status, date: '2011-09-06' })).rejects.toMatchObject(refused)
    const file = `ref,operation,status,date\nCome-${status},${code},${status},2011-12\n`
    await expect(csv(importOperationStatuses, 's.csv', file)).rejects.toMatchObject({
      problems: [{ code: 'dates.not-come-yet', place: { line: 2 } }],
    })
  },
)
