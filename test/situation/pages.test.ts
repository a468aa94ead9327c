import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBreaks } from '#modules/situation/queries/list-breaks.ts'
import { listHappenings } from '#modules/situation/queries/list-happenings.ts'
import { listIndicators } from '#modules/situation/queries/list-indicators.ts'
import { languageCookie } from '#platform/web/cookies.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { formsIn, signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const director = as('director')
const app = staffApplication(world, reach)
let editor: Visitor
let auditor: Visitor

const folder = fileURLToPath(new URL('../../examples', import.meta.url))
const pageOf = async (path: string) => (await editor.get(path)).text()
const idOf = async (ref: string) =>
  (await listIndicators(world, director, { from: ref })).rows.find((row) => row.ref === ref)?.id ?? ''
const indicator = async (ref: string) => `/situation/indicators/${await idOf(ref)}`

/** Fills in the form of a page and sends it. */
async function send(path: string, fields: Readonly<Record<string, string>>) {
  const form = formsIn(await pageOf(path), path).find(({ method, action }) => method === 'post' && action === path)
  const shown = (form?.fields ?? []).filter(({ name }) => !(name in fields)).map(({ name, value }) => [name, value])
  return editor.post(path, [...(shown as [string, string][]), ...Object.entries(fields)])
}

beforeAll(async () => {
  for await (const _ of loadExamples(world, director, folder));
  editor = await signIn(app, world, 'editor')
  auditor = await signIn(app, world, 'auditor')
}, 120_000)

test('the list tells the latest of each indicator with its unit, and the empty one how to go on', async () => {
  const page = await pageOf('/situation/indicators')
  for (const words of ['KPW 1,800 per kg', 'more than 20,000 people', 'CNY 5,000 per person', 'more than 80%'])
    expect(page).toContain(words)
  expect(await pageOf('/situation/indicators?nature=level')).not.toContain('KPW 1,800 per kg')
})

test('each language tells the same number in its own way', async () => {
  const told = { ja: '1kg当たり1,800北朝鮮ウォン', ko: 'kg당 북한 돈 1,800원', zh: '每公斤1,800朝鲜元' }
  for (const [language, words] of Object.entries(told)) {
    const answer = await editor.get('/situation/indicators', `${languageCookie}=${language}`)
    expect([language, (await answer.text()).includes(words)]).toEqual([language, true])
  }
})

test('an indicator is drawn with words for those who do not see it, and its table names the sources', async () => {
  const page = await pageOf(await indicator('arrivals-south'))
  expect(page).toMatch(/<desc[^>]*>[^<]*2009: 2,927 people; 2010: 2,376 people/)
  expect(page).toContain('Authorities of the South that count arrivals')
})

test('an observation is recorded by form, and what is wrong is said beside its field', async () => {
  const path = `${await indicator('rice-price')}/record-observation`
  const said = { date: '2009-10', value: '2,000', source: 'border-press', published: '2009-10', seen: '2009-10-31' }
  const wrong = await send(path, { ...said, value: 'a lot' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('“a lot” is not a quantity')
  expect((await send(path, said)).status).toBe(303)
  expect(await pageOf(await indicator('rice-price'))).toContain('KPW 2,000 per kg')
})

test('the exchange of the money is a gap in the drawing, and its factor is told', async () => {
  const page = await pageOf(await indicator('rice-price'))
  expect(page).toContain('October 2009: KPW 2,000 per kg; Break, November 2009; March 2011: KPW 1,800 per kg')
  expect(page.match(/<polyline[^>]*points="[^" ]+"/g)).toHaveLength(4)
  expect(page).not.toMatch(/<polyline[^>]*points="[^"]+ [^"]+"/)
  expect(page).toContain('1/100')
})

test('a later number keeps the one before, under what was known on a day', async () => {
  const here = await indicator('arrivals-south')
  const first = /\/situation\/observations\/[\w-]+/.exec(await pageOf(here))?.[0] ?? ''
  const said = { source: 'arrivals-office', published: '2011-07', seen: '2011-07-20' }
  expect((await send(`${first}/correct`, { ...said, value: '2402' })).status).toBe(422)
  expect((await send(`${first}/correct`, { ...said, value: '2402', why: 'counted anew' })).status).toBe(303)
  const now = await pageOf(here)
  for (const words of ['2,402 people', '1 other', '2,376 people']) expect(now).toContain(words)
  const then = await pageOf(`${here}?known=2011-07-19`)
  expect(then).toContain('As it was known on 19 July 2011')
  expect(/<desc[^>]*>([^<]*)/.exec(then)?.[1]).toContain('2010: 2,376 people')
  expect(await pageOf(first)).toContain('counted anew')
})

test('a cumulative number that falls is flagged and kept', async () => {
  const here = await indicator('arrivals-south-total')
  const said = { date: '2011-06-30', value: '19000', source: 'told-to-us', published: '2011-07', seen: '2011-07-31' }
  expect((await send(`${here}/record-observation`, said)).status).toBe(303)
  expect(await pageOf(here)).toContain('Less than before')
})

test('sources, breaks and events have pages, and events that are corrected tell what they said', async () => {
  for (const path of ['/situation/sources', '/situation/breaks', '/situation/happenings'])
    expect((await editor.get(path)).status).toBe(200)
  const [reform] = await listBreaks(world, director, {})
  expect(await pageOf(`/situation/breaks/${reform?.id}`)).toContain('All that are told in KPW')
  const { rows } = await listHappenings(world, director, {})
  const here = `/situation/happenings/${rows.find(({ ref }) => ref === 'rations-stop')?.id}`
  expect(await pageOf(here)).toContain('about November 2010')
  expect((await send(`${here}/correct`, { place: 'The capital', why: 'said more carefully' })).status).toBe(303)
  expect(await pageOf(here)).toContain('said more carefully')
})

test('an auditor looks and changes nothing', async () => {
  const here = await indicator('rice-price')
  expect((await auditor.get(here)).status).toBe(200)
  expect((await auditor.get(`${here}/record-observation`)).status).toBe(403)
  expect(await (await auditor.get(here)).text()).not.toContain('/record-observation')
})

test('the report tells each number with its source, its time and its kind', async () => {
  const page = await pageOf('/report/document?year=FY2010&language=en')
  for (const words of ['cost <', 'said by Newspapers and radio of the border region', 'price of one · said by'])
    expect(page).toContain(words)
  expect(page).toMatch(/>about 800<\/a> US dollars/)
})
