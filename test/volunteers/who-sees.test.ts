import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantConsent, withdrawConsent } from '#modules/volunteers/commands/grant-consent.ts'
import { recordHours } from '#modules/volunteers/commands/record-hours.ts'
import { getHours } from '#modules/volunteers/queries/get-hours.ts'
import { getVolunteer } from '#modules/volunteers/queries/get-volunteer.ts'
import { listHours } from '#modules/volunteers/queries/list-hours.ts'
import { listThanks } from '#modules/volunteers/queries/list-thanks.ts'
import { listVolunteers } from '#modules/volunteers/queries/list-volunteers.ts'
import { NotAllowed, NotFound } from '#platform/errors.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const director = as('director')
const coordinator = as('volunteer-coordinator')
const desk = deskOf(world, director, coordinator)
// may look, and sees only who agreed to be named
const reader = as.may([
  ...['list-volunteers', 'get-volunteer', 'list-hours', 'get-hours', 'list-thanks', 'record-hours'].map(
    (act) => `volunteers.${act}`,
  ),
])

let named = ''
let quiet = ''
beforeAll(async () => {
  ;({ id: named } = await desk.takeOn('named', 'Na Med', '2010-01-01'))
  ;({ id: quiet } = await desk.takeOn('quiet', 'Qu Iet', '2010-01-01'))
  await grantConsent(world, coordinator, { id: named, day: '2011-01-01', thankedAs: { en: 'N. M.' } })
  await desk.give('named', '2011-01-02', '1')
  await desk.give('quiet', '2011-01-03', '1')
})

test('who may only look sees who agreed to be named, with their hours, and nobody else', async () => {
  expect((await listVolunteers(world, reader, {})).rows.map(({ ref, name }) => [ref, name])).toEqual([['named', null]])
  expect((await listVolunteers(world, reader, {})).total).toBe(1n)
  expect((await listHours(world, reader, {})).rows.map(({ volunteer }) => volunteer)).toEqual(['named'])
  expect(await getVolunteer(world, reader, { id: named })).toMatchObject({ ref: 'named', person: { name: null } })
  await expect(getVolunteer(world, reader, { id: quiet })).rejects.toBeInstanceOf(NotFound)
  const { rows } = await listHours(world, coordinator, { volunteer: 'quiet' })
  await expect(getHours(world, reader, { id: rows[0]?.id ?? '' })).rejects.toBeInstanceOf(NotFound)
  const lines = [{ volunteer: 'quiet', date: '2011-01-04', time: '1', work: 'web' }]
  await expect(recordHours(world, reader, { lines } as never)).rejects.toMatchObject({
    code: 'volunteers.unknown-volunteer',
  })
})

test('who withdraws the consent is gone at once from what others see', async () => {
  await withdrawConsent(world, coordinator, { id: named, day: '2011-02-01' })
  expect((await listVolunteers(world, reader, {})).rows).toEqual([])
  expect((await listThanks(world, reader, {})).total).toBe(0n)
  await expect(getVolunteer(world, reader, { id: named })).rejects.toBeInstanceOf(NotFound)
  await grantConsent(world, coordinator, { id: named, day: '2011-03-01', thankedAs: { en: 'N. M.' } })
})

test('no auditor, treasurer or translator looks at volunteers', async () => {
  for (const role of ['auditor', 'treasurer', 'translator'] as const)
    await expect(listVolunteers(world, as(role), {})).rejects.toBeInstanceOf(NotAllowed)
})

test('the pages lead from the list to the person, the hours and the thanks', async () => {
  const app = staffApplication(world, reach)
  const visitor = await signIn(app, world, 'volunteer-coordinator')
  const body = async (path: string) => {
    const answer = await visitor.get(path)
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }
  const list = await body('/volunteers')
  expect(list).toContain('Na Med')
  expect(list).toContain(`/volunteers/${quiet}`)
  expect(await body('/volunteers?skill=web')).toContain('Nobody fits these filters')
  const one = await body(`/volunteers/${quiet}`)
  for (const link of ['correct', 'end', 'grant', 'withdraw', 'void'])
    expect(one).toContain(`/volunteers/${quiet}/${link}"`)
  expect(one).toContain('Not asked yet')
  expect(await body('/volunteers/thanks')).toContain('N. M.')
  expect(await body('/volunteers/hours?volunteer=quiet')).toContain('Of Qu Iet (quiet)')
  expect(await body('/')).toContain('Ask 1 volunteer whether')
})

test('a form that is refused comes back with what was typed, and one that is taken leads to its record', async () => {
  const app = staffApplication(world, reach)
  const visitor = await signIn(app, world, 'volunteer-coordinator')
  await desk.person('P-form', 'Felix Rowan')
  const refused = await visitor.post('/volunteers/create', [
    ['party', 'Felix Row'],
    ['since', '2011-01'],
    ['skills.web', 'yes'],
    ['languages.0.from', 'ja'],
    ['languages.0.level', 'native'],
  ])
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('value="P-form"')
  expect(page).toMatch(/name="skills.web"[^>]*checked/)
  const taken = await visitor.post('/volunteers/create', [
    ['party', 'Felix Row'],
    ['partyChosen', 'P-form'],
    ['since', '2011-01'],
    ['languages.0.from', ''],
    ['languages.0.to', ''],
    ['languages.0.level', ''],
  ])
  expect(taken.status).toBe(303)
  expect(taken.headers.get('location')).toMatch(/^\/volunteers\/[0-9a-f-]{36}/)
})
