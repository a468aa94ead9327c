import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptApplication } from '#modules/applications/commands/accept-application.ts'
import { correctAnswer } from '#modules/applications/commands/correct-answer.ts'
import { correctApplication } from '#modules/applications/commands/correct-application.ts'
import { draftAnswer } from '#modules/applications/commands/draft-answer.ts'
import { markAnswered } from '#modules/applications/commands/mark-answered.ts'
import { restoreApplication, voidApplication } from '#modules/applications/commands/void-application.ts'
import { getApplication } from '#modules/applications/queries/get-application.ts'
import { listApplications } from '#modules/applications/queries/list-applications.ts'
import { searchApplications } from '#modules/applications/queries/search-applications.ts'
import { setProfile } from '#modules/organisation/commands/set-profile.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import { getVolunteer } from '#modules/volunteers/queries/get-volunteer.ts'
import { languages } from '#platform/words.ts'
import { testWorld } from '../world.ts'
import { behind, cellsOf, deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const director = as('director')
const coordinator = as('volunteer-coordinator')
const desk = deskOf(world, coordinator)
const why = 'because'
const get = (id: string) => getApplication(world, coordinator, { id })

beforeAll(async () => {
  const { id } = await desk.publish('open', { titles: { en: 'Letters', ja: '手紙の応対', ko: '편지', zh: '书信' } })
  await desk.require(id, { kind: 'pair', language: 'ja', second: 'en', level: 'fluent' })
  await desk.require(id, { kind: 'pair', language: 'ko', second: 'ja', level: 'fluent', requirement: '1' })
  await desk.require(id, { kind: 'skill', skill: 'correspondence' })
  await desk.draft('field', { kind: 'field' })
})

const japanese = {
  languages: [
    { language: 'ja', level: 'native' },
    { language: '', level: '' },
    { language: 'en', level: 'fluent' },
  ],
  skills: { correspondence: 'yes' },
}

describe('an application', () => {
  test('is recorded with what was told, and the match is explained', async () => {
    const { id } = await desk.apply('', { ...japanese, email: 'a@post.example', country: 'jp', hours: '6' })
    expect(await get(id)).toMatchObject({
      ref: 'AN-2011-0001',
      source: 'office',
      state: 'received',
      country: 'JP',
      hours: 6n,
      languages: [{ language: 'ja' }, { language: 'en' }],
      skills: ['correspondence'],
      states: [{ state: 'received', day: '2011-02-01' }],
      match: {
        outcome: 'met',
        requirements: [
          { outcome: 'met', criteria: [{ outcome: 'met' }, { outcome: 'not-met' }] },
          { outcome: 'met', criteria: [{ outcome: 'met' }] },
        ],
      },
    })
  })

  test.each([
    [{ profile: 'none' }, 'applications.unknown-profile', 'profile'],
    [{ name: ' ' }, 'input.required', 'name'],
    [{ email: 'nobody' }, 'applications.not-an-email', 'email'],
    [{ country: 'XX' }, 'applications.no-such-country', 'country'],
    [{ language: 'fr' }, 'input.not-one-of', 'language'],
    [{ hours: '81' }, 'applications.number-out-of-range', 'hours'],
    [{ received: '2011-09-06' }, 'dates.not-come-yet', 'received'],
    [{ languages: [{ language: 'ja', level: '' }] }, 'input.not-one-of', 'languages.0.level'],
    [
      { languages: [0, 1].map(() => ({ language: 'ja', level: 'basic' })) },
      'applications.language-twice',
      'languages.1.language',
    ],
  ])('is refused with %j', async (words, code, field) => {
    await expect(desk.apply('', words)).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code, field })]),
    })
  })

  test('goes through its states as rows, with reasons where they are needed', async () => {
    const { id } = await desk.apply('states')
    await desk.decide(id, 'in-review')
    await expect(desk.decide(id, 'declined')).rejects.toMatchObject({ code: 'applications.reason-needed' })
    await expect(desk.decide(id, 'declined', '2011-02-28', why)).rejects.toMatchObject({
      code: 'applications.before-last-state',
      field: 'day',
    })
    await desk.decide(id, 'declined', '2011-03-05', why)
    await desk.decide(id, 'invited', '2011-03-06', 'on second thought')
    expect((await get(id)).states.map(({ state, reason }) => [state, reason])).toEqual([
      ['invited', 'on second thought'],
      ['declined', why],
      ['in-review', null],
      ['received', null],
    ])
  })

  test('is corrected with its languages and skills, voided and restored', async () => {
    const { id } = await desk.apply('corr', japanese)
    const words = { profile: 'open', name: 'Cora', language: 'ko', languages: [{ language: 'ko', level: 'native' }] }
    await correctApplication(world, coordinator, { id, ...words, why } as never)
    await voidApplication(world, coordinator, { id, why })
    await expect(desk.decide(id, 'in-review')).rejects.toMatchObject({ code: 'applications.application-is-void' })
    await restoreApplication(world, coordinator, { id, why })
    const corrected = await get(id)
    expect(corrected).toMatchObject({ name: 'Cora', language: 'ko', skills: [], match: { outcome: 'not-met' } })
    expect(corrected.versions.at(-1)).toMatchObject({
      before: {
        name: 'Applicant corr',
        skills: ['correspondence'],
        languages: [{ language: 'ja' }, { language: 'en' }],
      },
    })
  })
})

