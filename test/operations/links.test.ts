import { afterAll, expect, test } from 'vitest'
import { voidActivity } from '#modules/activities/commands/void-activity.ts'
import { createActivity } from '#modules/activities/face.ts'
import { createOperation } from '#modules/operations/commands/create-operation.ts'
import { linkActivity, unlinkActivity } from '#modules/operations/commands/link-activity.ts'
import { recordCount } from '#modules/operations/commands/record-count.ts'
import { voidOperation } from '#modules/operations/commands/void-operation.ts'
import { getOperation } from '#modules/operations/queries/get-operation.ts'
import { operationsOfActivity } from '#modules/operations/queries/operations-of-activity.ts'
import { concert } from '../activities/log.ts'
import { testWorld } from '../world.ts'
import { reached } from './people.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const officer = as('field-officer')

const operation = (code: string) => createOperation(world, officer, { code })
const titlesOf = async (id: string) =>
  (await getOperation(world, officer, { id })).activities.map(({ titles }) => titles.en)

test('an operation leads to the line of the log that was written with its count', async () => {
  const { id } = await operation('Tiger-2')
  const given = { operation: 'Tiger-2', logActivity: 'yes', activityTitle: 'Two people arrive' }
  await recordCount(world, officer, reached(given))
  expect(await titlesOf(id)).toEqual(['Two people arrive'])
})

test('activities are linked by hand, newest first, and a link is taken back', async () => {
  const { id } = await operation('Rabbit-3')
  const early = await createActivity(world, officer, concert({ date: '2010-12-01', titles: { en: 'Early' } }))
  const late = await createActivity(world, officer, concert({ date: '2011-02-01', titles: { en: 'Late' } }))
  for (const { ref } of [early, late, early]) await linkActivity(world, officer, { id, activity: ref })
  expect(await titlesOf(id)).toEqual(['Late', 'Early'])
  await unlinkActivity(world, officer, { id, activity: early.ref })
  expect(await titlesOf(id)).toEqual(['Late'])
  await voidActivity(world, officer, { id: late.id, why: 'told twice' })
  expect(await titlesOf(id)).toEqual([])
})

test('an activity leads back to the operations in use that it tells of', async () => {
  const { id } = await operation('Back-1')
  const other = await operation('Back-2')
  const activity = await createActivity(world, officer, concert({ ref: 'A-back' }))
  for (const one of [id, other.id]) await linkActivity(world, officer, { id: one, activity: 'A-back' })
  await voidOperation(world, officer, { id: other.id, why: 'told twice' })
  expect(await operationsOfActivity(owner, activity.id, as('director'))).toEqual([{ id, code: 'Back-1' }])
})

test('an activity that is not there, or void, is not linked', async () => {
  const { id } = await operation('Rabbit-4')
  const gone = await createActivity(world, officer, concert({ ref: 'A-gone' }))
  await voidActivity(world, officer, { id: gone.id, why: 'told twice' })
  for (const activity of ['A-gone', 'A-none'])
    await expect(linkActivity(world, officer, { id, activity })).rejects.toMatchObject({
      code: 'operations.unknown-activity',
      field: 'activity',
    })
})
