import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importAttendance } from '#modules/education/imports/attendance.ts'
import { importClasses } from '#modules/education/imports/classes.ts'
import { importEnrolments } from '#modules/education/imports/enrolments.ts'
import { importLearners } from '#modules/education/imports/learners.ts'
import { importProgrammes } from '#modules/education/imports/programmes.ts'
import { importSessions } from '#modules/education/imports/sessions.ts'
import { importTerms } from '#modules/education/imports/terms.ts'
import { importVisits } from '#modules/education/imports/visits.ts'
import { getLearner } from '#modules/education/queries/get-learner.ts'
import { getProgramme } from '#modules/education/queries/get-programme.ts'
import { getTerm } from '#modules/education/queries/get-term.ts'
import { listLearners } from '#modules/education/queries/list-learners.ts'
import { listProgrammes } from '#modules/education/queries/list-programmes.ts'
import { listSessions } from '#modules/education/queries/list-sessions.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { testWorld } from '../world.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const [teacher, director] = [as('teacher'), as('director')]

const headers = {
  programmes: 'ref,agency,agency_name,contract_hours,contract_days,date,note,name_en',
  terms: 'ref,programme,ordinal,first,last,planned_hours,announced,state,state_from,why,note,name_en',
  classes: 'ref,term,level,teacher,note,name_en',
  sessions: 'ref,class,day,planned_hours,state,delivered_hours,why,makes_up,mode,place,note',
  learners: 'code,kind,language,placed,level,score',
  enrolments: 'learner,class,from,until,reason',
  attendance: 'session,learner,presence,time',
  visits: 'ref,programme,session,date,visitors,who,number,qualifier,note',
}
const definitions: Record<keyof typeof headers, ImportDefinition> = {
  programmes: importProgrammes,
  terms: importTerms,
  classes: importClasses,
  sessions: importSessions,
  learners: importLearners,
  enrolments: importEnrolments,
  attendance: importAttendance,
  visits: importVisits,
}
const load = (what: keyof typeof headers, ...lines: string[]) =>
  csv(definitions[what], `${what}.csv`, [headers[what], ...lines, ''].join('\n'))

const good: Record<keyof typeof headers, string[]> = {
  programmes: ['P-A,ORG,,120,60,2011-06/2012-03,,By reference', 'P-B,,The city,,,2011,,In words'],
  terms: [
    'A-1,P-A,1,2011-07-01,2011-08-31,60,2011-05,終了,2011-08-31,,,First',
    'A-2,P-A,2,2011-10,,30:30,2011-08,planned,,,,Second',
    'A-3,P-A,3,2011-07,,10,2011-05,cancelled,2011-06,no room,,Third',
  ],
  classes: ['A-1-A,A-1,mixed,TEACHER,,One', 'A-3-A,A-3,a1,,,None'],
  sessions: [
    'S-1,A-1-A,2011-07-01,3,held,2:45,,,in-person,,',
    // the make-up stands before what it makes up for
    'S-2,A-1-A,2011-07-10,3,held,3,,S-3,online,,',
    'S-3,A-1-A,2011-07-04,3,cancelled,,ill,,in-person,,',
  ],
  learners: ['L-1,refugee,KO,2011-06,A2: everyday life,40', 'L-2,家族,zh,,,'],
  enrolments: ['L-1,A-1-A,2011-07-01,2011-07-05,work', 'L-2,A-1-A,2011-07,,'],
  visits: ['V-1,P-A,S-1,2011-07-01,国会議員,,,,', 'V-2,P-B,,2011-08,press,Two papers,5,over,'],
  attendance: ['S-1,L-1,present,', 'S-1,L-2,欠席（連絡あり）,', 'S-2,L-2,present,1:30'],
}

beforeAll(async () => {
  await createParty(world, director, { kind: 'organisation', ref: 'ORG', names: [{ written: 'The agency' }] })
  await createParty(world, director, { kind: 'person', ref: 'TEACHER', names: [{ written: 'Ana Prado' }] })
})

