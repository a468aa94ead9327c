import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctVisit } from '#modules/education/commands/correct-visit.ts'
import { recordVisit } from '#modules/education/commands/record-visit.ts'
import { restoreVisit, voidProgramme, voidSession, voidVisit } from '#modules/education/commands/void-records.ts'
import { educationFigures } from '#modules/education/face.ts'
import { seeEvery } from '#modules/education/policy.ts'
import { getVisit } from '#modules/education/queries/get-visit.ts'
import { listVisits } from '#modules/education/queries/list-visits.ts'
import { showTermReport } from '#modules/education/queries/show-term-report.ts'
import { NotAllowed } from '#platform/errors.ts'
import { actNames } from '../../src/main/registry.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const teacher = as('teacher')
const desk = deskOf(world, teacher)
const why = 'the guest book says so'
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
let [programme, term, session, ref] = ['', '', '', '']

const visit = (given: Record<string, string> = {}) =>
  recordVisit(world, teacher, { id: programme, date: '2011-07-15', visitors: 'parliament', ...given } as never)
const refused = (code: string, field: string) => expect.objectContaining({ code, field })

/** The cells of a figure: `{ 'visitors=press': 'about 3' }`. */
async function cells(name: string): Promise<Record<string, string>> {
  const found = await educationFigures.find((one) => one.name === `education.${name}`)?.cells(owner, year)
  return Object.fromEntries(
    (found ?? []).map(({ dimensions, value, qualifier }) => [
      Object.entries(dimensions)
        .map((pair) => pair.join('='))
        .join(' '),
      `${qualifier} ${value}`,
    ]),
  )
}

beforeAll(async () => {
  ;({ id: programme } = await desk.programme('P'))
  ;({ id: term } = await desk.term(programme, 1))
  const { id: group } = await desk.class(term, 'A')
  ;[session = ''] = await desk.hold(group, 'A', { '2011-07-15': '3' })
  ref = (await desk.sessionsOf('A'))[0]?.ref ?? ''
})

describe('a visit', () => {
  test('tells how many came as exactly as it was told, or that nobody told it; none is a number too', async () => {
    const told = async (given: Record<string, string>) => {
      const { id } = await visit(given)
      const { number, qualifier } = await getVisit(world, teacher, { id })
      await voidVisit(world, teacher, { id, why })
      return [number, qualifier]
    }
    expect(await told({ number: '20', qualifier: 'about' })).toEqual([20n, 'about'])
    expect(await told({ number: '0' })).toEqual([0n, 'exact'])
    expect(await told({ number: '', qualifier: 'about' })).toEqual([null, null])
  })

  test('has come, and is of a session of its programme on its day', async () => {
    await expect(visit({ date: '2011-10' })).rejects.toEqual(refused('dates.not-come-yet', 'date'))
    await expect(visit({ session: 'none' })).rejects.toEqual(refused('education.unknown-session', 'session'))
    await expect(visit({ session: ref, date: '2011-07-16' })).rejects.toEqual(refused('education.other-day', 'session'))
    const { id: other } = await desk.programme('other')
    await expect(visit({ session: ref, id: other })).rejects.toEqual(refused('education.unknown-session', 'session'))
    const { id } = await visit({ session: ref, date: '2011-07' })
    await expect(voidSession(world, teacher, { id: session, why })).rejects.toMatchObject({
      code: 'education.void-session.in-use',
    })
    await voidVisit(world, teacher, { id, why })
  })

  test('is corrected, voided and restored with the versions before', async () => {
    const { id } = await visit({ visitors: 'press' })
    const said = { id, date: '2011-07-14', visitors: 'agency' as const, number: '2', why }
    await correctVisit(world, teacher, said as never)
    await voidVisit(world, teacher, { id, why })
    await expect(correctVisit(world, teacher, said as never)).rejects.toMatchObject({ code: 'education.visit-is-void' })
    await restoreVisit(world, teacher, { id, why })
    const { visitors, versions } = await getVisit(world, teacher, { id })
    expect([visitors, versions.map(({ change }) => change)]).toEqual(['agency', ['restored', 'voided', 'corrected']])
    await expect(voidProgramme(world, teacher, { id: programme, why })).rejects.toMatchObject({
      code: 'education.void-programme.in-use',
    })
    await voidVisit(world, teacher, { id, why })
  })

  test('counts in the year, and a number that was not told makes the sum one of at least', async () => {
    expect([await cells('visits'), await cells('visitors')]).toEqual([{}, {}])
    await visit({ visitors: 'press', number: '3', qualifier: 'about' })
    await visit({ visitors: 'press', number: '2' })
    await visit({ visitors: 'agency', number: '4' })
    await visit({ visitors: 'agency' })
    await visit({ visitors: 'parliament', date: '2011-08' })
    await visit({ visitors: 'school', date: '[2011-08-30..2011-09-02]', number: '9' })
    expect(await cells('visits')).toEqual({
      ...{ '': 'exact 5', 'month=2011-07': 'exact 4', 'month=2011-08': 'exact 1' },
      ...{ 'visitors=agency': 'exact 2', 'visitors=parliament': 'exact 1', 'visitors=press': 'exact 2' },
    })
    expect(await cells('visitors')).toEqual({
      ...{ '': 'about 9', 'month=2011-07': 'about 9' },
      ...{ 'visitors=agency': 'at-least 4', 'visitors=press': 'about 5' },
    })
    expect((await listVisits(world, teacher, { visitors: 'school' })).total).toBe(1n)
  })
})

describe('the report to the commissioner', () => {
  const report = (viewer = teacher) => showTermReport(world, viewer, { id: term })

  test('tells hours and sessions, and keeps few learners back with what they attended', async () => {
    for (const code of ['L-1', 'L-2', 'L-3', 'L-4']) await desk.learner(code, { class: 'A', from: '2011-07-01' })
    await desk.mark(session, { 'L-1': 'present', 'L-2': 'present 1:00' })
    expect(await report()).toMatchObject({
      ...{ agency: 'An agency', learners: null, attended: null, planned_minutes: 3600n },
      classes: [{ ref: 'A', held: 1n, cancelled: 0n, delivered: 180n, learners: null }],
    })
  })

  test('tells as many as the disclosure rule wants, and a class only when no other tells a few', async () => {
    await desk.learner('L-5', { class: 'A', from: '2011-07-01' })
    expect(await report()).toMatchObject({ learners: 5n, attended: 240n, classes: [{ learners: 5n }] })
    await desk.class(term, 'B', 'b1')
    await desk.learner('L-6', { class: 'B', from: '2011-07-01' })
    expect(await report()).toMatchObject({ learners: 6n, classes: [{ learners: null }, { learners: null }] })
  })

  test('tells the same to whoever may ask for it, and no code of a learner to anybody', async () => {
    const helper = as.may(actNames.filter((name) => name.startsWith('education.') && name !== seeEvery))
    expect(await report(helper)).toEqual(await report())
    const told = JSON.stringify(await report(), (_, value) => (typeof value === 'bigint' ? String(value) : value))
    expect(told).not.toMatch(/L-\d/)
    await expect(report(as('editor'))).rejects.toThrow(NotAllowed)
  })
})
