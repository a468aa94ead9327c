import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctApplication } from '#modules/applications/commands/correct-application.ts'
import { draftAnswer } from '#modules/applications/commands/draft-answer.ts'
import { markAnswered } from '#modules/applications/commands/mark-answered.ts'
import { setErasure } from '#modules/applications/commands/set-erasure.ts'
import { restoreApplication, voidApplication } from '#modules/applications/commands/void-application.ts'
import { eraseAll } from '#modules/applications/jobs.ts'
import { getApplication } from '#modules/applications/queries/get-application.ts'
import { searchApplications } from '#modules/applications/queries/search-applications.ts'
import { testWorld } from '../world.ts'
import { cellsOf, deskOf } from './desk.ts'

const { world, worker, owner, as, close } = await testWorld()
afterAll(close)
const coordinator = as('volunteer-coordinator')
const desk = deskOf(world, coordinator)
const why = 'Canary of a reason'
const get = (id: string) => getApplication(world, coordinator, { id })
/** The worker's night of a day. */
const nightOf = (day: string) => eraseAll({ ...worker.world, clock: () => new Date(`${day}T02:43:00Z`) })

const canary = 'Canary Zwei'
const told = {
  name: canary,
  email: 'canary@post.example',
  language: 'ko',
  words: 'canary words',
  note: 'canary note',
  country: 'TH',
  skills: { web: 'yes' },
  languages: [{ language: 'ko', level: 'native' }],
}

/** Every row of the module in which something of the canary is left. */
async function left(): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`select c.oid::regclass::text as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('applications', 'platform', 'jobs') and c.relkind = 'r'`.execute(
    owner,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql`select from ${sql.raw(name)} t where t::text ilike '%canary%'`.execute(owner)
    if (rows.length > 0) found.push(name)
  }
  return found
}

let id = ''
beforeAll(async () => {
  await desk.publish('open')
  ;({ id } = await desk.apply('old', told))
  await draftAnswer(world, coordinator, { id })
  await markAnswered(world, coordinator, { id, day: '2011-02-02' })
  await correctApplication(world, coordinator, { id, profile: 'open', ...told, why } as never)
  await desk.decide(id, 'declined', '2011-03-01', why)
  await draftAnswer(world, coordinator, { id, subject: 'Canary subject', text: 'Canary text' })
})

describe('what was declined', () => {
  test('stays until its days are over, and says when that is', async () => {
    expect(await left()).toContain('applications.versions')
    expect((await get(id)).erasedOn).toBe('2011-08-28')
    expect(await nightOf('2011-08-27')).toBe(0)
    expect((await get(id)).name).toBe(canary)
  })

  test('is erased with everything that told of the person, in all tables, and counts as before', async () => {
    const before = await cellsOf(owner, 'applications.received')
    expect(await nightOf('2011-08-28')).toBe(1)
    expect(await left()).toEqual([])
    expect(await get(id)).toMatchObject({
      ref: 'old',
      state: 'declined',
      name: null,
      email: null,
      languages: [],
      skills: [],
      match: null,
      versions: [],
      states: [{ state: 'declined', reason: null }, { state: 'received' }],
      answers: [{ sent_on: '2011-02-02', subject: null, text: null }],
    })
    expect(await cellsOf(owner, 'applications.received')).toEqual(before)
    expect(await searchApplications(world, coordinator, { text: canary, most: 5 })).toEqual([])
    expect(await nightOf('2012-08-28')).toBe(0)
    await expect(desk.decide(id, 'in-review', '2011-09-01', 'x')).rejects.toMatchObject({
      code: 'applications.application-is-erased',
    })
  })
})

test('who waits, or was accepted, is never erased; who withdrew and what was voided is', async () => {
  const waits = await desk.apply('waits')
  const gone = await desk.apply('gone')
  await desk.decide(gone.id, 'withdrawn', '2011-03-01')
  const spam = await desk.apply('spam')
  await voidApplication(world, coordinator, { id: spam.id, why: 'advertising' })
  expect(await nightOf('2011-08-28')).toBe(1)
  expect(await nightOf('2012-03-02')).toBe(0)
  expect(await nightOf('2012-03-04')).toBe(1)
  expect((await get(waits.id)).name).toBe('Applicant waits')
  expect((await get(spam.id)).name).toBeNull()
  await expect(restoreApplication(world, coordinator, { id: spam.id, why: 'x' })).rejects.toMatchObject({
    code: 'applications.application-is-erased',
  })
})

test('the number of days is the organisation’s, and what it was stays readable', async () => {
  const { id } = await desk.apply('short')
  await desk.decide(id, 'declined', '2011-09-01', 'no')
  for (const days of ['0', '3651', 'many'])
    await expect(setErasure(world, coordinator, { days, why: 'x' })).rejects.toMatchObject({ field: 'days' })
  await setErasure(world, coordinator, { days: '7', why: 'asked for' })
  expect((await get(id)).erasedOn).toBe('2011-09-08')
  expect(await nightOf('2011-09-07')).toBe(0)
  expect(await nightOf('2011-09-08')).toBe(1)
  const { rows } = await sql`select v.before ->> 'erase_after' as days, v.reason from applications.versions v
    join applications.settings s on s.id = v.record_id`.execute(owner)
  expect(rows).toEqual([{ days: '180', reason: 'asked for' }])
})
