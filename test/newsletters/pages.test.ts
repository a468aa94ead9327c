import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listIssues } from '#modules/newsletters/queries/list-issues.ts'
import { listSeries } from '#modules/newsletters/queries/list-series.ts'
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

const folder = fileURLToPath(new URL('../../examples', import.meta.url))
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const pageOf = async (path: string, language = 'en') =>
  textOf(await (await editor.get(path, `${languageCookie}=${language}`)).text())
const issueId = async (ref: string) =>
  (await listIssues(world, director, { size: 200 })).rows.find((row) => row.ref === ref)?.id ?? ''

/** Fills in the form of a page and sends it. */
async function send(path: string, fields: Readonly<Record<string, string>>) {
  const html = await (await editor.get(path)).text()
  const form = formsIn(html, path).find(({ method, action }) => method === 'post' && action === path)
  const shown = (form?.fields ?? [])
    .filter(({ name }) => !(name in fields) && !name.startsWith('languages.'))
    .map(({ name, value }) => [name, value] as [string, string])
  return editor.post(path, [...shown, ...Object.entries(fields)])
}

beforeAll(async () => {
  for await (const _ of loadExamples(world, director, folder));
  editor = await signIn(app, world, 'editor')
}, 120_000)

test('a mailing tells whom it is said to have reached, and says of another that nobody told', async () => {
  const told = await pageOf(`/newsletters/issues/${await issueId('en-mail-2011')}`)
  for (const words of [
    'hundreds (at least 200 people)',
    'hundreds of people',
    'E-mail',
    'Letters in English by e-mail',
  ])
    expect(told).toContain(words)
  expect(await pageOf(`/newsletters/issues/${await issueId('en-thanks-2011')}`)).toContain('Not known')
  expect(await pageOf(`/newsletters/issues/${await issueId('en-mail-2011')}`, 'ja')).toContain('数百人（200人以上）')
})

test('a series shows since when it is sent and what was sent in it', async () => {
  const { rows } = await listSeries(world, director, { time: 'over' })
  const text = await pageOf(`/newsletters/series/${rows[0]?.id}`)
  for (const words of ['2002', 'News for friends overseas', 'Thanks']) expect(text).toContain(words)
})

test('a mailing is recorded by its form, and a form without a language says so', async () => {
  const fields = { kind: 'notice', series: '', 'titles.en': 'The office moves', date: '2011-09-01', channel: 'web' }
  const refused = await send('/newsletters/issues/create', fields)
  expect(refused.status).toBe(422)
  expect(textOf(await refused.text())).toContain('Choose at least one language.')
  const done = await send('/newsletters/issues/create', {
    ...fields,
    'languages.en': 'yes',
    reachQualifier: 'hundreds',
  })
  expect([done.status, done.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/newsletters\/issues\//)])
  const [path = ''] = (done.headers.get('location') ?? '').split('?')
  expect(await pageOf(path)).toContain('The office moves')
  await send(`${path}/correct`, { 'languages.ja': 'yes', 'languages.en': 'yes', why: 'it went out in both' })
  expect(await pageOf(path)).toContain('English, Japanese')
  const other = { 'languages.en': 'yes', why: 'it went out in French as well' }
  const unread = await send(`${path}/correct`, { ...other, 'languages.other': 'French' })
  expect([unread.status, textOf(await unread.text())]).toEqual([
    422,
    expect.stringContaining('Write the codes of languages, such as fr or pt.'),
  ])
  await send(`${path}/correct`, { ...other, 'languages.other': 'pt, fr' })
  expect(await pageOf(path)).toContain('English, French, Portuguese')
  expect(await pageOf(path, 'ko')).toContain('프랑스어')
  expect(await pageOf('/newsletters/issues?language=fr')).toContain('The office moves')
  expect(await pageOf('/newsletters/issues?language=zh')).not.toContain('The office moves')
})

test('the report prints the word that was told, and the years of the series', async () => {
  const text = textOf(await (await editor.get('/report/document?year=FY2010')).text())
  expect(text).toMatch(/For 9 years we sent letters in English by e-mail\. They were meant for hundreds of people ?,/)
  expect(text).toMatch(/After 1 message of thanks/)
})
