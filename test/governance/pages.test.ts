import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findMeeting } from '#modules/governance/face.ts'
import { listDues } from '#modules/governance/queries/list-dues.ts'
import { listMeetings } from '#modules/governance/queries/list-meetings.ts'
import { listResolutions } from '#modules/governance/queries/list-resolutions.ts'
import { languageCookie } from '#platform/web/cookies.ts'
import { languages } from '#platform/words.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { formsIn, signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const mina = as('director')
const app = staffApplication(world, reach)
let director: Visitor
let editor: Visitor
let treasurer: Visitor

const folder = fileURLToPath(new URL('../../examples', import.meta.url))
const pageOf = async (path: string) => (await director.get(path)).text()
const meetingOf = async (ref: string) => `/governance/meetings/${(await findMeeting(owner, ref))?.id}`
const hash = '0123456789abcdef'.repeat(4)

/** Fills in the form of a page and sends it. */
async function send(path: string, fields: Readonly<Record<string, string>>) {
  const form = formsIn(await pageOf(path), path).find(({ method, action }) => method === 'post' && action === path)
  const shown = (form?.fields ?? []).filter(({ name }) => !(name in fields)).map(({ name, value }) => [name, value])
  return director.post(path, [...(shown as [string, string][]), ...Object.entries(fields)])
}

beforeAll(async () => {
  for await (const _ of loadExamples(world, mina, folder));
  director = await signIn(app, world, 'director')
  editor = await signIn(app, world, 'editor')
  treasurer = await signIn(app, world, 'treasurer')
}, 120_000)

test('the list shows meetings by day, and the empty one how to go on', async () => {
  const page = await pageOf('/governance/meetings')
  for (const words of ['14th general meeting', '13th general meeting', 'FY2010', 'Board meeting, 14 March 2011'])
    expect(page).toContain(words)
  expect(page.indexOf('14th')).toBeLessThan(page.indexOf('13th'))
  expect(await pageOf('/governance/meetings?kind=extraordinary')).toContain('No meetings here')
})

test('a meeting shows its notice, quorum, votes and outcomes, and leads to its minutes', async () => {
  const here = await meetingOf('GM-14')
  const page = await pageOf(here)
  for (const words of [
    '19 of 22: 12 present, 7 by proxy, 0 in writing',
    'Quorum reached',
    '21 days before',
    '18 for, 0 against, 1 abstained',
    'Carried',
    'Not carried',
    'Chair and two members',
  ])
    expect(page).toContain(words)
  expect(await pageOf(`${here}/minutes`)).toContain('did not find the three quarters')
  const board = await pageOf(await meetingOf('BM-2011-1'))
  expect(board).toContain('No minutes yet')
})

test('the resolution of the relief shows the approval that rests on it, and the other way round', async () => {
  const { rows } = await listResolutions(world, mina, { kind: 'approve-outside-mission' })
  const relief = rows.find(({ ref }) => ref === 'RS-2011-1')
  const page = await pageOf(`/governance/resolutions/${relief?.id}`)
  expect(page).toContain('Relief for those struck by the Great East Japan Earthquake')
  const approval = /\/governance\/approvals\/[0-9a-f-]{36}/.exec(page)?.[0] ?? ''
  expect(await pageOf(approval)).toContain(`/governance/resolutions/${relief?.id}`)
})

test('who may read governance reads it, and nobody else opens it', async () => {
  const here = await meetingOf('GM-14')
  expect((await treasurer.get(here)).status).toBe(200)
  expect(await (await treasurer.get(here)).text()).not.toContain('Void the meeting')
  expect((await treasurer.get(`${here}/hold`)).status).toBe(403)
  for (const path of [here, `${here}/minutes`, '/governance/meetings', '/governance/resolutions'])
    expect((await editor.get(path)).status).toBe(403)
})

