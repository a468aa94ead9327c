import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createSetUpLink } from '#modules/accounts/commands/create-set-up-link.ts'
import { setUp } from '#modules/accounts/commands/set-up.ts'
import { useSignInLink } from '#modules/accounts/commands/use-sign-in-link.ts'
import { identify } from '#modules/accounts/face.ts'
import { fiscalYearsOf, organisationOf } from '#modules/organisation/face.ts'
import { NotAllowed, Refusal } from '#platform/errors.ts'
import { nobody } from '#platform/identity.ts'
import { actNames } from '../../src/main/registry.ts'
import { operator } from '../../src/main/world.ts'
import { invitationAs, tokenIn } from '../invite.ts'
import { testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)

beforeEach(async () => {
  await sql`truncate accounts.accounts, accounts.set_up_links, organisation.profile, organisation.fiscal_years cascade`.execute(
    owner,
  )
})

const stranger = nobody('en')
const later = (minutes: number) => ({ ...world, clock: () => new Date(world.clock().getTime() + minutes * 60_000) })
const link = async (at = world) => (await createSetUpLink(at, operator(), {})).token
const given = {
  names: { en: 'Lantern Relief', ja: '灯火救援会' },
  timeZone: 'Asia/Tokyo',
  baseCurrency: 'JPY',
  languages: ['en', 'ja'],
  label: 'FY2010',
  startDay: '2010-10-01',
  endDay: '2011-09-30',
  name: 'Mina',
  signInName: 'mina',
  language: 'ja',
  password: 'ten small lamps at night',
  again: 'ten small lamps at night',
} as const
const codesOf = (act: Promise<unknown>) =>
  act.then(
    () => ['done'],
    (error) => (error instanceof Refusal ? error.problems.map(({ code }) => code) : [error]),
  )

test('makes profile, fiscal year, director and session in one step, and leaves a line for each', async () => {
  const { token } = await setUp(world, stranger, { ...given, token: await link() })
  const mina = await identify(world.db, token, world.clock(), actNames)
  expect(mina).toMatchObject({ name: 'Mina', language: 'ja' })
  expect(mina?.may).toEqual(new Set(actNames))
  expect(await organisationOf(owner)).toMatchObject({ names: given.names, timeZone: 'Asia/Tokyo', baseCurrency: 'JPY' })
  expect(await fiscalYearsOf(owner)).toMatchObject([{ label: 'FY2010', start: '2010-10-01', end: '2011-09-30' }])
  const { rows } = await sql<{ action: string; actor_id: string; fields: string[] }>`select action, actor_id, fields
    from platform.audit where action in ('accounts.set-up', 'organisation.set-profile', 'organisation.create-fiscal-year')
    order by seq`.execute(owner)
  expect(rows.map(({ action, actor_id }) => [action, actor_id === mina?.id])).toEqual([
    ['organisation.set-profile', true],
    ['organisation.create-fiscal-year', true],
    ['accounts.set-up', false],
  ])
  expect(JSON.stringify(rows)).not.toContain('lamps')
})

test('works once: neither the same link nor a new one sets up again', async () => {
  const token = await link()
  await setUp(world, stranger, { ...given, token })
  expect(await codesOf(setUp(world, stranger, { ...given, signInName: 'eve', token }))).toEqual([
    'accounts.set-up.done-already',
  ])
  expect(await codesOf(link())).toEqual(['accounts.set-up.done-already'])
})

test('of two who send the form at the same moment one becomes the first officer', async () => {
  const token = await link()
  const outcomes = await Promise.all(
    ['mina', 'eve'].map((signInName) => codesOf(setUp(world, stranger, { ...given, signInName, token }))),
  )
  expect(outcomes.flat().sort()).toEqual(['accounts.set-up.done-already', 'done'])
})

test('wants the latest link, within the hour, and no guess', async () => {
  const old = await link()
  const token = await link()
  for (const wrong of [old, 'guess', ''])
    expect(await codesOf(setUp(world, stranger, { ...given, token: wrong }))).toEqual(['accounts.set-up.over'])
  expect(await codesOf(setUp(later(61), stranger, { ...given, token }))).toEqual(['accounts.set-up.over'])
  expect(await codesOf(setUp(later(59), stranger, { ...given, token }))).toEqual(['done'])
})

test('is refused as soon as anybody has come in, also by a link that was made before', async () => {
  const token = await link()
  const invitation = tokenIn(await invitationAs(world, 'editor'))
  expect(await codesOf(setUp(later(1), stranger, { ...given, token: 'guess' }))).toEqual(['accounts.set-up.over'])
  await useSignInLink(world, stranger, { token: invitation })
  expect(await codesOf(setUp(world, stranger, { ...given, token }))).toEqual(['accounts.set-up.done-already'])
})

test('a refused form names all that is wrong with it, keeps nothing, and leaves the link good', async () => {
  const token = await link()
  const wrong = { ...given, names: { en: '' }, baseCurrency: 'XXQ', timeZone: 'Nowhere', name: '', token }
  expect(await codesOf(setUp(world, stranger, wrong))).toHaveLength(4)
  expect(await codesOf(setUp(world, stranger, { ...given, password: 'short', again: 'short', token }))).toHaveLength(1)
  expect(await codesOf(setUp(world, stranger, { ...given, endDay: '2009-01-01', token }))).toEqual([
    'organisation.end-before-start',
  ])
  expect(await codesOf(setUp(world, stranger, { ...given, names: undefined, token }))).toEqual(['input.required'])
  const { rows } = await sql`select from accounts.accounts union all select from organisation.profile`.execute(owner)
  expect(rows).toHaveLength(0)
  expect(await codesOf(setUp(world, stranger, { ...given, token }))).toEqual(['done'])
})

test('keeps a profile and years that were brought in before, and asks only for the officer', async () => {
  await sql`insert into organisation.profile (id, names, purposes, legal_forms, time_zone, base_currency, languages)
    values (gen_random_uuid(), '{"en":"Brought in"}', '{}', '{}', 'Asia/Seoul', 'KRW', '{en}')`.execute(owner)
  await sql`insert into organisation.fiscal_years (id, ref, label, start_day, end_day)
    values (gen_random_uuid(), 'FY1', 'FY1', '2010-01-01', '2010-12-31')`.execute(owner)
  const { name, signInName, language, password, again } = given
  await setUp(world, stranger, { name, signInName, language, password, again, token: await link() })
  expect((await organisationOf(owner))?.names).toEqual({ en: 'Brought in' })
  expect(await fiscalYearsOf(owner)).toHaveLength(1)
})

test('only whoever runs the machine or may do so makes a set-up link', async () => {
  await expect(createSetUpLink(world, as('treasurer'), {})).rejects.toThrow(NotAllowed)
  await expect(createSetUpLink(world, stranger, {})).rejects.toThrow(NotAllowed)
})