describe('an answer', () => {
  test('is made in the applicant’s language for how the application stands, changed, and fixed once it is sent', async () => {
    await setProfile(world, director, {
      names: { en: 'Bridge', ja: '橋' },
      timeZone: 'Asia/Tokyo',
      baseCurrency: 'JPY',
      languages: ['en'],
    } as never)
    const { id } = await desk.apply('answer', { language: 'ja', name: '山田花子' })
    await draftAnswer(world, coordinator, { id })
    expect((await get(id)).answers).toMatchObject([
      {
        language: 'ja',
        subject: 'ご応募を受け付けました（手紙の応対）',
        text: expect.stringMatching(/^山田花子 様\n\n.*「手紙の応対」.*\n\n.*\n\n橋$/su),
      },
    ])
    await expect(draftAnswer(world, coordinator, { id })).rejects.toMatchObject({ code: 'applications.answer-waits' })
    await correctAnswer(world, coordinator, { id, subject: 'お礼', text: 'ありがとうございます。' })
    await expect(markAnswered(world, coordinator, { id, day: '2011-09-06' })).rejects.toMatchObject({
      code: 'dates.not-come-yet',
    })
    await markAnswered(world, coordinator, { id, day: '2011-02-10' })
    const late = { code: 'applications.no-answer' }
    const words = { id, subject: 'x', text: 'x' }
    await expect(correctAnswer(world, coordinator, words)).rejects.toMatchObject(late)
    await expect(markAnswered(world, coordinator, { id, day: '2011-02-11' })).rejects.toMatchObject(late)
    await draftAnswer(world, coordinator, { id, subject: 'Own', text: 'Own words' })
    expect((await get(id)).answers).toMatchObject([
      { subject: 'Own', sent_on: null },
      { subject: 'お礼', sent_on: '2011-02-10', sent_by: 'volunteer-coordinator' },
    ])
  })

  test('is ready for every state in every language, and tells who wishes to go into the field why not', async () => {
    const seen = new Set<string>()
    for (const language of languages) {
      for (const state of ['received', 'in-review', 'invited', 'declined', 'withdrawn'] as const) {
        const { id } = await desk.apply('', { language })
        if (state !== 'received') await desk.decide(id, state, '2011-03-01', why)
        await draftAnswer(world, coordinator, { id })
        const [answer] = (await get(id)).answers
        expect(answer?.text).not.toMatch(/[{}]|undefined/)
        seen.add(`${answer?.subject} ${answer?.text}`)
      }
      const { id } = await desk.apply('', { language, profile: 'field' })
      await desk.decide(id, 'declined', '2011-03-01', why)
      await draftAnswer(world, coordinator, { id })
      seen.add(String((await get(id)).answers[0]?.text))
    }
    // a name is in each, and who is in review hears the same as who was received
    expect(seen.size).toBeGreaterThanOrEqual(languages.length * 5)
  })
})