describe('forms', () => {
  test('plan a meeting, hold it, put a resolution, count the votes, write the minutes and enter the hash', async () => {
    const planned = { kind: 'extraordinary', heldOn: '2011-09-01', forYear: 'FY2010', quorumShare: 'half', number: '1' }
    expect((await send('/governance/meetings/plan', { ...planned, number: 'one' })).status).toBe(422)
    const answer = await send('/governance/meetings/plan', planned)
    expect(answer.status).toBe(303)
    const { rows } = await listMeetings(world, mina, { kind: 'extraordinary' })
    const here = `/governance/meetings/${rows[0]?.id}`
    expect(await pageOf(here)).toContain('1st extraordinary general meeting')
    const adopt = { 'titles.en': 'Adopt the report once more', kind: 'adopt-report', majority: 'two-thirds' }
    expect((await send(`${here}/propose`, adopt)).status).toBe(303)
    const told = { entitled: '9', present: '6', byProxy: '0', inWriting: '0' }
    expect((await send(`${here}/hold`, { ...told, inWriting: '' })).status).toBe(422)
    expect((await send(`${here}/hold`, told)).status).toBe(303)
    const resolution = /\/governance\/resolutions\/[0-9a-f-]{36}/.exec(await pageOf(here))?.[0] ?? ''
    expect(await pageOf(here)).not.toContain('Enter the hash')
    expect(
      (await send(`${resolution}/record-votes`, { votesFor: '7', votesAgainst: '0', votesAbstained: '0' })).status,
    ).toBe(422)
    await send(`${resolution}/record-votes`, { votesFor: '4', votesAgainst: '0', votesAbstained: '2' })
    expect(await pageOf(here)).toContain('Enter the hash')
    expect((await send(`${here}/attach-report-hash`, { reportHash: 'nonsense' })).status).toBe(422)
    expect((await send(`${here}/attach-report-hash`, { reportHash: hash })).status).toBe(303)
    expect((await send(`${here}/write-minutes`, { text: 'Said.\n\nDone.' })).status).toBe(303)
    const page = await pageOf(here)
    expect(page).toContain(hash)
    expect(page).not.toContain('Enter the hash')
    expect((await send(`${here}/void`, { why: 'a test' })).status).toBe(422)
  })

  test('give somebody an office, end it, and the history tells it', async () => {
    expect(await pageOf('/governance/officers?state=in-force')).toContain('Vice-chair')
    const told = { party: 'P-60', office: 'adviser', beganOn: '2011-01-01', termUntil: '2011-08-31' }
    expect((await send('/governance/officers/appoint', { ...told, party: 'P-99999' })).status).toBe(422)
    const answer = await send('/governance/officers/appoint', told)
    const here = new URL(answer.headers.get('location') ?? '', 'https://x.example').pathname
    expect(await pageOf(here)).toContain('Term is over')
    expect((await send(`${here}/end`, { on: '2011-08-31', reason: 'term-over' })).status).toBe(303)
    for (const words of ['Former officer', 'The term was over']) expect(await pageOf(here)).toContain(words)
  })

  test('record an authorisation and its steps, and take one back', async () => {
    expect(await pageOf('/governance/authorisations')).toContain('Approved specified non-profit corporation')
    const told = { 'titles.en': 'Permit for a bazaar', authority: 'The ward' }
    const answer = await send('/governance/authorisations/record', told)
    const here = new URL(answer.headers.get('location') ?? '', 'https://x.example').pathname
    expect(await pageOf(here)).toContain('No steps yet')
    expect((await send(`${here}/record-step`, { state: 'renewed', date: '2011-05-01' })).status).toBe(422)
    expect(
      (await send(`${here}/record-step`, { state: 'granted', date: 'May 2011', validUntil: '2011-06-30' })).status,
    ).toBe(303)
    expect(await pageOf(here)).toContain('Past its last day')
    expect(await pageOf(`${here}/take-back-step?position=0`)).toContain('Granted, May 2011')
    expect((await send(`${here}/take-back-step`, { position: '0', why: 'another ward' })).status).toBe(303)
    for (const words of ['Taken back', 'Nothing told yet', 'another ward']) expect(await pageOf(here)).toContain(words)
  })

  test('record dues for all and for one, and a member shows them', async () => {
    expect(await pageOf('/governance/dues?year=FY2010')).toContain('JPY 5,000')
    const owed = { 'money.amount': '4000', 'money.currency': 'JPY', year: 'FY2009' }
    expect((await send('/governance/dues/charge', { ...owed, member: 'M-9' })).status).toBe(422)
    const answer = await send('/governance/dues/charge', { ...owed, member: 'M-004' })
    const here = new URL(answer.headers.get('location') ?? '', 'https://x.example').pathname
    const page = await pageOf(here)
    expect(page).toContain('JPY 4,000')
    const whose = /\/governance\/members\/[0-9a-f-]{36}/.exec(page)?.[0] ?? ''
    expect(await pageOf(whose)).toContain('Dues for FY2009: JPY 4,000')
    expect((await send('/governance/dues/charge-all', { ...owed, kind: 'supporting' })).status).toBe(303)
    const { rows } = await listDues(world, mina, { year: 'FY2009', size: 200 })
    expect(rows.filter(({ minor }) => minor === 4000n).length).toBeGreaterThan(2)
  })

  test('take a meeting back, and the history tells it', async () => {
    const here = await meetingOf('BM-2011-1')
    expect((await send(`${here}/replan`, { why: 'it was another day' })).status).toBe(303)
    const page = await pageOf(here)
    for (const words of ['it was another day', 'Not voted on yet', 'Cancel the meeting']) expect(page).toContain(words)
    expect((await send(`${here}/cancel`, { why: 'decided by letter' })).status).toBe(303)
    expect(await pageOf(here)).toContain('decided by letter')
  })
})

test('every language has words of its own for all of it', async () => {
  const here = await meetingOf('GM-14')
  const titles = { en: '14th general meeting', ja: '第14回通常総会', ko: '제14회 정기총회', zh: '第14届会员大会' }
  for (const language of languages) {
    const page = await director.get(here, `${languageCookie}=${language}`)
    expect(await page.text()).toContain(titles[language])
  }
})
