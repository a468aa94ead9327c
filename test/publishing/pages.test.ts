import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPublications } from '#modules/publishing/queries/list-publications.ts'
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
let treasurer: Visitor

const folder = fileURLToPath(new URL('../../examples', import.meta.url))
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const pageOf = async (path: string, language = 'en') =>
  textOf(await (await editor.get(path, `${languageCookie}=${language}`)).text())
let paper = ''

/** Fills in the form of a page and sends it. */
async function send(path: string, fields: Readonly<Record<string, string>>) {
  const form = formsIn(await (await editor.get(path)).text(), path).find(({ action }) => action === path)
  const shown = (form?.fields ?? [])
    .filter(({ name }) => !(name in fields))
    .map(({ name, value }) => [name, value] as [string, string])
  return editor.post(path, [...shown, ...Object.entries(fields)])
}

beforeAll(async () => {
  for await (const _ of loadExamples(world, director, folder));
  editor = await signIn(app, world, 'editor')
  treasurer = await signIn(app, world, 'treasurer')
  const { rows } = await listPublications(world, director, { kind: 'white-paper' })
  paper = `/publishing/publications/${rows[0]?.id}`
}, 120_000)

test('a publication shows its editions, translators and chapters, and that a print run is not known', async () => {
  const text = await pageOf(paper)
  for (const words of [
    'White paper',
    '28 June 2011',
    'Japanese',
    'Not known',
    'The team of translators',
    'Korean → Japanese',
  ])
    expect(text).toContain(words)
  expect(await pageOf(paper, 'zh')).toContain('韩语 → 日语')
})

test('the whole way by forms: an edition, copies of it, no more than were printed, and a correction', async () => {
  const added = await send(`${paper}/add-edition`, {
    language: 'en',
    date: '2011-09-01',
    printRunQualifier: 'exact',
    printRun: '50',
    'price.amount': '',
  })
  expect(added.headers.get('location')).toContain(paper)
  const html = await (await editor.get(paper)).text()
  const editions = [...html.matchAll(/href="(\/publishing\/editions\/[^"]+)"/g)].map(([, href = '']) => href)
  const edition = editions.at(-1) ?? ''
  const given = { recipient: 'press', date: '2011-09-02', qualifier: 'exact' }
  const refused = await send(`${edition}/record-copies`, { ...given, number: '51' })
  expect(refused.status).toBe(422)
  expect(textOf(await refused.text())).toContain('51 copies would be gone, and 50 were printed.')
  await send(`${edition}/record-copies`, { ...given, number: '50' })
  const text = await pageOf(edition)
  for (const words of ['Edition in English', 'Press', '50 copies']) expect(text).toContain(words)
  expect(text).not.toContain('Void the edition')
  await send(`${edition}/correct`, { note: 'second printing', why: 'the note was missing' })
  expect(await pageOf(edition)).toContain('the note was missing')
})

test('a wrong ISBN is shown beside its field, and what was typed stays', async () => {
  const answer = await send('/publishing/publications/create', {
    kind: 'book',
    'titles.en': 'A reader',
    date: '2011-09-01',
    isbn: '978-0-306-40615-8',
  })
  const html = await answer.text()
  expect([answer.status, html.includes('978-0-306-40615-8'), textOf(html).includes('This is no ISBN.')]).toEqual([
    422,
    true,
    true,
  ])
})

test('who only reads sees the publication without a button to change it', async () => {
  const text = textOf(await (await treasurer.get(paper)).text())
  expect(text).toContain('The team of translators')
  expect(text).not.toContain('Add an edition')
  expect((await treasurer.get(`${paper}/correct`)).status).toBe(403)
})

test('the report names the year of the title, without a comma and without years', async () => {
  const text = textOf(await (await editor.get('/report/document?year=FY2010')).text())
  expect(text).toMatch(/The 2010 white paper on human rights/)
})
