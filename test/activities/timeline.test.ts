import { afterAll, expect, test } from 'vitest'
import { cancelActivity } from '#modules/activities/commands/cancel-activity.ts'
import { createActivity } from '#modules/activities/commands/create-activity.ts'
import { voidActivity } from '#modules/activities/commands/void-activity.ts'
import { latestActivitiesDay, timelineOf } from '#modules/activities/face.ts'
import { testWorld } from '../world.ts'
import { concert } from './log.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const editor = as('editor')
const year = { start: '2010-09-01', end: '2011-08-31' }

const add = (en: string, date: string, more: Parameters<typeof concert>[0] = {}) =>
  createActivity(world, editor, concert({ titles: { en }, date, ...more }))

const titles = async (
  ...[period, audience, language, on]: [typeof year, 'internal' | 'public', 'en' | 'ja', string?]
) => (await timelineOf(owner, period, audience, language, on)).map(({ title }) => title.text)

test('there is no latest day before anything is done', async () => {
  await add('New term', '2011-10', { status: 'planned' })
  expect(await latestActivitiesDay(owner)).toBe(null)
})

test('the timeline of a year', async () => {
  await add('Talks', '2011-04-14')
  await add('Operation ended', '2011-04-02')
  await add('Notebooks', '2011-04-20/2011-04-21', { visibility: 'internal' })
  await add('Visit on the same day', '2011-04-20')
  await add('Second visit on the same day', '2011-04-20')
  await add('Across the border of the year', '2010-08-30/2010-09-02')
  await add('Ends in the next year', '2011-08-30/2011-09-02')
  await add('Told later', '2011-05-06', { visibility: 'delayed', visibleFrom: '2012-01-01' })
  const outing = await add('Outing', '2011-03-20', { status: 'planned' })
  await cancelActivity(world, editor, { id: outing.id, cancelledBy: 'weather' })
  const twice = await add('Told twice', '2011-03-01')
  await voidActivity(world, editor, { id: twice.id, why: 'told twice' })
  await add('Plan', '2011-08-01', { status: 'planned' })

  expect(await titles(year, 'internal', 'en')).toEqual([
    'Across the border of the year',
    'Outing',
    'Operation ended',
    'Talks',
    'Visit on the same day',
    'Second visit on the same day',
    'Notebooks',
    'Told later',
    'Plan',
  ])
})

test('the public sees what is public, what was cancelled, and what is delayed only once its day has come', async () => {
  const open = [
    'Across the border of the year',
    'Outing',
    'Operation ended',
    'Talks',
    'Visit on the same day',
    'Second visit on the same day',
  ]
  expect(await titles(year, 'public', 'en')).toEqual(open)
  expect(await titles(year, 'public', 'en', '2011-12-31')).toEqual(open)
  expect(await titles(year, 'public', 'en', '2012-01-01')).toEqual([...open, 'Told later'])
})

test('an entry tells who cancelled, and in which language its title is', async () => {
  const entries = await timelineOf(owner, year, 'public', 'ja')
  expect(entries.find(({ status }) => status === 'cancelled')).toMatchObject({
    cancelledBy: 'weather',
    edtf: '2011-03-20',
    title: { text: 'Outing', language: 'en' },
    text: null,
  })
})

test('the latest day is the last day of what is done', async () => {
  expect(await latestActivitiesDay(owner)).toBe('2011-09-02')
})
