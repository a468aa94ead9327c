import { afterAll, expect, test } from 'vitest'
import { cancelActivity } from '#modules/activities/commands/cancel-activity.ts'
import { completeActivity } from '#modules/activities/commands/complete-activity.ts'
import { correctActivity } from '#modules/activities/commands/correct-activity.ts'
import { createActivity } from '#modules/activities/commands/create-activity.ts'
import { planAgain } from '#modules/activities/commands/plan-again.ts'
import { restoreActivity, voidActivity } from '#modules/activities/commands/void-activity.ts'
import { importActivities } from '#modules/activities/imports/activities.ts'
import { getActivity } from '#modules/activities/queries/get-activity.ts'
import { listActivities } from '#modules/activities/queries/list-activities.ts'
import { searchActivities } from '#modules/activities/queries/search-activities.ts'
import { NotAllowed, NotFound } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { testWorld } from '../world.ts'
import { concert } from './log.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const editor = as('editor')

test('keeps the date as exactly as it is known, and the wording of the source beside it', async () => {
  const { id } = await createActivity(
    world,
    editor,
    concert({ date: '10-14 September 2010', printed: 'Sept. 10~14', titles: { en: 'Operation concluded' } }),
  )
  expect(await getActivity(world, editor, { id })).toMatchObject({
    date_edtf: '2010-09-10/2010-09-14',
    date_start: '2010-09-10',
    date_end: '2010-09-14',
    date_printed: 'Sept. 10~14',
  })
})

test('keeps what was typed as the date where it says more than the date', async () => {
  const { id } = await createActivity(world, editor, concert({ date: 'the autumn of 2010' }))
  expect(await getActivity(world, editor, { id })).toMatchObject({
    date_edtf: '2010-23',
    date_printed: 'the autumn of 2010',
  })
})

test('takes a title in any one language', async () => {
  const { id } = await createActivity(world, editor, concert({ titles: { ko: '자선 음악회' } }))
  expect(await getActivity(world, editor, { id })).toMatchObject({ titles: { ko: '자선 음악회' } })
})

test.each([
  ['no title', { titles: {} }, 'activities.title-needed', 'titles'],
  ['a title of blanks', { titles: { en: '  ' } }, 'activities.title-needed', 'titles'],
  ['a date that is not known', { date: 'unknown' }, 'dates.ends-needed', 'date'],
  ['a day that does not exist', { date: '2011-02-30' }, 'dates.impossible', 'date'],
  ['a delay without its day', { visibility: 'delayed' as const }, 'activities.visible-from-needed', 'visibleFrom'],
  ['a title that is too long', { titles: { en: 'a'.repeat(301) } }, 'input.too-long', 'titles.en'],
])('refuses %s', async (_, given, code, field) => {
  await expect(createActivity(world, editor, concert(given))).rejects.toMatchObject({ code, field })
})

test('what is done has come: neither recorded nor completed nor corrected before its day', async () => {
  const refused = { code: 'dates.not-come-yet' }
  await expect(createActivity(world, editor, concert({ date: '2011-09-06' }))).rejects.toMatchObject({
    ...refused,
    field: 'date',
  })
  const planned = await createActivity(world, editor, concert({ date: '2011-09-06', status: 'planned' }))
  await expect(completeActivity(world, editor, { id: planned.id })).rejects.toMatchObject(refused)
  const { id } = await createActivity(world, editor, concert({ date: '2011-09-05' }))
  await expect(correctActivity(world, editor, { id, ...concert({ date: '2011-10' }), why: 'x' })).rejects.toMatchObject(
    refused,
  )
  const line = 'ref,date,kind,status,visibility,title_en\nA-coming,2011-10,event,done,public,Concert\n'
  await expect(csv(importActivities, 'a.csv', line)).rejects.toMatchObject({
    problems: [{ ...refused, place: { line: 2 } }],
  })
})

test('today is that of the organisation: what is done in September lies in a month that has begun', async () => {
  await expect(createActivity(world, editor, concert({ date: '2011-09' }))).resolves.toHaveProperty('id')
})

