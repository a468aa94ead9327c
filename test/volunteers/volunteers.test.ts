import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { voidParty } from '#modules/people/commands/void-party.ts'
import { listParties } from '#modules/people/queries/list-parties.ts'
import { correctVolunteer } from '#modules/volunteers/commands/correct-volunteer.ts'
import { createVolunteer } from '#modules/volunteers/commands/create-volunteer.ts'
import { beginService, endService } from '#modules/volunteers/commands/end-service.ts'
import { grantConsent, withdrawConsent } from '#modules/volunteers/commands/grant-consent.ts'
import { restoreVolunteer, voidVolunteer } from '#modules/volunteers/commands/void-volunteer.ts'
import { getVolunteer } from '#modules/volunteers/queries/get-volunteer.ts'
import { listThanks } from '#modules/volunteers/queries/list-thanks.ts'
import { listVolunteers } from '#modules/volunteers/queries/list-volunteers.ts'
import { searchVolunteers } from '#modules/volunteers/queries/search-volunteers.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const director = as('director')
const coordinator = as('volunteer-coordinator')
const desk = deskOf(world, director, coordinator)
const why = 'asked again'
const get = (id: string) => getVolunteer(world, coordinator, { id })
const idOfParty = async (ref: string) => {
  const { rows } = await listParties(world, director, {})
  return rows.find((row) => row.ref === ref)?.id ?? ''
}

describe('taking on a volunteer', () => {
  test('records what they can do, since when, and numbers them', async () => {
    await desk.person('P-ana', 'Ana Prado')
    const { id } = await createVolunteer(world, coordinator, {
      party: 'P-ana',
      since: '2011-03',
      country: 'us',
      skills: { translation: 'yes', web: 'yes' },
      languages: [
        { from: 'ja', to: 'en', level: 'fluent' },
        { from: '', to: '', level: '' },
        { from: 'es', to: '', level: 'native' },
      ],
    } as never)
    expect(await get(id)).toMatchObject({
      ref: expect.stringMatching(/^V-\d{4}$/),
      kind: 'volunteer',
      country: 'US',
      thanks: null,
      skills: ['translation', 'web'],
      languages: [
        { from_language: 'ja', to_language: 'en', level: 'fluent' },
        { from_language: 'es', to_language: null, level: 'native' },
      ],
      services: [{ since_start: '2011-03-01', since_end: '2011-03-31', until_edtf: null }],
      person: { name: 'Ana Prado', ref: 'P-ana' },
    })
  })

  test('finds the person by a whole name, and refuses a part of one, a name of two, an organisation and nobody', async () => {
    await desk.person('P-h1', 'Hannah Weiss')
    await desk.person('P-h2', 'Hannah Schwarz')
    await desk.person('P-org', 'Knitters of Bremen', 'organisation')
    const add = (party: string) => createVolunteer(world, coordinator, { party, since: '2011-01-01' })
    await expect(add('Hannah')).rejects.toMatchObject({ code: 'volunteers.person-not-clear', field: 'party' })
    await expect(add('Schwar')).rejects.toMatchObject({ code: 'volunteers.person-not-whole' })
    await expect(add('P-org')).rejects.toMatchObject({ code: 'volunteers.not-a-person' })
    await expect(add('Nobody At All')).rejects.toMatchObject({ code: 'volunteers.unknown-person' })
    expect((await get((await add('Hannah Weiss')).id)).person?.ref).toBe('P-h1')
    await voidParty(world, director, { id: await idOfParty('P-h2'), why })
    await expect(add('P-h2')).rejects.toMatchObject({ code: 'volunteers.unknown-person' })
  })

  test('refuses a person twice, also under a record that was merged into theirs', async () => {
    await desk.takeOn('twice', 'Olga Twice', '2010-01-01')
    await expect(createVolunteer(world, coordinator, { party: 'P-twice', since: '2011-01-01' })).rejects.toMatchObject({
      code: 'volunteers.recorded-already',
      field: 'party',
      values: { ref: 'twice' },
    })
    await desk.person('P-same', 'Olga T. Wice')
    await mergeParties(world, director, { keep: 'P-twice', other: 'P-same', why })
    await expect(createVolunteer(world, coordinator, { party: 'P-same', since: '2011-01-01' })).rejects.toMatchObject({
      code: 'volunteers.recorded-already',
    })
  })

  test.each([
    [{ since: '2011-09-06' }, 'dates.not-come-yet', 'since'],
    [{ country: 'XX' }, 'volunteers.not-a-country', 'country'],
    [{ languages: [{ from: 'qqq', level: 'basic' }] }, 'volunteers.not-a-language', 'languages.0.from'],
    [{ languages: [{ from: 'ja', to: 'ja', level: 'basic' }] }, 'volunteers.same-language', 'languages.0.to'],
    [
      { languages: [{}, { from: 'ja', level: 'basic' }, { from: 'ja', level: 'native' }] },
      'volunteers.language-twice',
      'languages.2.from',
    ],
    [{ ref: 'twice' }, 'volunteers.ref-taken', 'ref'],
  ])('refuses %j', async (more, code, field) => {
    const ref = `P-${code}`
    await desk.person(ref, `Refused ${code}`)
    const given = { party: ref, since: '2011-01-01', ...more }
    await expect(createVolunteer(world, coordinator, given as never)).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code, field })]),
    })
  })
})

