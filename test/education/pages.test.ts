import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planSessions } from '#modules/education/commands/plan-sessions.ts'
import { getProgramme } from '#modules/education/queries/get-programme.ts'
import { getTerm } from '#modules/education/queries/get-term.ts'
import { listLearners } from '#modules/education/queries/list-learners.ts'
import { listProgrammes } from '#modules/education/queries/list-programmes.ts'
import { listSessions } from '#modules/education/queries/list-sessions.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { formsIn, signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const director = as('director')
const app = staffApplication(world, reach)
let teacher: Visitor
let editor: Visitor

const folder = fileURLToPath(new URL('../../examples', import.meta.url))
const pageOf = async (path: string, visitor = teacher) => (await visitor.get(path)).text()

async function idOf(kind: 'programme' | 'term' | 'class' | 'session' | 'learner', ref: string): Promise<string> {
  if (kind === 'learner')
    return (await listLearners(world, director, { from: ref })).rows.find((row) => row.code === ref)?.id ?? ''
  if (kind === 'session')
    return (await listSessions(world, director, { size: 200 })).rows.find((row) => row.ref === ref)?.id ?? ''
  const programmes = (await listProgrammes(world, director, {})).rows
  if (kind === 'programme') return programmes.find((row) => row.ref === ref)?.id ?? ''
  for (const { id } of programmes)
    for (const term of (await getProgramme(world, director, { id })).terms) {
      if (kind === 'term' && term.ref === ref) return term.id
      const found = (await getTerm(world, director, { id: term.id })).classes.find((row) => row.ref === ref)
      if (kind === 'class' && found) return found.id
    }
  return ''
}

/** Fills in the form of a page and sends it. */
async function send(path: string, fields: Readonly<Record<string, string>>) {
  const form = formsIn(await pageOf(path), path).find(({ method, action }) => method === 'post' && action === path)
  const shown = (form?.fields ?? []).filter(({ name }) => !(name in fields)).map(({ name, value }) => [name, value])
  return teacher.post(path, [...(shown as [string, string][]), ...Object.entries(fields)])
}

beforeAll(async () => {
  for await (const _ of loadExamples(world, director, folder));
  teacher = await signIn(app, world, 'teacher')
  editor = await signIn(app, world, 'editor')
}, 120_000)

test('a programme shows who commissioned it and its terms, a term how far its hours have come', async () => {
  const programme = await pageOf(`/education/programmes/${await idOf('programme', 'JLC')}`)
  for (const words of ['Agency for Cultural Affairs', 'First term', 'Second term', '60 hours'])
    expect(programme).toContain(words)
  const term = await pageOf(`/education/terms/${await idOf('term', 'JLC-1')}`)
  for (const words of ['Finished', 'Mixed levels', '60 hours']) expect(term).toContain(words)
})

test('the report to the commissioner tells hours and learners, and no code of any', async () => {
  const here = `/education/terms/${await idOf('term', 'JLC-1')}/report`
  const page = await pageOf(here)
  for (const words of ['Agency for Cultural Affairs', '60 hours', '20 class sessions', '12 people'])
    expect(page).toContain(words)
  expect(page).not.toMatch(/L-\d\d/)
  expect((await editor.get(here)).status).toBe(403)
})

test('nobody but who works in education opens its pages, and the teacher of a class is told by reference alone', async () => {
  const path = `/education/classes/${await idOf('class', 'JLC-1-A')}`
  expect((await editor.get(path)).status).toBe(403)
  const page = await pageOf(path)
  expect(page).toContain('P-11')
  expect(page).not.toContain('橋本')
})

test('the lists say how to begin when a filter leaves nothing', async () => {
  expect(await pageOf('/education/sessions?state=planned')).toContain('take a filter off')
  expect(await pageOf('/education/sessions?state=cancelled')).toContain('13 August 2011')
})

test('the report tells the hours that were taught, and those that are planned as planned', async () => {
  const html = await (await editor.get('/report/document?year=FY2010')).text()
  expect(html).toContain('Hours of teaching')
  const text = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
  expect(text).toContain('The first term is complete, and 60 hours were taught in it')
  expect(text).toContain('for which 60 hours are planned')
})

