import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancelSession, reopenSession } from '#modules/education/commands/cancel-session.ts'
import { correctSession } from '#modules/education/commands/correct-session.ts'
import { correctTerm } from '#modules/education/commands/correct-term.ts'
import { planMakeUp } from '#modules/education/commands/plan-make-up.ts'
import { planSessions } from '#modules/education/commands/plan-sessions.ts'
import { recordSession } from '#modules/education/commands/record-session.ts'
import { setTermState } from '#modules/education/commands/set-term-state.ts'
import { restoreSession, voidClass, voidSession, voidTerm } from '#modules/education/commands/void-records.ts'
import { getProgramme } from '#modules/education/queries/get-programme.ts'
import { getSession } from '#modules/education/queries/get-session.ts'
import { getTerm } from '#modules/education/queries/get-term.ts'
import { progressOf } from '#modules/education/rules/progress.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const teacher = as('teacher')
const desk = deskOf(world, teacher)
const why = 'the list of the day says so'
const today = '2011-09-05'
let [programme, term, group] = ['', '', '']

beforeAll(async () => {
  ;({ id: programme } = await desk.programme('JLC', { contractHours: '120' }))
  ;({ id: term } = await desk.term(programme, 1))
  ;({ id: group } = await desk.class(term, 'A'))
})

const refused = (code: string, field?: string) => expect.objectContaining({ code, ...(field && { field }) })

describe('planning', () => {
  test('writes one session for each day, leaves empty lines out, and numbers each by its year', async () => {
    const lines = [{ day: '2011-07-01' }, { day: '' }, { day: '2011-07-04' }]
    const said = { plannedHours: '1:30', mode: 'online' as const }
    expect(await planSessions(world, teacher, { id: group, ...said, lines } as never)).toMatchObject({ sessions: 2 })
    const rows = await desk.sessionsOf('A')
    expect(rows.map(({ day, planned_minutes, mode, state }) => [day, planned_minutes, mode, state])).toEqual([
      ['2011-07-01', 90n, 'online', 'planned'],
      ['2011-07-04', 90n, 'online', 'planned'],
    ])
    expect(rows.every(({ ref }) => /^ES-2011-\d{4}$/.test(ref))).toBe(true)
  })

  test('writes all or none: no day outside the term, none twice', async () => {
    const before = await desk.sessionsOf('A')
    const attempt = (...days: string[]) => desk.plan(group, 'A', ...days)
    await expect(attempt('2011-07-05', '2011-06-30')).rejects.toEqual(refused('education.outside-term', 'lines.1.day'))
    await expect(attempt('2011-07-05', '2011-09-01')).rejects.toEqual(refused('education.outside-term', 'lines.1.day'))
    await expect(attempt('2011-07-05', '2011-07-05')).rejects.toEqual(refused('education.day-twice', 'lines.1.day'))
    expect(await desk.sessionsOf('A')).toEqual(before)
  })

  test('refuses a length of nothing and one of more than a day', async () => {
    const plan = (plannedHours: string) =>
      planSessions(world, teacher, { id: group, plannedHours, lines: [{ day: '2011-07-05' }] } as never)
    await expect(plan('0')).rejects.toMatchObject({ code: 'education.no-time' })
    await expect(plan('24:01')).rejects.toMatchObject({ code: 'education.longer-than-day' })
  })
})

