import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { setPolicy } from '#modules/organisation/commands/set-policy.ts'
import { setProfile } from '#modules/organisation/commands/set-profile.ts'
import { dayIn, organisationOf, policyOf } from '#modules/organisation/face.ts'
import { importProfile } from '#modules/organisation/imports/profile.ts'
import { getProfile } from '#modules/organisation/queries/get-profile.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const director = as('director')

const lantern = {
  names: { en: 'Lantern Relief', ja: '灯火救援会' },
  timeZone: 'Asia/Tokyo',
  baseCurrency: 'jpy',
  languages: { en: 'yes', ja: 'yes' },
}

const refused = (code: string, field: string) => expect.objectContaining({ code, field })

test('until there is a profile, today is told in UTC and the policy is the usual one', async () => {
  expect(await organisationOf(owner)).toBeUndefined()
  expect(await dayIn(owner, new Date('2011-09-04T20:00:00Z'))).toBe('2011-09-04')
  expect(await policyOf(owner)).toEqual({ disclosureThreshold: 5, releaseDelayDays: 0 })
})

test('what is wrong with a first profile is told all at once, each beside its field', async () => {
  const wrong = {
    names: { en: ' ' },
    timeZone: '+09:00',
    baseCurrency: 'YEN',
    languages: {},
    email: 'office at lantern',
    website: 'javascript:alert(1)',
  }
  const error = await setProfile(world, director, wrong).catch((problem) => problem)
  expect(error.problems.map((one: { field: string; code: string }) => [one.field, one.code])).toEqual([
    ['names.en', 'input.required'],
    ['email', 'organisation.not-an-email'],
    ['website', 'organisation.not-a-website'],
    ['timeZone', 'organisation.not-a-time-zone'],
    ['baseCurrency', 'organisation.not-a-currency'],
    ['languages', 'organisation.language-needed'],
  ])
})

test('a profile from a file is taken once; the same again adds nothing and another name is refused', async () => {
  const file = exampleOf(importProfile)
  expect(await csv(importProfile, 'profile.csv', file)).toMatchObject({ added: 1n, known: 0n })
  expect(await csv(importProfile, 'profile.csv', file)).toMatchObject({ added: 0n, known: 1n })
  await expect(csv(importProfile, 'profile.csv', file.replace('Lantern Relief', 'Harbour Aid'))).rejects.toMatchObject({
    code: 'organisation.import-profile.exists',
  })
  expect(await organisationOf(owner)).toMatchObject({
    names: { en: 'Lantern Relief', ja: '灯火救援会', ko: '등불구호회', zh: '灯火救援会' },
    timeZone: 'Asia/Tokyo',
    baseCurrency: 'JPY',
    languages: ['en', 'ja', 'ko', 'zh'],
  })
})

test('two profiles in one file are refused at the second line', async () => {
  const file = 'name_en,time_zone,base_currency,languages\nLantern Relief,Asia/Tokyo,JPY,en\nHarbour Aid,UTC,EUR,en\n'
  const error = await csv(importProfile, 'two.csv', file).catch((problem) => problem)
  expect(error.problems).toMatchObject([
    { code: 'organisation.import-profile.one-row', place: { line: 3, column: 'name_en' } },
    { code: 'organisation.import-profile.exists', place: { line: 3 } },
  ])
})

test('a wrong time zone in a file is told at its line', async () => {
  const file = 'name_en,time_zone,base_currency,languages\nLantern Relief,Tokyo,JPY,en\n'
  const error = await csv(importProfile, 'zone.csv', file).catch((problem) => problem)
  expect(error.problems).toMatchObject([
    { code: 'organisation.not-a-time-zone', place: { line: 2, column: 'time_zone' } },
  ])
})

test('changing the profile needs a reason and keeps what it said before', async () => {
  await expect(setProfile(world, director, lantern)).rejects.toEqual(refused('organisation.why-needed', 'why'))
  await setProfile(world, director, { ...lantern, timeZone: 'America/Los_Angeles', why: 'the office moved' })
  const { profile, versions } = await getProfile(world, director, {})
  expect(profile).toMatchObject({ names: lantern.names, timeZone: 'America/Los_Angeles', languages: ['en', 'ja'] })
  expect(versions).toMatchObject([
    { change: 'corrected', reason: 'the office moved', before: { time_zone: 'Asia/Tokyo', base_currency: 'JPY' } },
  ])
})

test('today is the day of the organisation’s time zone', async () => {
  expect(await dayIn(owner, new Date('2011-09-05T03:00:00Z'))).toBe('2011-09-04')
})

test('the time of a change is told in the organisation’s time zone', async () => {
  const mina = await signIn(staffApplication(world, reach), world, 'director')
  const seen = await (await mina.get('/organisation')).text()
  expect(seen).toContain('4 Sept 2011, 17:00')
})

test('a policy is changed with a reason, and the usual one before it stays readable', async () => {
  await setPolicy(world, director, { disclosureThreshold: '10', releaseDelayDays: '30', why: 'a small town' })
  const { policy, policyVersions } = await getProfile(world, director, {})
  expect(policy).toEqual({ disclosureThreshold: 10, releaseDelayDays: 30 })
  expect(policyVersions).toMatchObject([
    { reason: 'a small town', before: { disclosure_threshold: 5, release_delay_days: 0 } },
  ])
})

test.each([
  ['1', '0', 'organisation.threshold-out-of-range', 'disclosureThreshold'],
  ['-5', '0', 'numbers.negative', 'disclosureThreshold'],
  ['five', '0', 'numbers.not-a-count', 'disclosureThreshold'],
  ['5', '3651', 'organisation.delay-out-of-range', 'releaseDelayDays'],
])(
  'a threshold of %s and a delay of %s days are refused',
  async (disclosureThreshold, releaseDelayDays, code, field) => {
    const given = { disclosureThreshold, releaseDelayDays, why: 'trying' }
    await expect(setPolicy(world, director, given)).rejects.toEqual(refused(code, field))
  },
)

test('the auditor reads the profile and cannot set it', async () => {
  const auditor = as('auditor')
  expect((await getProfile(world, auditor, {})).profile).not.toBeNull()
  await expect(setProfile(world, auditor, { ...lantern, why: 'no' })).rejects.toMatchObject({ name: 'NotAllowed' })
})

test('the audit log names the fields that were set and none of their values', async () => {
  const { rows } = await sql<{ line: string }>`select to_jsonb(a)::text as line from platform.audit a
    where action like 'organisation.set-%'`.execute(owner)
  expect(rows.length).toBe(2)
  expect(rows.map((row) => row.line).join()).not.toMatch(/Lantern|灯火|office|small town/)
})