describe('a time of service', () => {
  test('ends with its reason, and another one begins after it', async () => {
    const { id } = await desk.takeOn('serv', 'Sergio Vega', '2009-04-01')
    await endService(world, coordinator, { id, until: '2010-03-31', reason: 'moved' })
    await expect(endService(world, coordinator, { id, until: '2010-04-30' })).rejects.toMatchObject({
      code: 'volunteers.not-serving',
    })
    await expect(beginService(world, coordinator, { id, since: '2010-03-01' })).rejects.toMatchObject({
      code: 'volunteers.begins-before-end',
      field: 'since',
    })
    await beginService(world, coordinator, { id, since: '2010-10' })
    await expect(beginService(world, coordinator, { id, since: '2011-01' })).rejects.toMatchObject({
      code: 'volunteers.still-serving',
    })
    expect((await get(id)).services).toMatchObject([
      { since_edtf: '2009-04-01', until_edtf: '2010-03-31', reason: 'moved' },
      { since_edtf: '2010-10', until_edtf: null, reason: null },
    ])
  })

  test('does not end before it begins, nor before hours that were given in it', async () => {
    const { id } = await desk.takeOn('work', 'Wanda Work', '2011-01-10')
    await desk.give('work', '2011-05-01', '2')
    await expect(endService(world, coordinator, { id, until: '2011-01-01' })).rejects.toMatchObject({
      code: 'volunteers.ends-before-beginning',
      field: 'until',
    })
    await expect(endService(world, coordinator, { id, until: '2011-04-30' })).rejects.toMatchObject({
      code: 'volunteers.hours-outside',
      field: 'until',
    })
    expect((await get(id)).services).toMatchObject([{ until_edtf: null }])
    await endService(world, coordinator, { id, until: '2011-05-01' })
  })
})

describe('a consent', () => {
  test('stands until it is withdrawn, and whoever withdraws it is thanked no longer', async () => {
    const { id } = await desk.takeOn('thank', 'Tomo Hank', '2010-10-01')
    await grantConsent(world, coordinator, { id, day: '2011-01-05', thankedAs: { ja: 'T・H' } })
    await grantConsent(world, coordinator, { id, day: '2011-02-05', thankedAs: { en: 'T. Hank', ja: 'T・ハンク' } })
    const thanked = async () => (await listThanks(world, coordinator, {})).rows.filter(({ ref }) => ref === 'thank')
    expect(await thanked()).toMatchObject([{ thanked_as: { en: 'T. Hank', ja: 'T・ハンク' }, day: '2011-02-05' }])
    await withdrawConsent(world, coordinator, { id, day: '2011-03-01', note: 'by letter' })
    expect(await thanked()).toEqual([])
    expect((await get(id)).consents.map(({ state, note }) => [state, note])).toEqual([
      ['withdrawn', 'by letter'],
      ['granted', null],
      ['granted', null],
    ])
    await expect(withdrawConsent(world, coordinator, { id, day: '2011-03-02' })).rejects.toMatchObject({
      code: 'volunteers.withdrawn-already',
    })
  })

  test('needs words, and a day that has come', async () => {
    const { id } = await desk.takeOn('words', 'Wo Rds', '2010-10-01')
    await expect(grantConsent(world, coordinator, { id, day: '2011-01-05', thankedAs: {} })).rejects.toMatchObject({
      code: 'volunteers.thanked-as-needed',
    })
    await expect(
      grantConsent(world, coordinator, { id, day: '2011-09-06', thankedAs: { en: 'W' } }),
    ).rejects.toMatchObject({ code: 'dates.not-come-yet', field: 'day' })
  })

  test('of a void volunteer thanks nobody', async () => {
    const { id } = await desk.takeOn('gone', 'Go Ne', '2010-10-01')
    await grantConsent(world, coordinator, { id, day: '2011-01-05', thankedAs: { en: 'G' } })
    await voidVolunteer(world, coordinator, { id, why })
    expect((await listThanks(world, coordinator, {})).rows.map(({ ref }) => ref)).not.toContain('gone')
  })
})

