import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeCriterion } from '#modules/applications/commands/add-criterion.ts'
import { correctProfile } from '#modules/applications/commands/correct-profile.ts'
import { restoreProfile, voidProfile } from '#modules/applications/commands/void-profile.ts'
import { getProfile } from '#modules/applications/queries/get-profile.ts'
import { listProfiles } from '#modules/applications/queries/list-profiles.ts'
import { searchApplications } from '#modules/applications/queries/search-applications.ts'
import { languageCookie } from '#platform/web/cookies.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { behind, cellsOf, deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const coordinator = as('volunteer-coordinator')
const desk = deskOf(world, coordinator)
const why = 'because'
const get = (id: string) => getProfile(world, coordinator, { id })

describe('a profile', () => {
  test('begins as a draft under the next number, and is published, closed and opened again with a reason', async () => {
    const { id } = await desk.draft('', { openFrom: '2011-01-01', openUntil: '2011-12-31', wanted: '2' } as never)
    expect(await get(id)).toMatchObject({ ref: 'PR-0001', state: 'draft', wanted: 2n, states: [{ state: 'draft' }] })
    await desk.say(id, 'published')
    await desk.say(id, 'closed', '2011-03')
    await expect(desk.say(id, 'published', '2011-04')).rejects.toMatchObject({
      code: 'applications.reason-needed',
      field: 'why',
    })
    await desk.say(id, 'published', '2011-04', why)
    expect((await get(id)).states.map(({ state, date_edtf, reason }) => [state, date_edtf, reason])).toEqual([
      ['published', '2011-04', why],
      ['closed', '2011-03', null],
      ['published', '2011-01-10', null],
      ['draft', '2011-09-05', null],
    ])
    await expect(desk.say(id, 'published')).rejects.toMatchObject({ code: 'applications.same-state' })
    await expect(desk.say(id, 'closed', '2011-10')).rejects.toMatchObject({ code: 'dates.not-come-yet', field: 'date' })
  })

  test.each([
    [{ titles: {} }, 'applications.title-needed', 'titles'],
    [{ openFrom: '2011-02-01', openUntil: '2011-01-31' }, 'applications.ends-before-beginning', 'openUntil'],
    [{ wanted: '0' }, 'applications.number-out-of-range', 'wanted'],
    [{ kind: 'rescue' }, 'input.not-one-of', 'kind'],
  ])('is refused with %j', async (words, code, field) => {
    await expect(desk.draft('refused', words as never)).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code, field })]),
    })
  })

  test('of the field is locked, by the rule and by the database', async () => {
    const { id } = await desk.draft('field', { kind: 'field' })
    expect(await get(id)).toMatchObject({ is_field_role: true })
    await expect(desk.say(id, 'published')).rejects.toMatchObject({ code: 'applications.field-role-locked' })
    await expect(
      sql`update applications.profiles set state = 'published' where id = ${id}`.execute(owner),
    ).rejects.toMatchObject({ code: '23514' })
    const { id: open } = await desk.publish('open')
    await expect(
      correctProfile(world, coordinator, { id: open, titles: { en: 'x' }, kind: 'office', isFieldRole: 'yes', why }),
    ).rejects.toMatchObject({ code: 'applications.published-is-no-field-role', field: 'isFieldRole' })
  })

  test('is corrected, voided and restored, and keeps what it said', async () => {
    const { id } = await desk.publish('corr', { place: 'Kyoto' } as never)
    await correctProfile(world, coordinator, { id, titles: { ja: '事務' }, kind: 'web', why })
    await voidProfile(world, coordinator, { id, why })
    await expect(desk.say(id, 'closed')).rejects.toMatchObject({ code: 'applications.profile-is-void' })
    await restoreProfile(world, coordinator, { id, why })
    await expect(restoreProfile(world, coordinator, { id, why })).rejects.toMatchObject({
      code: 'applications.profile-is-not-void',
    })
    const profile = await get(id)
    expect(profile).toMatchObject({ titles: { ja: '事務' }, kind: 'web', place: null, voided_at: null })
    expect(profile.versions.map(({ change }) => change)).toEqual(['restored', 'voided', 'corrected'])
    expect(profile.versions.at(-1)).toMatchObject({ before: { place: 'Kyoto', kind: 'office' } })
  })
})