describe('forms', () => {
  test('make a programme, a term, a class and its lessons, and record one of them', async () => {
    const made = await send('/education/programmes/create', {
      ...{ 'names.en': 'Evening course', agency: 'City hall', date: '2011', contractHours: '90' },
    })
    expect(made.status).toBe(303)
    const programme = new URL(made.headers.get('location') ?? '', 'http://x').pathname
    const term = { ordinal: '1', 'names.en': 'Summer', first: '2011-07', last: '', plannedHours: '40' }
    expect((await send(`${programme}/add-term`, { ...term, announced: '2011-06' })).status).toBe(303)
    const [, termPath = ''] = /href="(\/education\/terms\/[^"]+)"/.exec(await pageOf(programme)) ?? []
    expect((await send(`${termPath}/add-class`, { 'names.en': 'Beginners', level: 'a1' })).status).toBe(303)
    const [, classPath = ''] = /href="(\/education\/classes\/[^"]+)"/.exec(await pageOf(termPath)) ?? []
    const days = { 'lines.0.day': '2011-08-01', 'lines.1.day': '', 'lines.2.day': '2011-08-03' }
    expect((await send(`${classPath}/plan-sessions`, { ...days, plannedHours: '1:30' })).status).toBe(303)
    const [, sessionPath = ''] = /href="(\/education\/sessions\/[^"]+)"/.exec(await pageOf(classPath)) ?? []
    expect((await send(`${sessionPath}/record`, { deliveredHours: '1:15' })).status).toBe(303)
    expect(await pageOf(sessionPath)).toContain('1 hour 15 minutes')
    expect(await pageOf(termPath)).toContain('1 hour 15 minutes')
    expect((await send(`${termPath}/set-state`, { state: 'running', date: '2011-08' })).status).toBe(303)
    expect(await pageOf(termPath)).toContain('Running')
  })

  test('add a learner by code, place them, enrol them, and end it', async () => {
    const group = await idOf('class', 'JLC-2-B')
    expect(await pageOf(`/education/classes/${group}`)).toContain('/education/learners/create?class=JLC-2-B')
    const said = { code: 'L-77', kind: 'refugee', language: 'ko', class: 'JLC-2-B', from: '2011-10' }
    const made = await send('/education/learners/create', said)
    expect(made.status).toBe(303)
    expect(made.headers.get('location')).toContain(`/education/classes/${group}`)
    const here = `/education/learners/${await idOf('learner', 'L-77')}`
    expect((await send(`${here}/record-placement`, { level: 'b1', score: '70', date: '2011-08-27' })).status).toBe(303)
    for (const words of ['B1: independent', 'score 70', 'October 2011', 'Korean'])
      expect(await pageOf(here)).toContain(words)
    expect((await send(`${here}/void-placement`, { position: '0', why: 'another learner was meant' })).status).toBe(303)
    expect((await send(`${here}/enrol`, { class: 'JLC-1-A', from: '2011-08-01' })).status).toBe(303)
    const [, enrolment = ''] =
      /href="(\/education\/enrolments\/[^"]+)"/.exec((await pageOf(here)).split('October 2011')[1] ?? '') ?? []
    expect((await send(`${enrolment}/end`, { reason: 'moved', date: '2011-08-20' })).status).toBe(303)
    expect(await pageOf(here)).toContain('Moved away')
    expect((await send(`${enrolment}/reopen`, { why: 'they came back' })).status).toBe(303)
    expect((await send(`${enrolment}/void`, { why: 'x' })).status).toBe(303)
    expect((await send(`${here}/void`, { why: 'x' })).status).toBe(422)
  })

  test('mark the whole class on one screen, and show what was marked', async () => {
    const { rows } = await listSessions(world, director, { class: 'JLC-1-A', from: '2011-08-31' })
    const here = `/education/sessions/${rows[0]?.id}`
    const form = await pageOf(`${here}/record`)
    for (const code of ['L-01', 'L-10']) expect(form).toContain(`value="${code}"`)
    expect(form).not.toContain('value="L-07"')
    const first = { 'lines.0.presence': 'present', 'lines.0.time': '1:10' }
    expect((await send(`${here}/record`, first)).status).toBe(422)
    expect((await send(`${here}/record`, { ...first, why: 'the list was wet' })).status).toBe(303)
    expect(await pageOf(here)).toContain('1 hour 10 minutes')
    const refused = await send(`${here}/record`, { 'lines.1.presence': 'present', 'lines.1.time': '3:01', why: 'x' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Nobody attends for longer than the lesson was')
  })

  test('record a visit, correct it, and list it', async () => {
    const programme = `/education/programmes/${await idOf('programme', 'JLC')}`
    const said = { date: '2011-08-24', visitors: 'press', number: '3', qualifier: 'about', session: 'JLC-1-18' }
    expect((await send(`${programme}/record-visit`, said)).status).toBe(303)
    const list = await pageOf('/education/visits?visitors=press')
    expect(list).toContain('about 3 people')
    const [, here = ''] = /href="(\/education\/visits\/[^"]+)"/.exec(list) ?? []
    expect((await send(`${here}/correct`, { number: '', why: 'nobody counted' })).status).toBe(303)
    expect(await pageOf(here)).toContain('Not told')
  })

  test('come back with what was typed, and say what is wrong where it is', async () => {
    const path = `/education/classes/${await idOf('class', 'JLC-1-A')}/plan-sessions`
    const refused = await send(path, { 'lines.0.day': '2011-09-03', plannedHours: '3', place: 'Ward hall' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const words of ['This day lies outside the term', 'value="2011-09-03"', 'value="Ward hall"'])
      expect(page).toContain(words)
  })

  test('cancel a lesson, make it up, and void what was a mistake', async () => {
    const group = await idOf('class', 'JLC-1-A')
    const lines = [{ day: '2011-08-23' }]
    await planSessions(world, director, { id: group, plannedHours: '3', lines } as never)
    const planned = (await listSessions(world, director, { state: 'planned', from: '2011-08-23' })).rows[0]
    const here = `/education/sessions/${planned?.id}`
    expect((await send(`${here}/cancel`, { why: 'the room was locked' })).status).toBe(303)
    expect(await pageOf(here)).toContain('the room was locked')
    const makeUp = await send(`${here}/make-up`, { day: '2011-08-30', plannedHours: '3' })
    expect(makeUp.status).toBe(303)
    expect(await pageOf(here)).toContain('Made up by')
    const { rows } = await listSessions(world, director, { from: '2011-08-30' })
    const second = `/education/sessions/${rows.find(({ day }) => day === '2011-08-30')?.id}`
    expect((await send(`${here}/void`, { why: 'x' })).status).toBe(422)
    expect((await send(`${second}/void`, { why: 'another class was meant' })).status).toBe(303)
    expect((await send(`${here}/reopen`, { why: 'it was held after all' })).status).toBe(303)
    expect((await send(`${second}/restore`, { why: 'x' })).status).toBe(422)
  })
})

test('the home page of a teacher asks what became of lessons whose day is over', async () => {
  const page = await pageOf('/')
  expect(page).toContain('planned lessons are over')
})
