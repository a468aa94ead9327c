import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignTeacher, endAssignment } from '#modules/education/commands/assign-teacher.ts'
import { endEnrolment } from '#modules/education/commands/end-enrolment.ts'
import { educationFigures } from '#modules/education/face.ts'
import { seeEvery } from '#modules/education/policy.ts'
import { getClass } from '#modules/education/queries/get-class.ts'
import { getEnrolment } from '#modules/education/queries/get-enrolment.ts'
import { getLearner } from '#modules/education/queries/get-learner.ts'
import { getSession } from '#modules/education/queries/get-session.ts'
import { listLearners } from '#modules/education/queries/list-learners.ts'
import { searchEducation } from '#modules/education/queries/search-education.ts'
import { scopedTo, scopeOf } from '#platform/db/scope.ts'
import { NotFound } from '#platform/errors.ts'
import { actNames } from '../../src/main/registry.ts'
import { openHouse } from '../accounts/house.ts'
import { deskOf } from './desk.ts'

const { world, as, enter, close } = await openHouse()
afterAll(close)
const teacher = as('teacher')
const desk = deskOf(world, teacher)
// teaches without seeing every learner
const helper = as.may(actNames.filter((name) => name.startsWith('education.') && name !== seeEvery))
let [mine, other, learner, enrolment, session] = ['', '', '', '', '']

const codesSeen = async () => (await listLearners(world, helper, {})).rows.map(({ code }) => code)

beforeAll(async () => {
  const { id: programme } = await desk.programme('P')
  const { id: term } = await desk.term(programme, 1)
  ;({ id: mine } = await desk.class(term, 'mine'))
  ;({ id: other } = await desk.class(term, 'other'))
  ;({ id: learner } = await desk.learner('SEEN', { class: 'mine', from: '2011-07-01' }))
  await desk.learner('HIDDEN', { class: 'other', from: '2011-07-01' })
  enrolment = (await getLearner(world, teacher, { id: learner })).enrolments[0]?.id ?? ''
  ;[session = ''] = await desk.plan(mine, 'mine', '2011-07-15')
  await desk.mark(session, { SEEN: 'present' })
})

test('the director and the teachers of the product see every learner; no other role does anything here', () => {
  expect([as('director'), teacher].every(({ may }) => may.has(seeEvery))).toBe(true)
  const roles = [
    'field-officer',
    'aid-officer',
    'sponsorship-officer',
    'treasurer',
    'editor',
    'auditor',
    'administrator',
  ] as const
  expect(roles.flatMap((role) => [...as(role).may].filter((name) => name.startsWith('education.')))).toEqual([])
})

test('who is assigned to no class finds no learner, no enrolment and no attendance', async () => {
  expect(await codesSeen()).toEqual([])
  await expect(getLearner(world, helper, { id: learner })).rejects.toThrow(NotFound)
  await expect(getEnrolment(world, helper, { id: enrolment })).rejects.toThrow(NotFound)
  await expect(
    endEnrolment(world, helper, { id: enrolment, reason: 'work', date: '2011-08' } as never),
  ).rejects.toThrow(NotFound)
  expect((await getClass(world, helper, { id: mine })).members).toEqual([])
  expect((await getSession(world, helper, { id: session })).enrolled).toEqual([])
  expect(await searchEducation(world, helper, { text: 'SEEN', most: 5 })).toEqual([])
  const scoped = scopedTo(world.db, scopeOf(helper))
  for (const table of ['learners', 'placements', 'enrolments', 'leavings', 'attendance', 'assignments'] as const) {
    const seen = scoped.selectFrom(`education.${table}` as never).selectAll()
    expect([table, await seen.execute()]).toEqual([table, []])
  }
})

test('figures over learners are protected, and what they attended stays inside', () => {
  const found = educationFigures.filter(({ protects }) => protects)
  expect(found.map(({ name, evidence }) => [name, evidence])).toEqual([
    ['education.learners', seeEvery],
    ['education.hours-attended', seeEvery],
  ])
  const attended = found[1]
  expect(attended?.breakdowns.every((names) => names.some((name) => attended.inside?.includes(name)))).toBe(true)
})

test('a teacher assigned to a class sees its learners and no others, until the assignment ends', async () => {
  const director = as('director')
  const name = 'yuna'
  const account = { ...(await enter(name, 'editor')).actor, may: helper.may }
  await assignTeacher(world, director, { id: mine, account: name })
  await assignTeacher(world, director, { id: mine, account: name })
  expect((await getClass(world, director, { id: mine })).assigned.map(({ signInName }) => signInName)).toEqual([name])
  const seen = async () => (await listLearners(world, account, {})).rows.map(({ code }) => code)
  expect(await seen()).toEqual(['SEEN'])
  expect((await getSession(world, account, { id: session })).enrolled).toMatchObject([{ code: 'SEEN', minutes: 180n }])
  expect((await getClass(world, account, { id: other })).members).toEqual([])
  await endAssignment(world, director, { id: mine, account: name })
  expect(await seen()).toEqual([])
  await expect(endAssignment(world, director, { id: mine, account: name })).rejects.toMatchObject({
    code: 'education.unknown-account',
  })
})
