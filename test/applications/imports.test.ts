import { afterAll, expect, test } from 'vitest'
import { importProfiles } from '#modules/applications/imports/profiles.ts'
import { getProfile } from '#modules/applications/queries/get-profile.ts'
import { listProfiles } from '#modules/applications/queries/list-profiles.ts'
import { testWorld } from '../world.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const coordinator = as('volunteer-coordinator')

const header = 'ref,kind,field_role,wanted,open_from,open_until,published,closed,requirements,title_en,judged_en'
const profiles = (...lines: string[]) => csv(importProfiles, 'p.csv', [header, ...lines, ''].join('\n'))

const webLine = 'PR-1,ウェブサイト,no,2,,,2011,,skill web; ko fluent | zh fluent,Website,Knows the matter'

test('brings profiles in with states and requirements, and a second load adds nothing', async () => {
  const lines = [
    webLine,
    'PR-2,field,no,,,,,,,Rescue,',
    'PR-3,office,,,2011-01-01,2011-03-31,2011-01-01,2011-04-01,,Post,',
  ]
  expect(await profiles(...lines)).toMatchObject({ added: 3n, known: 0n })
  expect(await profiles(...lines)).toMatchObject({ added: 0n, known: 3n, differing: 0n })
  const { rows } = await listProfiles(world, coordinator, {})
  const all = await Promise.all(rows.map(({ id }) => getProfile(world, coordinator, { id })))
  expect(all).toMatchObject([
    {
      ref: 'PR-1',
      kind: 'web',
      wanted: 2n,
      state: 'published',
      states: [{ state: 'published', date_edtf: '2011' }],
      criteria: [
        { requirement: 1, kind: 'skill', skill: 'web' },
        { requirement: 2, position: 0, kind: 'language', language: 'ko', level: 'fluent' },
        { requirement: 2, position: 1, kind: 'language', language: 'zh', level: 'fluent' },
        { requirement: 3, kind: 'judged', texts: { en: 'Knows the matter' } },
      ],
    },
    { ref: 'PR-2', is_field_role: true, state: 'draft', states: [{ state: 'draft', date_edtf: '2011-09-05' }] },
    { ref: 'PR-3', state: 'closed', states: [{ state: 'closed' }, { state: 'published' }], criteria: [] },
  ])
})

test('tells a row that says something else than the record', async () => {
  expect(await profiles(webLine.replace(',2,', ',3,'))).toMatchObject({
    differing: 1n,
    differences: [{ ref: 'PR-1', columns: ['wanted'] }],
  })
})

test.each([
  ['PR-9,field,no,,,,2011,,,x,', 'applications.field-role-locked', 'published'],
  ['PR-9,office,yes,,,,2011,,,x,', 'applications.field-role-locked', 'published'],
  ['PR-9,office,,0,,,,,,x,', 'applications.number-out-of-range', 'wanted'],
  ['PR-9,office,,,2011-02-01,2011-01-01,,,,x,', 'applications.ends-before-beginning', 'open_until'],
  ['PR-9,office,,,,,,2011,,x,', 'applications.import-profiles.closed', 'closed'],
  ['PR-9,office,,,,,2011-05,2011-04,,x,', 'applications.ends-before-beginning', 'closed'],
  ['PR-9,office,,,,,2011-10-01,,,x,', 'dates.not-come-yet', 'published'],
  ['PR-9,office,,,,,2011-01,2011-10-01,,x,', 'dates.not-come-yet', 'closed'],
  ['PR-9,office,,,,,,,ja+ja fluent,x,', 'applications.not-a-criterion', 'requirements'],
  ['PR-9,office,,,,,,,,,', 'applications.title-needed', 'title_en'],
])('refuses the line %j', async (line, code, column) => {
  await expect(profiles(line)).rejects.toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ code, place: { line: 2, column } })]),
  })
})
