import { afterAll, expect, test } from 'vitest'
import { createActivity } from '#modules/activities/commands/create-activity.ts'
import { correctIssue } from '#modules/newsletters/commands/correct-issue.ts'
import { correctSeries } from '#modules/newsletters/commands/correct-series.ts'
import { restoreIssue, voidIssue } from '#modules/newsletters/commands/void-issue.ts'
import { restoreSeries, voidSeries } from '#modules/newsletters/commands/void-series.ts'
import { getIssue } from '#modules/newsletters/queries/get-issue.ts'
import { getSeries } from '#modules/newsletters/queries/get-series.ts'
import { listIssues } from '#modules/newsletters/queries/list-issues.ts'
import { listSeries } from '#modules/newsletters/queries/list-series.ts'
import { searchNewsletters } from '#modules/newsletters/queries/search-newsletters.ts'
import { NotAllowed } from '#platform/errors.ts'
import { concert } from '../activities/log.ts'
import { testWorld } from '../world.ts'
import { deskOf, winterIssue } from './desk.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const editor = as('editor')
const desk = deskOf(world, editor)
const why = 'it was written wrongly'
const issue = (id: string) => getIssue(world, editor, { id })

test('an issue keeps its series, number, languages in order, and a reach that nobody told as unknown', async () => {
  await desk.series('WINTER')
  const { id, ref } = await desk.send({ series: 'WINTER', number: '48', languages: { ja: 'yes', en: 'yes' } })
  expect(ref).toMatch(/^NL-2010-\d{4}$/)
  expect(await issue(id)).toMatchObject({
    series: 'WINTER',
    number: '48',
    languages: ['en', 'ja'],
    reach_number: null,
    reach_qualifier: null,
  })
})

test.each([
  [{ reach: '320' }, 320n, 'exact'],
  [{ reach: '0' }, 0n, 'exact'],
  [{ reach: '320', reachQualifier: 'about' as const }, 320n, 'about'],
  [{ reachQualifier: 'hundreds' as const, reachPrinted: 'hundreds of people' }, 200n, 'hundreds'],
])('keeps a reach of %j', async (given, number, qualifier) => {
  const { id } = await desk.send(given)
  expect(await issue(id)).toMatchObject({
    reach_number: number,
    reach_qualifier: qualifier,
    reach_printed: 'reachPrinted' in given ? given.reachPrinted : null,
  })
})

test.each([
  ['no title', { titles: {} }, 'newsletters.title-needed', 'titles'],
  ['no language', { languages: undefined }, 'newsletters.language-needed', 'languages'],
  ['a day that has not come', { date: '2011-09-06' }, 'dates.not-come-yet', 'date'],
  ['a series that is not there', { series: 'NONE' }, 'newsletters.unknown-series', 'series'],
  ['an activity that is not there', { activity: 'A-none' }, 'newsletters.unknown-activity', 'activity'],
  ['a word without its number', { reachQualifier: 'over' as const }, 'newsletters.reach-number-missing', 'reach'],
  [
    'hundreds that are none',
    { reach: '90', reachQualifier: 'hundreds' as const },
    'newsletters.reach-not-hundreds',
    'reach',
  ],
  ['half a reader', { reach: '1.5' }, 'numbers.not-a-count', 'reach'],
])('refuses an issue with %s', async (_, given, code, field) => {
  await expect(desk.send(given)).rejects.toMatchObject({ code, field })
})

test('refuses a reference that another issue has, and a code that another series has', async () => {
  await desk.send({ ref: 'NL-same' })
  await expect(desk.send({ ref: 'NL-same' })).rejects.toMatchObject({ code: 'newsletters.ref-taken', field: 'ref' })
  await desk.series('SAME')
  await expect(desk.series('SAME')).rejects.toMatchObject({ code: 'newsletters.ref-taken', field: 'ref' })
})

test('a series has begun, and does not end before that', async () => {
  await expect(desk.series('COMING', '2011-10')).rejects.toMatchObject({ code: 'dates.not-come-yet', field: 'since' })
  await expect(desk.series('BACK', '2002', '2001')).rejects.toMatchObject({
    code: 'newsletters.ends-before-beginning',
    field: 'until',
  })
  const { id } = await desk.series('STOPPED')
  const given = { names: { ko: '소식' }, since: '2002', until: '2011-04', why }
  await correctSeries(world, editor, { id, ...given })
  const series = await getSeries(world, editor, { id })
  expect(series).toMatchObject({ until_edtf: '2011-04', names: { ko: '소식' } })
  expect(series.versions).toMatchObject([{ change: 'corrected', reason: why, before: { until_edtf: null } }])
  const over = await listSeries(world, editor, { time: 'over' })
  expect(over.rows.map(({ ref }) => ref)).toEqual(['STOPPED'])
})

