import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancelSession, reopenSession } from '#modules/education/commands/cancel-session.ts'
import { correctLearner } from '#modules/education/commands/correct-learner.ts'
import { correctSession } from '#modules/education/commands/correct-session.ts'
import { endEnrolment, reopenEnrolment } from '#modules/education/commands/end-enrolment.ts'
import { enrolLearner, voidEnrolment } from '#modules/education/commands/enrol-learner.ts'
import { recordPlacement, voidPlacement } from '#modules/education/commands/record-placement.ts'
import { recordSession } from '#modules/education/commands/record-session.ts'
import { setTermState } from '#modules/education/commands/set-term-state.ts'
import { restoreLearner, voidLearner } from '#modules/education/commands/void-learner.ts'
import { voidClass, voidSession } from '#modules/education/commands/void-records.ts'
import { getEnrolment } from '#modules/education/queries/get-enrolment.ts'
import { getLearner } from '#modules/education/queries/get-learner.ts'
import { getSession } from '#modules/education/queries/get-session.ts'
import { listLearners } from '#modules/education/queries/list-learners.ts'
import { searchEducation } from '#modules/education/queries/search-education.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const teacher = as('teacher')
const desk = deskOf(world, teacher)
const why = 'the list says so'
let [term, group] = ['', '']

const refused = (code: string, field?: string) => expect.objectContaining({ code, ...(field && { field }) })
const learnerOf = (id: string) => getLearner(world, teacher, { id })
const marksOf = async (id: string) =>
  (await getSession(world, teacher, { id })).enrolled.map(({ code, presence, minutes }) => [code, presence, minutes])

beforeAll(async () => {
  const { id: programme } = await desk.programme('P')
  ;({ id: term } = await desk.term(programme, 1))
  ;({ id: group } = await desk.class(term, 'A'))
})

describe('a learner', () => {
  test('is a code, a kind and a language, and nothing else; the next code is given where none is', async () => {
    const { id, code } = await desk.learner('')
    expect(code).toMatch(/^L-\d{4}$/)
    expect(Object.keys(await learnerOf(id)).sort()).toEqual(
      [
        ...['attended', 'code', 'enrolments', 'id', 'kind', 'language', 'placements', 'recorded_at', 'recorded_by'],
        ...['versions', 'voided_at'],
      ].sort(),
    )
    await expect(desk.learner(code)).rejects.toEqual(refused('education.code-taken', 'code'))
    await expect(desk.learner('x', { language: 'zzzz' })).rejects.toMatchObject({ code: 'input.too-long' })
    await expect(desk.learner('x', { language: 'qqq' })).rejects.toMatchObject({ code: 'education.not-a-language' })
    await expect(desk.learner('Kim Chul')).rejects.toMatchObject({ code: 'input.not-a-code' })
  })

  test('is corrected, voided and restored with the versions before', async () => {
    const { id } = await desk.learner('V-1')
    await correctLearner(world, teacher, { id, code: 'V-2', kind: 'family', language: 'zh', why })
    await voidLearner(world, teacher, { id, why })
    await expect(
      correctLearner(world, teacher, { id, code: 'V-3', kind: 'family', language: 'zh', why }),
    ).rejects.toMatchObject({ code: 'education.learner-is-void' })
    await restoreLearner(world, teacher, { id, why })
    const { code, voided_at, versions } = await learnerOf(id)
    expect([code, voided_at, versions.map(({ change }) => change)]).toEqual([
      ...['V-2', null, ['restored', 'voided', 'corrected']],
    ])
  })

  test('is placed at a level on a date that has come; a wrong placement is taken out and stays readable', async () => {
    const { id } = await desk.learner('P-1')
    const place = (level: string, date: string, score = '') =>
      recordPlacement(world, teacher, { id, level, date, score } as never)
    await expect(place('a1', '2011-10')).rejects.toMatchObject({ code: 'dates.not-come-yet' })
    await expect(place('mixed', '2011-08')).rejects.toMatchObject({ code: 'input.not-one-of' })
    await place('a1', '2011-06', '31')
    await place('b1', '2011-08-27')
    const levels = async () => (await listLearners(world, teacher, { from: 'P-1' })).rows[0]?.level
    expect(await levels()).toBe('b1')
    await voidPlacement(world, teacher, { id, position: '1', why } as never)
    expect(await levels()).toBe('a1')
    expect(
      (await learnerOf(id)).placements.map(({ level, score, voided_at }) => [level, score, voided_at !== null]),
    ).toEqual([
      ['b1', null, true],
      ['a1', 31, false],
    ])
    await expect(voidPlacement(world, teacher, { id, position: '1', why } as never)).rejects.toMatchObject({
      code: 'education.unknown-placement',
    })
  })

  test('is found by code', async () => {
    await desk.learner('FIND-ME')
    const hits = await searchEducation(world, teacher, { text: 'find-', most: 5 })
    expect(hits.map(({ label, kind }) => [label, kind])).toEqual([['FIND-ME', 'education.learner']])
  })
})

