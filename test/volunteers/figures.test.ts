import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { endService } from '#modules/volunteers/commands/end-service.ts'
import { voidVolunteer } from '#modules/volunteers/commands/void-volunteer.ts'
import { latestVolunteersDay, volunteersNames } from '#modules/volunteers/face.ts'
import { testWorld } from '../world.ts'
import { behind, cellsOf, deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const director = as('director')
const coordinator = as('volunteer-coordinator')
const desk = deskOf(world, director, coordinator)
const why = 'because'

test('without records there is no cell, and no day', async () => {
  for (const name of ['active', 'joined', 'hours', 'gave-time'])
    expect(await cellsOf(owner, `volunteers.${name}`)).toEqual({})
  expect(await latestVolunteersDay(owner)).toBeNull()
})

describe('of a year', () => {
  beforeAll(async () => {
    const both = { skills: { translation: true, web: true }, country: 'US' } as never
    await desk.takeOn('new-us', 'New Us', '2011-03', both)
    await desk.takeOn('new', 'New One', '2010-09-01', { kind: 'intern' } as never)
    await desk.takeOn('vague', 'Va Gue', '2010')
    const { id: left } = await desk.takeOn('left', 'Le Ft', '2009-01-01', { country: 'JP' } as never)
    await endService(world, coordinator, { id: left, until: '2011-07-31' })
    const { id: last } = await desk.takeOn('last-day', 'Last Day', '2009-01-01')
    await endService(world, coordinator, { id: last, until: '2011-08-31' })
    const { id: gone } = await desk.takeOn('void', 'Vo Id', '2010-10-01')
    await desk.give('void', '2011-01-01', '5')
    await voidVolunteer(world, coordinator, { id: gone, why })
    await desk.give('new-us', '2011-04', '9')
    await desk.give('new-us', '2011-05-02', '1:15', 'web')
    await desk.give('left', '2011-05-03', '2')
    await desk.give('left', '2010-08-31/2010-09-01', '8')
    await desk.give('left', '2010-23', '3', 'office')
  })

  test('those who joined are counted wholly inside, once in the whole and under each skill', async () => {
    expect(await cellsOf(owner, 'volunteers.joined')).toEqual({
      'volunteers.joined': 2n,
      'volunteers.joined kind=volunteer': 1n,
      'volunteers.joined kind=intern': 1n,
      'volunteers.joined country=US': 1n,
      'volunteers.joined country=none': 1n,
      'volunteers.joined skill=translation': 1n,
      'volunteers.joined skill=web': 1n,
      'volunteers.joined skill=none': 1n,
      'volunteers.joined country=US skill=translation': 1n,
      'volunteers.joined country=US skill=web': 1n,
      'volunteers.joined country=none skill=none': 1n,
      'volunteers.joined month=2010-09': 1n,
      'volunteers.joined month=2011-03': 1n,
    })
    expect(await behind(owner, 'volunteers.joined', {}, 1)).toEqual(['new-us', 'new'])
    expect(await behind(owner, 'volunteers.joined', { country: 'US', skill: 'web' })).toEqual(['new-us'])
  })

  test('those who serve at its end are counted when they had surely begun and had not ended', async () => {
    expect(await cellsOf(owner, 'volunteers.active')).toMatchObject({
      'volunteers.active': 4n,
      'volunteers.active kind=intern': 1n,
      'volunteers.active country=US': 1n,
    })
    expect(await behind(owner, 'volunteers.active', {})).toEqual(['new-us', 'new', 'vague', 'last-day'])
  })

  test('hours are added up by work and month, and a season is in no month', async () => {
    expect(await cellsOf(owner, 'volunteers.hours')).toEqual({
      'volunteers.hours': 915n,
      'volunteers.hours work=translation': 660n,
      'volunteers.hours work=web': 75n,
      'volunteers.hours work=office': 180n,
      'volunteers.hours kind=volunteer': 915n,
      'volunteers.hours month=2011-04': 540n,
      'volunteers.hours month=2011-05': 195n,
      'volunteers.hours month=undated': 180n,
      'volunteers.hours month=2011-04 work=translation': 540n,
      'volunteers.hours month=2011-05 work=translation': 120n,
      'volunteers.hours month=2011-05 work=web': 75n,
      'volunteers.hours month=undated work=office': 180n,
    })
    expect(await behind(owner, 'volunteers.hours', { work: 'web' })).toEqual([expect.stringMatching(/ · new-us$/)])
    expect(await latestVolunteersDay(owner)).toBe('2011-05-03')
  })

  test('who gave time is counted as persons, once in the whole', async () => {
    expect(await cellsOf(owner, 'volunteers.gave-time')).toMatchObject({
      'volunteers.gave-time': 2n,
      'volunteers.gave-time work=translation': 2n,
      'volunteers.gave-time work=web': 1n,
      'volunteers.gave-time kind=volunteer work=office': 1n,
    })
    expect(await behind(owner, 'volunteers.gave-time', { work: 'translation' }, 1)).toEqual(['new-us', 'left'])
  })

  test('countries are called by name in each language', async () => {
    const names = await volunteersNames(owner)
    expect(names.get('country=US')).toMatchObject({ en: 'United States', ja: 'アメリカ合衆国' })
  })

  test('two persons who turn out to be one are counted once', async () => {
    await mergeParties(world, director, { keep: 'P-new', other: 'P-new-us', why })
    expect(await cellsOf(owner, 'volunteers.joined')).toMatchObject({
      'volunteers.joined': 1n,
      'volunteers.joined month=2010-09': 1n,
    })
    expect(await cellsOf(owner, 'volunteers.active')).toMatchObject({ 'volunteers.active': 3n })
    expect(await behind(owner, 'volunteers.active', {})).toHaveLength(3)
  })
})