test('refuses a reference that another activity has', async () => {
  await createActivity(world, editor, concert({ ref: 'A-same' }))
  await expect(createActivity(world, editor, concert({ ref: 'A-same' }))).rejects.toMatchObject({
    code: 'activities.ref-taken',
    field: 'ref',
  })
})

test('keeps each change of the status as a row, with who cancelled', async () => {
  const { id } = await createActivity(world, editor, concert({ status: 'planned', date: '2011-03-20' }))
  await cancelActivity(world, editor, { id, cancelledBy: 'partner', day: '2011-03-12', note: 'after the earthquake' })
  const cancelled = await getActivity(world, editor, { id })
  expect(cancelled).toMatchObject({ status: 'cancelled', cancelled_by: 'partner' })
  await expect(completeActivity(world, editor, { id })).rejects.toMatchObject({ code: 'activities.not-planned' })
  await planAgain(world, editor, { id, why: 'a new day was found' })
  await completeActivity(world, editor, { id })
  const done = await getActivity(world, editor, { id })
  expect(done).toMatchObject({ status: 'done', cancelled_by: null })
  expect(done.statuses.map(({ status, day }) => [status, day])).toEqual([
    ['done', null],
    ['planned', null],
    ['cancelled', '2011-03-12'],
    ['planned', null],
  ])
})

test('keeps both versions of a correction, with the reason', async () => {
  const { id } = await createActivity(world, editor, concert({ titles: { en: 'Charity concrt' } }))
  await correctActivity(world, editor, { id, ...concert(), why: 'a spelling mistake' })
  const activity = await getActivity(world, editor, { id })
  expect(activity.titles).toEqual({ en: 'Charity concert', ja: 'チャリティーコンサート' })
  expect(activity.versions).toMatchObject([
    { change: 'corrected', reason: 'a spelling mistake', before: { titles: { en: 'Charity concrt' } } },
  ])
})

test('a void activity changes no more before it is restored', async () => {
  const { id } = await createActivity(world, editor, concert())
  await voidActivity(world, editor, { id, why: 'told twice' })
  await expect(voidActivity(world, editor, { id, why: 'again' })).rejects.toMatchObject({
    code: 'activities.activity-is-void',
  })
  await expect(correctActivity(world, editor, { id, ...concert(), why: 'x' })).rejects.toMatchObject({
    code: 'activities.activity-is-void',
  })
  await restoreActivity(world, editor, { id, why: 'not the same' })
  await expect(restoreActivity(world, editor, { id, why: 'again' })).rejects.toMatchObject({
    code: 'activities.activity-is-not-void',
  })
  expect((await getActivity(world, editor, { id })).versions.map(({ change }) => change)).toEqual([
    'restored',
    'voided',
  ])
})

test('lists newest first, page after page, and jumps to a day', async () => {
  const days = ['2001-01-01', '2001-02-01', '2001-03-01', '2001-04-01', '2001-05-01']
  for (const date of days) await createActivity(world, editor, concert({ date }))
  const first = await listActivities(world, editor, { year: '2001', size: 2 })
  expect(first.rows.map((row) => row.date_start)).toEqual(['2001-05-01', '2001-04-01'])
  const second = await listActivities(world, editor, { year: '2001', size: 2, after: first.next })
  expect(second.rows.map((row) => row.date_start)).toEqual(['2001-03-01', '2001-02-01'])
  const back = await listActivities(world, editor, { year: '2001', size: 2, before: second.previous })
  expect(back.rows).toEqual(first.rows)
  const jump = await listActivities(world, editor, { year: '2001', from: '2001-02-15' })
  expect(jump.rows.map((row) => row.date_start)).toEqual(['2001-02-01', '2001-01-01'])
  expect(first.total).toBe(5n)
  const oldest = await listActivities(world, editor, { year: '2001', size: 2, order: 'asc' })
  expect(oldest.rows.map((row) => row.date_start)).toEqual(['2001-01-01', '2001-02-01'])
})