describe('changing a record', () => {
  let id = ''
  beforeAll(async () => {
    ;({ id } = await desk.takeOn('corr', 'Cora Rect', '2010-10-01', { place: 'Kyoto' } as never))
  })
  const correction = { party: 'P-corr', since: '2010-11-01', kind: 'intern', why } as const

  test('keeps what it said before, with skills and service', async () => {
    await correctVolunteer(world, coordinator, {
      id,
      ...correction,
      until: '2011-06',
      skills: { design: true },
    } as never)
    expect(await get(id)).toMatchObject({
      kind: 'intern',
      place: null,
      skills: ['design'],
      services: [{ since_edtf: '2010-11-01', until_edtf: '2011-06' }],
      versions: [
        {
          reason: why,
          before: { kind: 'volunteer', place: 'Kyoto', skills: [], service: { since_edtf: '2010-10-01' } },
        },
      ],
    })
  })

  test('does not give a record to somebody who has one', async () => {
    await desk.takeOn('taken', 'Ta Ken', '2010-10-01')
    await expect(correctVolunteer(world, coordinator, { id, ...correction, party: 'P-taken' })).rejects.toMatchObject({
      code: 'volunteers.recorded-already',
    })
  })

  test('voids and restores it, unless the person has another record by then', async () => {
    await voidVolunteer(world, coordinator, { id, why })
    await expect(voidVolunteer(world, coordinator, { id, why })).rejects.toMatchObject({
      code: 'volunteers.volunteer-is-void',
    })
    await expect(correctVolunteer(world, coordinator, { id, ...correction })).rejects.toMatchObject({
      code: 'volunteers.volunteer-is-void',
    })
    const other = await createVolunteer(world, coordinator, { party: 'P-corr', since: '2011-01-01' })
    await expect(restoreVolunteer(world, coordinator, { id, why })).rejects.toMatchObject({
      code: 'volunteers.recorded-already',
    })
    await voidVolunteer(world, coordinator, { id: other.id, why })
    await restoreVolunteer(world, coordinator, { id, why })
    expect((await get(id)).voided_at).toBeNull()
    await expect(restoreVolunteer(world, coordinator, { id, why })).rejects.toMatchObject({
      code: 'volunteers.volunteer-is-not-void',
    })
  })
})

describe('finding somebody', () => {
  const refs = async (ask: Parameters<typeof listVolunteers>[2]) =>
    (await listVolunteers(world, coordinator, ask)).rows.map(({ ref }) => ref)

  beforeAll(async () => {
    const languages = (from: string, to: string) => ({ languages: [{ from, to, level: 'working' }] })
    await desk.takeOn('f-ko', 'Find Ko', '2010-01-01', { country: 'KR', ...languages('ko', 'ja') } as never)
    await desk.takeOn('f-en', 'Find En', '2010-01-01', {
      languages: [
        { from: 'ko', to: '', level: 'native' },
        { from: 'ja', to: 'zh', level: 'fluent' },
      ],
    } as never)
    const { id } = await desk.takeOn('f-old', 'Find Old', '2001', { skills: { knitting: true } } as never)
    await endService(world, coordinator, { id, until: '2005' })
  })

  test('by a pair of languages takes both from one line', async () => {
    expect(await refs({ language: 'ko', into: 'ja' })).toEqual(['f-ko'])
    expect(await refs({ language: 'ko', into: 'zh' })).toEqual([])
    expect(await refs({ language: 'ko' })).toEqual(['f-en', 'f-ko'])
    expect(await refs({ into: 'zh' })).toEqual(['f-en'])
  })

  test('by skill, country, and whether they serve on a day', async () => {
    expect(await refs({ skill: 'knitting' })).toEqual(['f-old'])
    expect(await refs({ country: 'KR' })).toEqual(['f-ko'])
    expect(await refs({ state: 'ended', skill: 'knitting', day: '2011-01-01' })).toEqual(['f-old'])
    expect(await refs({ state: 'serving', skill: 'knitting', day: '2011-01-01' })).toEqual([])
    expect(await refs({ state: 'serving', skill: 'knitting', day: '2004-12-31' })).toEqual(['f-old'])
  })

  test('by name and by reference, and by name only for who may search people', async () => {
    const search = (actor: typeof coordinator, text: string) =>
      searchVolunteers(world, actor, { text, most: 10 }).then((hits) => hits.map(({ label, note }) => [label, note]))
    expect(await search(coordinator, 'Find Ko')).toEqual([['Find Ko', 'f-ko']])
    const withoutPeople = as.may(['volunteers.search-volunteers', 'volunteers.see-every-volunteer'])
    expect(await search(withoutPeople, 'Find Ko')).toEqual([])
    expect(await search(withoutPeople, 'f-ko')).toEqual([['f-ko', undefined]])
  })

  test('page by page comes to everybody once', async () => {
    const all = await refs({ size: 200 })
    const paged: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await listVolunteers(world, coordinator, { size: 3, after })
      paged.push(...page.rows.map(({ ref }) => ref))
      if (!page.next) break
      after = page.next
    }
    expect(paged).toEqual(all)
    expect(all.length).toBeGreaterThan(6)
  })
})
