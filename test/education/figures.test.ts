import { afterAll, beforeAll, expect, test } from 'vitest'
import { cancelSession } from '#modules/education/commands/cancel-session.ts'
import { enrolLearner } from '#modules/education/commands/enrol-learner.ts'
import { setTermState } from '#modules/education/commands/set-term-state.ts'
import { voidSession } from '#modules/education/commands/void-records.ts'
import { educationFigures, educationNames, latestEducationDay } from '#modules/education/face.ts'
import type { Evidence } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const teacher = as('teacher')
const desk = deskOf(world, teacher)
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
const before = { start: '2009-09-01', end: '2010-08-31', label: 'FY2009' }
const after = { start: '2011-09-01', end: '2012-08-31', label: 'FY2011' }
const why = 'x'

const figure = (name: string) => {
  const found = educationFigures.find((one) => one.name === `education.${name}`)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

/** The cells of a figure: `{ 'level=a1': '180 hour' }`. */
async function cells(name: string, period = year): Promise<Record<string, string>> {
  const found = await figure(name).cells(owner, period)
  return Object.fromEntries(
    found.map(({ dimensions, value, unit }) => [
      Object.entries(dimensions)
        .map((pair) => pair.join('='))
        .join(' '),
      `${value} ${unit}`,
    ]),
  )
}

beforeAll(async () => {
  const { id: programme } = await desk.programme('P')
  const { id: first } = await desk.term(programme, 1, { announced: '2010-10' } as never)
  const { id: mixed } = await desk.class(first, 'A')
  const { id: b1 } = await desk.class(first, 'B', 'b1')
  await desk.hold(mixed, 'A', { '2011-07-01': '3', '2011-07-02': '2:45', '2011-08-31': '3' })
  await desk.hold(b1, 'B', { '2011-07-01': '1' })
  await desk.plan(b1, 'B', '2011-08-20')
  const [cancelled = '', void1 = ''] = await desk.plan(mixed, 'A', '2011-08-03', '2011-08-04')
  await cancelSession(world, teacher, { id: cancelled, why })
  await voidSession(world, teacher, { id: void1, why })
  await setTermState(world, teacher, { id: first, state: 'finished', date: '[2011-08-29..2011-08-31]' } as never)

  await desk.term(programme, 2, { first: '2011-10', last: '', announced: '2011-08', plannedHours: '30' } as never)
  await desk.term(programme, 3, { first: '2011-11', last: '', announced: '2011-09-01' } as never)
  await desk.learner('L-1', { class: 'A', from: '2011-07-01' })
  await desk.learner('L-2', { class: 'A', from: '2011-07', kind: 'family', language: 'zh' })
  await enrolLearner(world, teacher, {
    id: (await desk.learner('L-3', { class: 'A', from: '2011-07' })).id,
    ...{ class: 'B', from: '2011-07' },
  } as never)
  // not surely in the year
  await desk.learner('L-4', { class: 'A', from: '[2011-08-20..2011-09-02]' })
  await desk.learner('L-5')
  const [one = ''] = (await desk.sessionsOf('A')).filter(({ day }) => day === '2011-07-01').map(({ id }) => id)
  await desk.mark(one, { 'L-1': 'present', 'L-2': 'present 1:10', 'L-3': 'absent' })

  const { id: off } = await desk.term(programme, 4, { first: '2011-07-01', announced: '2011-01' } as never)
  await setTermState(world, teacher, { id: off, state: 'cancelled', date: '2011-02', why })
  const { id: late } = await desk.term(programme, 5, { first: '2011-08-01', announced: '2011-03' } as never)
  await setTermState(world, teacher, { id: late, state: 'cancelled', date: '2011-09-02', why })
})

test('hours are delivered by what was held in the year, as long as it really was, by term, class, level and month', async () => {
  expect(await cells('hours-delivered')).toEqual({
    '': '585 hour',
    'class=A': '525 hour',
    'class=B': '60 hour',
    'level=b1': '60 hour',
    'level=mixed': '525 hour',
    'month=2011-07': '405 hour',
    'month=2011-08': '180 hour',
    'term=P-1': '585 hour',
  })
  expect(await cells('sessions-held')).toMatchObject({ '': '4 session', 'month=2011-08': '1 session' })
  expect(await cells('sessions-cancelled')).toMatchObject({ '': '1 session', 'class=A': '1 session' })
  expect(await cells('hours-delivered', before)).toEqual({})
})

test('hours are planned for the terms announced by the end of the year, also for one that is yet to come', async () => {
  expect(await cells('hours-planned')).toEqual({
    '': '9000 hour',
    'state=finished': '3600 hour',
    'state=planned': '5400 hour',
    'term=P-1': '3600 hour',
    'term=P-2': '1800 hour',
    'term=P-5': '3600 hour',
  })
  expect(await cells('hours-planned', before)).toEqual({})
  expect(Object.keys(await cells('hours-planned', after))).toEqual(['', 'term=P-2', 'term=P-3', 'state=planned'])
})

test('learners count once however many classes they are in, when they were surely enrolled on a day of the year', async () => {
  expect(await cells('learners')).toEqual({
    '': '3 person',
    'kind=family': '1 person',
    'kind=refugee': '2 person',
    'language=ko': '2 person',
    'language=zh': '1 person',
  })
  // the term was over by then
  expect(await cells('learners', after)).toEqual({})
  expect(await cells('learners', before)).toEqual({})
})

test('hours attended are those of all learners, and there is no whole of them', async () => {
  expect(await cells('hours-attended')).toEqual({
    'class=A': '250 hour',
    'level=mixed': '250 hour',
    'month=2011-07': '250 hour',
    'term=P-1': '250 hour',
  })
})

test('a term counts as finished by the date since which it is, when that lies wholly in the year', async () => {
  expect(await cells('terms-finished')).toEqual({ '': '1 term' })
  expect(await cells('terms-finished', { ...year, end: '2011-08-30' })).toEqual({})
})

test('the records behind every cell add up to it, page by page', async () => {
  let seen = 0
  for (const definition of educationFigures)
    for (const { dimensions, value, unit } of await definition.cells(owner, year)) {
      const rows: Evidence[] = []
      for (let next: string | null = null; ; ) {
        const page = await definition.records(owner, year, dimensions, { after: next, size: 1 })
        rows.push(...page.rows)
        if (page.next === null) break
        next = page.next
      }
      seen += rows.length
      expect([definition.name, dimensions, rows.reduce((all, row) => all + row.value, 0n)]).toEqual([
        ...[definition.name, dimensions, value],
      ])
      expect(rows.every((row) => row.unit === unit)).toBe(true)
    }
  expect(seen).toBeGreaterThan(20)
})

test('terms and classes have names in the report, and the latest day is that of a session held', async () => {
  const names = await educationNames(owner)
  expect([names.get('term=P-1'), names.get('class=B')]).toEqual([{ en: 'Term 1' }, { en: 'Class B' }])
  expect(await latestEducationDay(owner)).toBe('2011-08-31')
})