test('narrows the list by kind, status and days, and takes nonsense for no filter', async () => {
  await createActivity(world, editor, concert({ date: '1999-05-01', kind: 'lecture', status: 'planned' }))
  await createActivity(world, editor, concert({ date: '1999-06-01/1999-06-03', kind: 'visit' }))
  const found = async (ask: Record<string, string>) =>
    (await listActivities(world, editor, { year: '1999', ...ask } as never)).rows.map(({ kind }) => kind)
  expect(await found({ kind: 'lecture' })).toEqual(['lecture'])
  expect(await found({ status: 'done' })).toEqual(['visit'])
  expect(await found({ since: '1999-06-03' })).toEqual(['visit'])
  expect(await found({ until: '1999-05-31' })).toEqual(['lecture'])
  expect(await found({ kind: '\0', status: 'x', since: '1999-99-99', from: '2011-02-30', after: 'x' })).toHaveLength(2)
})

test('finds an activity by a part of its title in any language', async () => {
  const { id } = await createActivity(
    world,
    editor,
    concert({ titles: { en: 'White paper published', ja: '白書の刊行' } }),
  )
  const hit = { href: `/activities/${id}`, kind: 'activities.activity', label: 'White paper published' }
  expect(await searchActivities(world, editor, { text: '白書', most: 5 })).toMatchObject([hit])
  expect(await searchActivities(world, editor, { text: 'paper pub', most: 5 })).toMatchObject([hit])
  expect(await searchActivities(world, editor, { text: '%', most: 5 })).toEqual([])
  expect(await searchActivities(world, editor, { text: '\0', most: 5 })).toEqual([])
})

test('nobody without the permission reads or writes', async () => {
  const stranger = as.may([])
  await expect(createActivity(world, stranger, concert())).rejects.toThrow(NotAllowed)
  await expect(listActivities(world, stranger, {})).rejects.toThrow(NotAllowed)
})

test('an id that nobody has is not found', async () => {
  await expect(getActivity(world, editor, { id: newId() })).rejects.toThrow(NotFound)
  await expect(voidActivity(world, editor, { id: newId(), why: 'x' })).rejects.toThrow(NotFound)
})

const header = 'ref,date,printed,kind,status,cancelled_by,visibility,visible_from,title_en,title_ja'

test('imports a log, and a second load adds nothing', async () => {
  const file = [
    header,
    'I-1,2010-09-10/2010-09-14,Sept. 10~14,operation,done,,internal,,Operation concluded,',
    'I-2,2011-10,,education,planned,,public,,,第2期の授業',
    'I-3,2011-03-20,,event,cancelled,weather,delayed,2012-01-01,Outing,',
  ].join('\n')
  expect(await csv(importActivities, 'log.csv', file)).toMatchObject({ added: 3n, known: 0n, total: 3n, differing: 0n })
  expect(await csv(importActivities, 'log.csv', file)).toMatchObject({ added: 0n, known: 3n, total: 3n, differing: 0n })
  const [hit] = await searchActivities(world, editor, { text: 'I-3', most: 1 })
  const outing = await getActivity(world, editor, { id: hit?.href.split('/').at(-1) ?? '' })
  expect(outing).toMatchObject({ status: 'cancelled', cancelled_by: 'weather', visible_from: '2012-01-01' })
  expect(outing.statuses).toMatchObject([{ status: 'cancelled', cancelled_by: 'weather' }])
})

test.each([
  ['no title', 'E-1,2010-11-03,,event,done,,public,,,', 'activities.title-needed'],
  ['an unknown date', 'E-2,unknown,,event,done,,public,,A,', 'dates.ends-needed'],
  [
    'a cancellation by nobody',
    'E-3,2010-11-03,,event,cancelled,,public,,A,',
    'activities.import-activities.cancelled-by',
  ],
  [
    'a public day for what is internal',
    'E-4,2010-11-03,,event,done,,internal,2011-01-01,A,',
    'activities.import-activities.visible-from',
  ],
])('refuses a file with %s and says the line', async (_, line, code) => {
  await expect(csv(importActivities, 'bad.csv', `${header}\n${line}\n`)).rejects.toMatchObject({
    code,
    problems: [{ place: { line: 2 } }],
  })
})