describe('accepting somebody', () => {
  test('makes the person and the volunteer of what was told', async () => {
    const { id } = await desk.apply('new', { ...japanese, email: 'new@post.example', country: 'TH' })
    await acceptApplication(world, director, { id, day: '2011-04-01', as: 'intern' })
    const accepted = await get(id)
    expect(accepted).toMatchObject({ state: 'accepted', state_day: '2011-04-01', person: { kind: 'person' } })
    const party = await getParty(world, director, { id: accepted.party_id ?? '' })
    expect(JSON.stringify(party, (_, value) => (typeof value === 'bigint' ? String(value) : value))).toContain(
      'new@post.example',
    )
    expect(await getVolunteer(world, director, { id: accepted.volunteer_id ?? '' })).toMatchObject({
      kind: 'intern',
      country: 'TH',
      skills: ['correspondence'],
      languages: [{ from_language: 'ja', to_language: null, level: 'native' }, { from_language: 'en' }],
      services: [{ since_edtf: '2011-04-01' }],
    })
  })

  test('links somebody who is known, with the record that they have', async () => {
    await createParty(world, director, {
      ref: 'P-known',
      kind: 'person',
      names: [{ written: 'Kno Wn', kind: 'primary' }],
    })
    const first = await desk.apply('known-1')
    await acceptApplication(world, coordinator, { id: first.id, day: '2011-04-01', person: 'P-known' })
    const second = await desk.apply('known-2')
    await acceptApplication(world, coordinator, { id: second.id, day: '2011-05-01', person: 'P-known' })
    const [a, b] = [await get(first.id), await get(second.id)]
    expect([a.party_id, a.volunteer_id]).toEqual([b.party_id, b.volunteer_id])
    await desk.decide(second.id, 'withdrawn', '2011-06-01', 'moved away')
    expect(await get(second.id)).toMatchObject({ party_id: null, volunteer_id: null })
  })

  test('adds no person for who may not, and names the field', async () => {
    const { id } = await desk.apply('nobody')
    await expect(acceptApplication(world, coordinator, { id, day: '2011-04-01' })).rejects.toMatchObject({
      code: 'applications.person-needed',
      field: 'person',
    })
    await expect(
      acceptApplication(world, coordinator, { id, day: '2011-04-01', person: 'P-no' }),
    ).rejects.toMatchObject({
      code: 'volunteers.unknown-person',
      field: 'person',
    })
    expect((await get(id)).state).toBe('received')
  })
})

test('applications are found by state, profile, source, name and reference', async () => {
  await desk.publish('find')
  await desk.apply('find-1', { profile: 'find', name: 'Zoe Findling', received: '2011-06-01' })
  const { id } = await desk.apply('find-2', { profile: 'find', received: '2011-06-02' })
  await desk.decide(id, 'declined', '2011-06-03', why)
  const refs = async (ask: object) =>
    (await listApplications(world, coordinator, { profile: 'find', ...ask })).rows.map(({ ref }) => ref)
  expect(await refs({})).toEqual(['find-2', 'find-1'])
  expect(await refs({ order: 'asc' })).toEqual(['find-1', 'find-2'])
  expect(await refs({ state: 'open' })).toEqual(['find-1'])
  expect(await refs({ state: 'declined' })).toEqual(['find-2'])
  expect(await refs({ source: 'public' })).toEqual([])
  for (const text of ['findling', 'find-1'])
    expect(await searchApplications(world, coordinator, { text, most: 5 })).toMatchObject([{ note: 'find-1' }])
})

test('who may not see applicants sees none, however they ask', async () => {
  const { id } = await desk.apply('hidden', { name: 'Hid Den' })
  const reader = as.may(
    ['list-applications', 'get-application', 'search-applications'].map((act) => `applications.${act}`),
  )
  expect(await listApplications(world, reader, {})).toMatchObject({ rows: [], total: 0n })
  await expect(getApplication(world, reader, { id })).rejects.toThrow('not found')
  expect(await searchApplications(world, reader, { text: 'Hid', most: 5 })).toEqual([])
  await expect(listApplications(world, as('editor'), {})).rejects.toThrow('not allowed')
})

test('figures count what was received and accepted in the year, by day', async () => {
  await desk.publish('count', { kind: 'web' })
  await desk.apply('in', { profile: 'count', received: '2011-08-31', language: 'ko' })
  await desk.apply('after', { profile: 'count', received: '2011-09-01' })
  await desk.apply('before', { profile: 'count', received: '2010-08-31' })
  const { id } = await desk.apply('gone', { profile: 'count', received: '2011-08-30' })
  await voidApplication(world, coordinator, { id, why })
  expect(await cellsOf(owner, 'applications.received')).toMatchObject({
    'applications.received kind=web': 1n,
    'applications.received month=2011-08': 1n,
  })
  expect(await behind(owner, 'applications.received', { kind: 'web' })).toEqual(['in'])
  expect(await cellsOf(owner, 'applications.accepted')).toMatchObject({
    'applications.accepted': 2n,
    'applications.accepted month=2011-04': 2n,
    'applications.accepted source=office': 2n,
  })
  expect(await behind(owner, 'applications.accepted', {}, 1)).toEqual(['new', 'known-1'])
})