describe('an enrolment', () => {
  test('is one of a learner in a class, may begin later, and not after the term', async () => {
    const { id } = await desk.learner('E-1', { class: 'A', from: '2011-08' })
    await expect(enrolLearner(world, teacher, { id, class: 'A', from: '2011-07' } as never)).rejects.toEqual(
      refused('education.enrolled-already', 'class'),
    )
    const { id: other } = await desk.learner('E-2')
    const enrol = (classRef: string, from: string) =>
      enrolLearner(world, teacher, { id: other, class: classRef, from } as never)
    await expect(enrol('A', '2011-09')).rejects.toEqual(refused('education.outside-term', 'from'))
    await expect(enrol('none', '2011-08')).rejects.toEqual(refused('education.unknown-class', 'class'))
    await expect(voidLearner(world, teacher, { id, why })).rejects.toMatchObject({
      code: 'education.void-learner.in-use',
    })
    await expect(desk.learner('E-3', { class: 'A' })).rejects.toEqual(refused('input.required', 'from'))
  })

  test('ends once, for a reason, not before it began, and is taken back', async () => {
    const { id: learner } = await desk.learner('E-4', { class: 'A', from: '2011-07-10' })
    const id = (await learnerOf(learner)).enrolments[0]?.id ?? ''
    const end = (date: string) => endEnrolment(world, teacher, { id, reason: 'work', date } as never)
    await expect(end('2011-07-09')).rejects.toEqual(refused('education.ends-before-beginning', 'date'))
    await expect(end('2011-10')).rejects.toEqual(refused('dates.not-come-yet', 'date'))
    await end('2011-08')
    await expect(end('2011-08')).rejects.toMatchObject({ code: 'education.left-already' })
    await reopenEnrolment(world, teacher, { id, why })
    await expect(reopenEnrolment(world, teacher, { id, why })).rejects.toMatchObject({ code: 'education.not-left' })
    await end('2011-08-20')
    const { leavings, left } = await getEnrolment(world, teacher, { id })
    expect([leavings.length, left?.date_edtf]).toEqual([2, '2011-08-20'])
  })

  test('is not made in a term that was cancelled', async () => {
    const { id: programme } = await desk.programme('off')
    const { id } = await desk.term(programme, 1)
    await desk.class(id, 'off-A')
    await setTermState(world, teacher, { id, state: 'cancelled', date: '2011-07', why } as never)
    await expect(desk.learner('E-5', { class: 'off-A', from: '2011-07' })).rejects.toMatchObject({
      code: 'education.term-is-cancelled',
    })
  })
})