test('each file adds its records once; loaded again it adds nothing and finds nothing different', async () => {
  for (const what of [
    'programmes',
    'terms',
    'classes',
    'sessions',
    'learners',
    'enrolments',
    'attendance',
    'visits',
  ] as const) {
    const total = BigInt(good[what].length)
    expect(await load(what, ...good[what])).toMatchObject({ added: total, known: 0n })
    expect(await load(what, ...good[what])).toMatchObject({ added: 0n, known: total, differing: 0n })
  }
  const { rows } = await listProgrammes(world, teacher, {})
  expect(
    rows.map(({ ref, agency, contract_minutes, terms, delivered }) => [
      ...[ref, agency, contract_minutes, terms, delivered],
    ]),
  ).toEqual([
    ['P-A', 'The agency', 7200n, 3n, 345n],
    ['P-B', 'The city', null, 0n, 0n],
  ])
  const sessions = (await listSessions(world, teacher, { order: 'asc' })).rows
  expect(
    sessions.map(({ ref, state, delivered_minutes, is_make_up }) => [ref, state, delivered_minutes, is_make_up]),
  ).toEqual([
    ['S-1', 'held', 165n, false],
    ['S-3', 'cancelled', null, false],
    ['S-2', 'held', 180n, true],
  ])
})

test('a term comes with what it was and what it is since when', async () => {
  const { rows } = await listProgrammes(world, teacher, {})
  const { terms } = await getProgramme(world, teacher, { id: rows[0]?.id ?? '' })
  const states = async (ordinal: number) =>
    (await getTerm(world, teacher, { id: terms[ordinal - 1]?.id ?? '' })).states.map((row) => [
      row.state,
      row.date_edtf,
    ])
  expect(await states(1)).toEqual([
    ['finished', '2011-08-31'],
    ['planned', '2011-05'],
  ])
  expect(await states(2)).toEqual([['planned', '2011-08']])
})

test('learners come with their placement, their class and what they attended', async () => {
  const { rows } = await listLearners(world, teacher, {})
  expect(rows.map(({ code, kind, language, level, classes }) => [code, kind, language, level, classes])).toEqual([
    ['L-1', 'refugee', 'ko', 'a2', 0n],
    ['L-2', 'family', 'zh', null, 1n],
  ])
  const learner = await getLearner(world, teacher, { id: rows[1]?.id ?? '' })
  expect(learner.attended.map(({ day, presence, minutes }) => [day, presence, minutes])).toEqual([
    ['2011-07-10', 'present', 90n],
    ['2011-07-01', 'excused', 0n],
  ])
  expect(await load('attendance', 'S-1,L-1,absent,')).toMatchObject({
    added: 0n,
    differences: [{ ref: 'S-1 L-1', columns: ['presence'] }],
  })
})