describe('requirements', () => {
  const read = async (id: string) =>
    (await get(id)).criteria.map(({ requirement, position, kind }) => `${requirement}.${position} ${kind}`)

  test('are added one by one or as another way, and taken out again', async () => {
    const { id } = await desk.draft('req')
    await desk.require(id, { kind: 'pair', language: 'ja', second: 'en', level: 'fluent' })
    await desk.require(id, { kind: 'skill', skill: 'web' })
    await desk.require(id, { kind: 'pair', language: 'ko', second: 'ja', level: 'fluent', requirement: '1' })
    await desk.require(id, { kind: 'country', countries: 'th, VN TH' })
    await desk.require(id, { kind: 'judged', texts: { en: 'Knows the matter' } })
    expect(await read(id)).toEqual(['1.0 pair', '1.1 pair', '2.0 skill', '3.0 country', '4.0 judged'])
    expect((await get(id)).criteria[3]).toMatchObject({ countries: ['TH', 'VN'] })
    await removeCriterion(world, coordinator, { id, criterion: '2.0', why })
    await desk.require(id, { kind: 'hours', hours: '8' })
    expect(await read(id)).toEqual(['1.0 pair', '1.1 pair', '3.0 country', '4.0 judged', '5.0 hours'])
    await expect(removeCriterion(world, coordinator, { id, criterion: '2.0', why })).rejects.toMatchObject({
      code: 'applications.no-such-requirement',
    })
    expect((await get(id)).versions[1]).toMatchObject({ before: { criteria: expect.arrayContaining([]) } })
  })

  test.each([
    [{ kind: 'pair', language: 'ja', level: 'fluent' }, 'input.required', 'second'],
    [{ kind: 'pair', language: 'ja', second: 'ja', level: 'fluent' }, 'applications.same-language', 'second'],
    [{ kind: 'language', language: 'ja' }, 'input.required', 'level'],
    [{ kind: 'language', language: 'xx', level: 'basic' }, 'applications.not-a-language', 'language'],
    [{ kind: 'skill' }, 'input.required', 'skill'],
    [{ kind: 'country', countries: 'TH XX' }, 'applications.not-a-country', 'countries'],
    [{ kind: 'hours', hours: '0' }, 'applications.number-out-of-range', 'hours'],
    [{ kind: 'judged' }, 'applications.text-needed', 'texts'],
    [{ kind: 'skill', skill: 'web', requirement: '7' }, 'applications.no-such-requirement', 'requirement'],
  ])('are refused as %j', async (words, code, field) => {
    const { id } = await desk.draft('')
    await expect(desk.require(id, words)).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code, field })]),
    })
  })
})

test('profiles are found by state, kind, reference and a part of the title', async () => {
  await desk.publish('find-me', { titles: { en: 'Gardener', ko: '정원사' }, kind: 'teaching' })
  const refs = async (ask: object) => (await listProfiles(world, coordinator, ask)).rows.map(({ ref }) => ref)
  expect(await refs({ kind: 'teaching' })).toEqual(['find-me'])
  expect(await refs({ kind: 'teaching', state: 'draft' })).toEqual([])
  for (const text of ['find-me', 'GARDEN', '정원'])
    expect(await searchApplications(world, coordinator, { text, most: 5 })).toMatchObject([{ note: 'find-me' }])
  expect(await searchApplications(world, coordinator, { text: '%', most: 5 })).toEqual([])
})

describe('the figure of profiles wanted', () => {
  const name = 'applications.profiles-wanted'
  beforeAll(async () => {
    await sql`update applications.profiles set voided_at = now()`.execute(owner)
    await desk.publish('in', {}, '2011-08')
    await desk.publish('web', { kind: 'web' }, '2010-09/2011-08')
    await desk.publish('maybe', {}, '2011-08/2011-09')
    await desk.publish('later', {}, '2011-09-01')
    await desk.publish('over', { openUntil: '2011-08-30' } as never)
    await desk.publish('not-yet', { openFrom: '2011-09-01' } as never)
    const { id: closed } = await desk.publish('closed')
    await desk.say(closed, 'closed', '2011-08-31')
    const { id: after } = await desk.publish('closed-after')
    await desk.say(after, 'closed', '2011-09-01')
    await desk.draft('draft')
  })

  test('counts what was surely published at the end of the year, each once', async () => {
    expect(await cellsOf(owner, name)).toEqual({ [name]: 3n, [`${name} kind=office`]: 2n, [`${name} kind=web`]: 1n })
    expect(await behind(owner, name, {}, 1)).toEqual(['in', 'web', 'closed-after'])
    expect(await behind(owner, name, { kind: 'web' })).toEqual(['web'])
  })

  test('without profiles there is no cell', async () => {
    await sql`update applications.profiles set voided_at = now()`.execute(owner)
    expect(await cellsOf(owner, name)).toEqual({})
  })
})

test('pages are shown in each language, and a wrong form comes back with what was typed', async () => {
  const visitor = await signIn(staffApplication(world, reach), world, 'volunteer-coordinator')
  const { id } = await desk.publish('page', { descriptions: { en: 'Sorts the post' } } as never)
  await desk.require(id, { kind: 'language', language: 'ko', level: 'working' })
  const here = `/applications/profiles/${id}`
  for (const [language, text] of [
    ['en', 'Korean: Working or better'],
    ['ja', '韓国語：実務レベル以上'],
    ['ko', '한국어'],
    ['zh', '韩语'],
  ] as const)
    expect(await (await visitor.get(here, `${languageCookie}=${language}`)).text()).toContain(text)
  for (const tail of ['', '/correct', '/set-state', '/add-criterion', '/remove-criterion', '/void'])
    expect((await visitor.get(here + tail)).status).toBe(200)
  const refused = await visitor.post(`${here}/add-criterion`, [
    ['kind', 'country'],
    ['countries', 'XQ'],
  ])
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('value="XQ"')
})