describe('attendance', () => {
  let [session, learner] = ['', '']
  beforeAll(async () => {
    const { id: one } = await desk.class(term, 'M')
    ;({ id: learner } = await desk.learner('M-1', { class: 'M', from: '2011-07-01' }))
    await desk.learner('M-2', { class: 'M', from: '2011-07-01' })
    await desk.learner('M-3', { class: 'M', from: '2011-07-20' })
    ;[session = ''] = await desk.plan(one, 'M', '2011-07-15')
  })

  test('is marked with the lesson: all of it for who was present, unless a time is told', async () => {
    await desk.mark(session, { 'M-1': 'present', 'M-2': 'present 1:30' })
    expect(await marksOf(session)).toEqual([
      ['M-1', 'present', 180n],
      ['M-2', 'present', 90n],
    ])
    await desk.mark(session, { 'M-1': 'present', 'M-2': 'present 1:30' })
    expect((await getSession(world, teacher, { id: session })).states).toHaveLength(2)
  })

  test('is changed with a reason only, and never longer than the lesson was', async () => {
    await expect(desk.mark(session, { 'M-1': 'absent' })).rejects.toEqual(refused('education.reason-needed', 'why'))
    await expect(desk.mark(session, { 'M-1': 'present 3:01' }, why)).rejects.toEqual(
      refused('education.longer-than-delivered', 'lines.0.time'),
    )
    await expect(desk.mark(session, { 'M-1': 'excused 1:00' }, why)).rejects.toEqual(
      refused('education.absent-with-time', 'lines.0.time'),
    )
    await expect(desk.mark(session, { 'M-1': 'present', 'M-3': 'present' }, why)).rejects.toEqual(
      refused('education.not-enrolled', 'lines.1.learner'),
    )
    const twice = [
      { learner: 'M-1', presence: 'present' },
      { learner: 'M-1', presence: 'absent' },
    ]
    const said = { id: session, deliveredHours: '3', lines: twice, why }
    await expect(recordSession(world, teacher, said as never)).rejects.toEqual(
      refused('education.learner-twice', 'lines.1.learner'),
    )
    const shorter = { id: session, deliveredHours: '1', why }
    await expect(recordSession(world, teacher, shorter as never)).rejects.toEqual(
      refused('education.longer-than-delivered', 'deliveredHours'),
    )
    expect(await marksOf(session)).toEqual([
      ['M-1', 'present', 180n],
      ['M-2', 'present', 90n],
    ])
  })

  test('keeps its session, its enrolment and its class from being taken out', async () => {
    await expect(cancelSession(world, teacher, { id: session, why })).rejects.toMatchObject({
      code: 'education.has-attendance',
    })
    await expect(reopenSession(world, teacher, { id: session, why })).rejects.toMatchObject({
      code: 'education.has-attendance',
    })
    const moved = { id: session, day: '2011-07-16', plannedHours: '3', why }
    await expect(correctSession(world, teacher, moved as never)).rejects.toMatchObject({
      code: 'education.has-attendance',
    })
    await expect(voidSession(world, teacher, { id: session, why })).rejects.toMatchObject({
      code: 'education.void-session.in-use',
    })
    await expect(voidClass(world, teacher, { id: group, why })).rejects.toMatchObject({
      code: 'education.void-class.in-use',
    })
    const enrolment = (await learnerOf(learner)).enrolments[0]?.id ?? ''
    await expect(voidEnrolment(world, teacher, { id: enrolment, why })).rejects.toMatchObject({
      code: 'education.enrolment-has-attendance',
    })
    const early = { id: enrolment, reason: 'other', date: '2011-07-14' }
    await expect(endEnrolment(world, teacher, early as never)).rejects.toEqual(
      refused('education.attended-later', 'date'),
    )
  })

  test('is taken back by marking nobody, and then its session can be cancelled', async () => {
    await desk.mark(session, { 'M-1': '', 'M-2': '' }, why)
    expect(await marksOf(session)).toEqual([
      ['M-1', null, null],
      ['M-2', null, null],
    ])
    await cancelSession(world, teacher, { id: session, why })
    expect((await learnerOf(learner)).attended).toEqual([])
  })
})