test('a series is voided after its issues, and restored before them', async () => {
  const { id } = await desk.series('WHOLE')
  const { id: sent } = await desk.send({ series: 'WHOLE' })
  await expect(voidSeries(world, editor, { id, why })).rejects.toMatchObject({ code: 'newsletters.void-series.in-use' })
  await voidIssue(world, editor, { id: sent, why })
  await voidSeries(world, editor, { id, why })
  await expect(voidSeries(world, editor, { id, why })).rejects.toMatchObject({ code: 'newsletters.series-is-void' })
  await expect(desk.send({ series: 'WHOLE' })).rejects.toMatchObject({ code: 'newsletters.unknown-series' })
  await expect(restoreIssue(world, editor, { id: sent, why })).rejects.toMatchObject({
    code: 'newsletters.series-is-void',
  })
  await restoreSeries(world, editor, { id, why })
  await restoreIssue(world, editor, { id: sent, why })
  await expect(restoreIssue(world, editor, { id: sent, why })).rejects.toMatchObject({
    code: 'newsletters.issue-is-not-void',
  })
  expect((await getSeries(world, editor, { id })).issues.map((row) => row.id)).toEqual([sent])
})

test('a correction keeps both versions, and leaves an activity alone of which it says nothing', async () => {
  const { ref, id: activityId } = await createActivity(world, editor, concert())
  const { id } = await desk.send({ activity: ref })
  await correctIssue(world, editor, { id, ...winterIssue({ kind: 'appeal', reach: '12' }), why })
  expect(await issue(id)).toMatchObject({
    kind: 'appeal',
    activity: { id: activityId },
    versions: [{ before: { kind: 'issue', reach_number: null } }],
  })
  await correctIssue(world, editor, { id, ...winterIssue({ activity: '' }), why })
  expect((await issue(id)).activity).toBeUndefined()
  await voidIssue(world, editor, { id, why })
  await expect(correctIssue(world, editor, { id, ...winterIssue(), why })).rejects.toMatchObject({
    code: 'newsletters.issue-is-void',
  })
})

test('who may see issues but no activities sees none', async () => {
  const { ref } = await createActivity(world, editor, concert())
  const { id } = await desk.send({ activity: ref })
  const reader = as.may(['newsletters.get-issue'])
  expect((await getIssue(world, reader, { id })).activity).toBeUndefined()
})

test('lists newest first, page after page, by kind, series, channel and language', async () => {
  await desk.series('LISTED')
  for (const date of ['2001-01-01', '2001-02-01', '2001-03-01']) await desk.send({ date, series: 'LISTED' })
  await desk.send({ date: '2001-04-01', series: 'LISTED', kind: 'thanks', channel: 'email', languages: ['en', 'ko'] })
  const days = async (ask: Parameters<typeof listIssues>[2]) =>
    (await listIssues(world, editor, { series: 'LISTED', ...ask })).rows.map((row) => row.date_start.slice(5, 7))
  const first = await listIssues(world, editor, { series: 'LISTED', size: 2 })
  expect([first.total, first.rows.map((row) => row.date_start.slice(5, 7))]).toEqual([4n, ['04', '03']])
  expect(await days({ size: 2, after: first.next })).toEqual(['02', '01'])
  expect(await days({ kind: 'thanks' })).toEqual(['04'])
  expect(await days({ channel: 'post', from: '2001-02-15' })).toEqual(['02', '01'])
  expect(await days({ language: 'ko' })).toEqual(['04'])
  expect((await listIssues(world, editor, { series: 'nowhere' })).rows).toEqual([])
})

test('finds series by name, issues by title in any language and by number', async () => {
  const ask = async (text: string) =>
    (await searchNewsletters(world, editor, { text, most: 3 })).map(({ kind }) => kind.split('.')[1])
  await desk.send({ number: 'No. 77', titles: { zh: '秋季来信' } })
  expect(await ask('Series LISTED')).toEqual(['series'])
  expect(await ask('秋季')).toEqual(['issue'])
  expect(await ask('No. 77')).toEqual(['issue'])
  expect(await ask('100%')).toEqual([])
})

test('those who only read change nothing', async () => {
  await expect(deskOf(world, as('auditor')).send()).rejects.toThrow(NotAllowed)
  await expect(deskOf(world, as('teacher')).series('THEIRS')).rejects.toThrow(NotAllowed)
})