describe('a session', () => {
  test('is held for as long as it really was; said again, it needs a reason, and all of it stays readable', async () => {
    const [id = ''] = await desk.plan(group, 'A', '2011-07-06')
    await recordSession(world, teacher, { id, deliveredHours: '2:45' } as never)
    await expect(recordSession(world, teacher, { id, deliveredHours: '3' } as never)).rejects.toMatchObject({
      code: 'education.reason-needed',
    })
    await recordSession(world, teacher, { id, deliveredHours: '3', why } as never)
    const { state, delivered_minutes, states } = await getSession(world, teacher, { id })
    expect([state, delivered_minutes]).toEqual(['held', 180n])
    expect(states.map((row) => [row.state, row.delivered_minutes, row.reason])).toEqual([
      ['held', 180n, why],
      ['held', 165n, null],
      ['planned', null, null],
    ])
  })

  test('that has not come is not held', async () => {
    const { id: later } = await desk.term(programme, 9, { first: '2011-09', last: '2011-12' } as never)
    const { id: other } = await desk.class(later, 'later')
    const [id = ''] = await desk.plan(other, 'later', '2011-09-06')
    await expect(recordSession(world, teacher, { id, deliveredHours: '3' } as never)).rejects.toMatchObject({
      code: 'dates.not-come-yet',
    })
    const [held = ''] = await desk.hold(other, 'later', { [today]: '3' })
    const moved = { id: held, day: '2011-09-06', plannedHours: '3', why }
    await expect(correctSession(world, teacher, moved as never)).rejects.toMatchObject({ code: 'dates.not-come-yet' })
  })

  test('that was cancelled is made up once, in its class, and is then not taken back', async () => {
    const [id = ''] = await desk.plan(group, 'A', '2011-07-08')
    const makeUp = (day: string) => planMakeUp(world, teacher, { id, day, plannedHours: '3' } as never)
    await expect(makeUp('2011-07-09')).rejects.toMatchObject({ code: 'education.not-cancelled' })
    await cancelSession(world, teacher, { id, why })
    const { id: second } = await makeUp('2011-07-09')
    await expect(makeUp('2011-07-10')).rejects.toMatchObject({ code: 'education.made-up-already' })
    await expect(reopenSession(world, teacher, { id, why })).rejects.toMatchObject({ code: 'education.is-made-up' })
    await expect(voidSession(world, teacher, { id, why })).rejects.toMatchObject({
      code: 'education.void-session.in-use',
    })
    expect(await getSession(world, teacher, { id: second })).toMatchObject({ missed: { id }, class_id: group })

    await cancelSession(world, teacher, { id: second, why })
    const { id: third } = await makeUp('2011-07-10')
    await expect(reopenSession(world, teacher, { id: second, why })).rejects.toMatchObject({
      code: 'education.made-up-already',
    })
    await voidSession(world, teacher, { id: third, why })
    await reopenSession(world, teacher, { id: second, why })
    await expect(restoreSession(world, teacher, { id: third, why })).rejects.toMatchObject({
      code: 'education.made-up-already',
    })
  })

  test('is not left out by a correction of its term', async () => {
    const said = { id: term, ordinal: '1', names: { en: 'Term 1' }, plannedHours: '60', why }
    await expect(
      correctTerm(world, teacher, { ...said, first: '2011-07-02', last: '2011-08-31' } as never),
    ).rejects.toEqual(refused('education.leaves-out-sessions', 'first'))
    await expect(
      correctTerm(world, teacher, { ...said, first: '2011-07-01', last: '2011-07-02' } as never),
    ).rejects.toEqual(refused('education.leaves-out-sessions', 'last'))
  })
})

describe('a term', () => {
  test('goes on by dates that do not go back, and is cancelled with a reason', async () => {
    const { id } = await desk.term(programme, 2, { first: '2011-08', last: '' } as never)
    const set = (state: string, date: string, because = '') =>
      setTermState(world, teacher, { id, state, date, why: because } as never)
    await expect(set('running', '2011-04')).rejects.toMatchObject({ code: 'education.before-last-state' })
    await expect(set('running', '2011-10')).rejects.toMatchObject({ code: 'dates.not-come-yet' })
    await set('running', '2011-08-01')
    await expect(set('planned', '2011-08-02')).rejects.toMatchObject({ code: 'education.reason-needed' })
    await set('cancelled', '2011-08-02', 'no room')
    expect((await getTerm(world, teacher, { id })).states.map((row) => [row.state, row.reason])).toEqual([
      ['cancelled', 'no room'],
      ['running', null],
      ['planned', null],
    ])
    const { id: other } = await desk.class(id, 'cancelled')
    await expect(desk.plan(other, 'cancelled', '2011-08-03')).rejects.toMatchObject({
      code: 'education.term-is-cancelled',
    })
  })

  test('has its number for itself, and an end after its beginning', async () => {
    await expect(desk.term(programme, 1, { ref: 'other' } as never)).rejects.toMatchObject({
      code: 'education.ordinal-taken',
    })
    await expect(desk.term(programme, 7, { last: '2011-06' } as never)).rejects.toMatchObject({
      code: 'education.ends-before-beginning',
    })
  })

  test('and a class are voided only when nothing belongs to them', async () => {
    await expect(voidTerm(world, teacher, { id: term, why })).rejects.toMatchObject({
      code: 'education.void-term.in-use',
    })
    await expect(voidClass(world, teacher, { id: group, why })).rejects.toMatchObject({
      code: 'education.void-class.in-use',
    })
  })
})

test('what is delivered, to come and reachable is what its sessions say, of a term and of the contract', async () => {
  const { id: contract } = await desk.programme('SUM', { contractHours: '10' })
  const { id } = await desk.term(contract, 1, { first: '2011-08-01', last: '2011-10-31', plannedHours: '8' } as never)
  const { id: one } = await desk.class(id, 'sum-1')
  const { id: two } = await desk.class(id, 'sum-2')
  await desk.hold(one, 'sum-1', { '2011-08-01': '2', '2011-08-02': '1:30' })
  await desk.plan(two, 'sum-2', '2011-08-20', '2011-09-05', '2011-09-06')
  const found = await getTerm(world, teacher, { id })
  expect(progressOf(found.lessons, found.planned_minutes, today)).toEqual({
    ...{ planned: 480n, delivered: 210n, coming: 360n, reachable: 480n, missing: 0n },
  })
  const { lessons, contract_minutes } = await getProgramme(world, teacher, { id: contract })
  expect(progressOf(lessons, contract_minutes, today)).toMatchObject({ reachable: 570n, missing: 30n })
})