describe('a file is refused', () => {
  test.each([
    ['programmes', 'N,,,,,2011,,x', 'education.agency-needed', 'agency'],
    ['programmes', 'N,ORG,both,,,2011,,x', 'education.agency-needed', 'agency'],
    ['programmes', 'N,TEACHER,,,,2011,,x', 'education.unknown-agency', 'agency'],
    ['programmes', 'N,NOBODY,,,,2011,,x', 'education.unknown-agency', 'agency'],
    ['programmes', 'N,,x,0,,2011,,x', 'education.no-time', 'contract_hours'],
    ['programmes', 'N,,x,100001,,2011,,x', 'education.too-much-time', 'contract_hours'],
    ['programmes', 'N,,x,,1000,2011,,x', 'education.not-a-count', 'contract_days'],
    ['programmes', 'N,,x,,,2011,,', 'education.name-needed', 'name_en'],
    ['programmes', 'N,,x,,,unknown,,x', 'dates.ends-needed', 'date'],
    ['terms', 'N,P-X,4,2011,,1,2011-05,planned,,,,x', 'education.unknown-programme', 'programme'],
    ['terms', 'N,P-A,1,2011,,1,2011-05,planned,,,,x', 'education.ordinal-taken', 'ordinal'],
    ['terms', 'N,P-A,0,2011,,1,2011-05,planned,,,,x', 'education.not-a-count', 'ordinal'],
    ['terms', 'N,P-A,4,2011-08,2011-07,1,2011-05,planned,,,,x', 'education.ends-before-beginning', 'last'],
    ['terms', 'N,P-A,4,2011-08,,1,2011-05,running,,,,x', 'education.import-terms.from-needed', 'state_from'],
    ['terms', 'N,P-A,4,2011-08,,1,2011-05,planned,2011-06,,,x', 'education.import-terms.from-needed', 'state_from'],
    ['terms', 'N,P-A,4,2011-08,,1,2011-05,running,2011-04,,,x', 'education.before-last-state', 'state_from'],
    ['terms', 'N,P-A,4,2011-08,,1,2011-05,cancelled,2011-06,,,x', 'education.reason-needed', 'why'],
    ['terms', 'N,P-A,4,2011-08,,1,2011-10,planned,,,,x', 'dates.not-come-yet', 'announced'],
    ['terms', 'N,P-A,4,2011-08,,1,2011-05,running,2011-10,,,x', 'dates.not-come-yet', 'state_from'],
    ['classes', 'N,A-9,a1,,,x', 'education.unknown-term', 'term'],
    ['classes', 'N,A-1,a1,ORG,,x', 'education.unknown-person', 'teacher'],
    ['sessions', 'N,A-9,2011-07-05,3,planned,,,,online,,', 'education.unknown-class', 'class'],
    ['sessions', 'N,A-1-A,2011-06-30,3,planned,,,,online,,', 'education.outside-term', 'day'],
    ['sessions', 'N,A-1-A,2011-09-01,3,planned,,,,online,,', 'education.outside-term', 'day'],
    ['sessions', 'N,A-3-A,2011-07-05,3,planned,,,,online,,', 'education.term-is-cancelled', 'class'],
    ['sessions', 'N,A-1-A,2011-07-05,24:01,planned,,,,online,,', 'education.longer-than-day', 'planned_hours'],
    ['sessions', 'N,A-1-A,2011-07-05,3,held,,,,online,,', 'education.import-sessions.delivered', 'delivered_hours'],
    ['sessions', 'N,A-1-A,2011-07-05,3,planned,3,,,online,,', 'education.import-sessions.delivered', 'delivered_hours'],
    ['sessions', 'N,A-1-A,2011-07-05,3,held,0,,,online,,', 'education.no-time', 'delivered_hours'],
    ['sessions', 'N,A-1-A,2011-07-05,3,cancelled,,,,online,,', 'education.reason-needed', 'why'],
    ['sessions', 'N,A-1-A,2011-07-05,3,held,3,,S-1,online,,', 'education.import-sessions.makes-up', 'makes_up'],
    ['sessions', 'N,A-1-A,2011-07-05,3,held,3,,S-9,online,,', 'education.import-sessions.makes-up', 'makes_up'],
    ['sessions', 'N,A-1-A,2011-07-05,3,held,3,,S-3,online,,', 'education.made-up-already', 'makes_up'],
    ['learners', 'N,refugee,qqq,,,', 'education.not-a-language', 'language'],
    ['learners', 'N,refugee,ko,2011-06,,', 'education.import-learners.placed', 'placed'],
    ['learners', 'N,refugee,ko,,,12', 'education.import-learners.placed', 'placed'],
    ['learners', 'N,refugee,ko,2011-10,a1,', 'dates.not-come-yet', 'placed'],
    ['learners', 'N,refugee,ko,2011-06,a1,10000', 'education.score-too-large', 'score'],
    ['enrolments', 'L-9,A-1-A,2011-07,,', 'education.unknown-learner', 'learner'],
    ['enrolments', 'L-1,A-9,2011-07,,', 'education.unknown-class', 'class'],
    ['enrolments', 'L-1,A-3-A,2011-07,,', 'education.term-is-cancelled', 'class'],
    ['enrolments', 'L-1,A-1-A,2011-07,2011-08,', 'education.import-enrolments.reason', 'reason'],
    ['enrolments', 'L-1,A-1-A,2011-07,2011-06,work', 'education.ends-before-beginning', 'until'],
    ['enrolments', 'L-1,A-1-A,2011-07,2011-10,work', 'dates.not-come-yet', 'until'],
    ['visits', 'N,P-9,,2011-07,press,,,,', 'education.unknown-programme', 'programme'],
    ['visits', 'N,P-B,S-1,2011-07,press,,,,', 'education.unknown-session', 'session'],
    ['visits', 'N,P-A,S-1,2011-07-02,press,,,,', 'education.other-day', 'session'],
    ['visits', 'N,P-A,,2011-07,press,,,over,', 'education.import-visits.number-needed', 'qualifier'],
    ['visits', 'N,P-A,,2011-10,press,,,,', 'dates.not-come-yet', 'date'],
    ['attendance', 'S-1,L-9,present,', 'education.unknown-learner', 'learner'],
    ['attendance', 'S-3,L-2,present,', 'education.import-attendance.not-held', 'session'],
    ['attendance', 'S-2,L-1,present,', 'education.not-enrolled', 'learner'],
    ['attendance', 'S-2,L-2,absent,1', 'education.absent-with-time', 'time'],
    ['attendance', 'S-2,L-2,present,0', 'education.no-time', 'time'],
  ] as const)('of %s: %s', async (what, line, code, column) => {
    await expect(load(what, line)).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code, place: { line: 2, column } })]),
    })
  })
})
