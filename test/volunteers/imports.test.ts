import { afterAll, beforeAll, expect, test } from 'vitest'
import { importParties } from '#modules/people/imports/parties.ts'
import { importHours } from '#modules/volunteers/imports/hours.ts'
import { importVolunteers } from '#modules/volunteers/imports/volunteers.ts'
import { getVolunteer } from '#modules/volunteers/queries/get-volunteer.ts'
import { listHours } from '#modules/volunteers/queries/list-hours.ts'
import { listVolunteers } from '#modules/volunteers/queries/list-volunteers.ts'
import { testWorld } from '../world.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const coordinator = as('volunteer-coordinator')

const header = 'ref,party,kind,country,place,since,until,until_reason,skills,languages,consent_on,thanked_as_en'
const volunteers = (...lines: string[]) => csv(importVolunteers, 'v.csv', [header, ...lines, ''].join('\n'))
const hours = (...lines: string[]) =>
  csv(importHours, 'h.csv', ['ref,volunteer,date,time,work', ...lines, ''].join('\n'))

const anaLine = 'V-1,P-1,Volunteer,us,,2011-03,,,"translation, ウェブサイト",ja>en fluent; es 母語,2011-06-01,Ana'

beforeAll(async () => {
  await csv(
    importParties,
    'p.csv',
    'ref,kind,name\nP-1,person,Ana Prado\nP-2,person,Ben Ochoa\nP-3,organisation,Knitters\nP-4,person,Cy Dee\n',
  )
})

test('brings volunteers in with all that belongs to them, and a second load adds nothing', async () => {
  const lines = [anaLine, 'V-2,P-2,intern,,Tokyo,2010-04-01,2011-03-31,Over,,,,']
  expect(await volunteers(...lines)).toMatchObject({ added: 2n, known: 0n })
  expect(await volunteers(...lines)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
  const { rows } = await listVolunteers(world, coordinator, {})
  const all = await Promise.all(rows.map(({ id }) => getVolunteer(world, coordinator, { id })))
  expect(all).toMatchObject([
    {
      ref: 'V-1',
      country: 'US',
      thanks: 'granted',
      skills: ['translation', 'web'],
      languages: [
        { from_language: 'ja', to_language: 'en', level: 'fluent' },
        { from_language: 'es', to_language: null, level: 'native' },
      ],
      consents: [{ state: 'granted', day: '2011-06-01', thanked_as: { en: 'Ana' } }],
    },
    {
      ref: 'V-2',
      kind: 'intern',
      thanks: null,
      services: [{ until_edtf: '2011-03-31', reason: 'Over' }],
      consents: [],
    },
  ])
})

test('tells a row that says something else than the record', async () => {
  expect(await volunteers(anaLine.replace(',us,', ',JP,'))).toMatchObject({
    added: 0n,
    differing: 1n,
    differences: [{ ref: 'V-1', columns: ['country'] }],
  })
})

test.each([
  ['V-9,P-9,volunteer,,,2011,,,,,,', 'volunteers.unknown-person', 'party'],
  ['V-9,P-3,volunteer,,,2011,,,,,,', 'volunteers.not-a-person', 'party'],
  ['V-9,P-1,volunteer,,,2011,,,,,,', 'volunteers.recorded-already', 'party'],
  ['V-9,P-4,volunteer,XX,,2011,,,,,,', 'volunteers.not-a-country', 'country'],
  ['V-9,P-4,volunteer,,,2011-05,2011-04,,,,,', 'volunteers.ends-before-beginning', 'until'],
  ['V-9,P-4,volunteer,,,2011-09-10,,,,,,', 'dates.not-come-yet', 'since'],
  ['V-9,P-4,volunteer,,,2011-05,,,juggling,,,', 'imports.not-one-of', 'skills'],
  ['V-9,P-4,volunteer,,,2011-05,,,,Japanese,,', 'volunteers.import-volunteers.languages', 'languages'],
  ['V-9,P-4,volunteer,,,2011-05,,,,ja>ja fluent,,', 'volunteers.import-volunteers.languages', 'languages'],
  ['V-9,P-4,volunteer,,,2011-05,,,,ja basic; ja native,,', 'volunteers.language-twice', 'languages'],
  ['V-9,P-4,volunteer,,,2011-05,,,,,2011-05-01,', 'volunteers.import-volunteers.consent', 'consent_on'],
  ['V-9,P-4,volunteer,,,2011-05,,,,,,Cy', 'volunteers.import-volunteers.consent', 'consent_on'],
])('refuses the line %j', async (line, code, column) => {
  await expect(volunteers(line)).rejects.toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ code, place: { line: 2, column } })]),
  })
})

test('refuses one person on two lines of a file', async () => {
  const line = (ref: string) => `${ref},P-4,volunteer,,,2011-05,,,,,,`
  await expect(volunteers(line('V-8'), line('V-9'))).rejects.toMatchObject({ code: 'volunteers.recorded-already' })
})

test('brings hours in as minutes, and a second load adds nothing', async () => {
  const lines = ['H-1,V-1,2011-04,1.5,translation', 'H-2,V-1,2011-04-02,1:20,ウェブサイト']
  expect(await hours(...lines)).toMatchObject({ added: 2n, known: 0n })
  expect(await hours(...lines)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
  const { rows } = await listHours(world, coordinator, {})
  expect(rows.map(({ ref, minutes, work }) => [ref, minutes, work])).toEqual([
    ['H-2', 80n, 'web'],
    ['H-1', 90n, 'translation'],
  ])
})

test.each([
  ['H-9,V-9,2011-04,1,web', 'volunteers.unknown-volunteer', 'volunteer'],
  ['H-9,V-1,2011-04-01,0,web', 'volunteers.no-time', 'time'],
  ['H-9,V-1,2011-04-01,24:01,web', 'volunteers.too-much-time', 'time'],
  ['H-9,V-1,2011-02,1,web', 'volunteers.hours-outside', 'date'],
  ['H-9,V-2,2011-04,1,web', 'volunteers.hours-outside', 'date'],
  ['H-9,V-1,2011-09-10,1,web', 'dates.not-come-yet', 'date'],
])('refuses the hours %j', async (line, code, column) => {
  await expect(hours(line)).rejects.toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ code, place: { line: 2, column } })]),
  })
})
