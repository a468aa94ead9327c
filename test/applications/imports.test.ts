import { afterAll, expect, test } from 'vitest'
import { importApplications } from '#modules/applications/imports/applications.ts'
import { importProfiles } from '#modules/applications/imports/profiles.ts'
import { getApplication } from '#modules/applications/queries/get-application.ts'
import { getProfile } from '#modules/applications/queries/get-profile.ts'
import { listApplications } from '#modules/applications/queries/list-applications.ts'
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

const applicants = (...lines: string[]) =>
  csv(
    importApplications,
    'a.csv',
    ['ref,profile,received,name,email,language,country,languages,skills,hours,state,state_on,why', ...lines, ''].join(
      '\n',
    ),
  )

const anaLine =
  'AN-1,PR-1,2011-05-02,Ana Prado,ana@post.example,en,us,ja native; EN 堪能,"web, デザイン",6,in-review,2011-05-03,'

test('brings applications in with all that belongs to them, and a second load adds nothing', async () => {
  const lines = [anaLine, 'AN-2,PR-2,2011-06-01,Ben,,ko,,,,,,,']
  expect(await applicants(...lines)).toMatchObject({ added: 2n, known: 0n })
  expect(await applicants(...lines)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
  const { rows } = await listApplications(world, coordinator, {})
  expect(rows.map(({ ref, state, source }) => [ref, state, source])).toEqual([
    ['AN-2', 'received', 'office'],
    ['AN-1', 'in-review', 'office'],
  ])
  expect(await getApplication(world, coordinator, { id: rows[1]?.id ?? '' })).toMatchObject({
    country: 'US',
    hours: 6n,
    languages: [
      { language: 'ja', level: 'native' },
      { language: 'en', level: 'fluent' },
    ],
    skills: ['design', 'web'],
    states: [{ state: 'in-review', day: '2011-05-03' }, { state: 'received' }],
  })
})

test.each([
  ['AN-9,PR-9,2011-05-02,A,,en,,,,,,,', 'applications.unknown-profile', 'profile'],
  ['AN-9,PR-1,2011-05-02,A,nobody,en,,,,,,,', 'applications.not-an-email', 'email'],
  ['AN-9,PR-1,2011-05-02,A,,fr,,,,,,,', 'imports.not-one-of', 'language'],
  ['AN-9,PR-1,2011-05-02,A,,en,XX,,,,,,', 'applications.no-such-country', 'country'],
  ['AN-9,PR-1,2011-05-02,A,,en,,Japanese,,,,,', 'applications.import-applications.languages', 'languages'],
  ['AN-9,PR-1,2011-05-02,A,,en,,ja basic; ja native,,,,,', 'applications.language-twice', 'languages'],
  ['AN-9,PR-1,2011-05-02,A,,en,,,juggling,,,,', 'imports.not-one-of', 'skills'],
  ['AN-9,PR-1,2011-05-02,A,,en,,,,81,,,', 'applications.number-out-of-range', 'hours'],
  ['AN-9,PR-1,2011-05-02,A,,en,,,,,accepted,2011-05-03,', 'imports.not-one-of', 'state'],
  ['AN-9,PR-1,2011-05-02,A,,en,,,,,invited,,', 'applications.import-applications.state', 'state_on'],
  ['AN-9,PR-1,2011-05-02,A,,en,,,,,invited,2011-05-01,', 'applications.before-last-state', 'state_on'],
  ['AN-9,PR-1,2011-05-02,A,,en,,,,,declined,2011-05-03,', 'applications.reason-needed', 'why'],
  ['AN-9,PR-1,2011-10-02,A,,en,,,,,,,', 'dates.not-come-yet', 'received'],
])('refuses the application %j', async (line, code, column) => {
  await expect(applicants(line)).rejects.toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ code, place: { line: 2, column } })]),
  })
})
