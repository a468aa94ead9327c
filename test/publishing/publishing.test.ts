import { afterAll, expect, test } from 'vitest'
import { correctChapter } from '#modules/publishing/commands/correct-chapter.ts'
import { correctCopies } from '#modules/publishing/commands/correct-copies.ts'
import { correctEdition } from '#modules/publishing/commands/correct-edition.ts'
import { correctPublication } from '#modules/publishing/commands/correct-publication.ts'
import { setPublicationState } from '#modules/publishing/commands/set-publication-state.ts'
import { restoreChapter, voidChapter } from '#modules/publishing/commands/void-chapter.ts'
import { restoreCopies, voidCopies } from '#modules/publishing/commands/void-copies.ts'
import { restoreEdition, voidEdition } from '#modules/publishing/commands/void-edition.ts'
import { restorePublication, voidPublication } from '#modules/publishing/commands/void-publication.ts'
import { getChapter } from '#modules/publishing/queries/get-chapter.ts'
import { getCopies } from '#modules/publishing/queries/get-copies.ts'
import { getEdition } from '#modules/publishing/queries/get-edition.ts'
import { getPublication } from '#modules/publishing/queries/get-publication.ts'
import { listPublications } from '#modules/publishing/queries/list-publications.ts'
import { searchPublishing } from '#modules/publishing/queries/search-publishing.ts'
import { stateOfPublishing } from '#modules/publishing/queries/tasks.ts'
import { NotAllowed } from '#platform/errors.ts'
import { testWorld } from '../world.ts'
import { deskOf, whitePaper } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const editor = as('editor')
const desk = deskOf(world, editor)
const why = 'it was written wrongly'
const publication = (id: string) => getPublication(world, editor, { id })

test('a publication keeps the year of its title and its ISBN, as digits and as it was written', async () => {
  const { id, ref } = await desk.publish({ yearNamed: '2010', isbn: '0-306-40615-2' })
  expect(ref).toMatch(/^PB-2011-\d{4}$/)
  expect(await publication(id)).toMatchObject({
    year_named: 2010,
    isbn: '9780306406157',
    isbn_printed: '0-306-40615-2',
    state: 'published',
    states: [{ state: 'published', date_edtf: '2011-06-28', reason: null }],
  })
  await expect(desk.publish({ isbn: '978-0-306-40615-7' })).rejects.toMatchObject({
    code: 'publishing.isbn-taken',
    field: 'isbn',
  })
})

test.each([
  ['no title', { titles: {} }, 'publishing.title-needed', 'titles'],
  ['a wrong check digit', { isbn: '978-0-306-40615-8' }, 'publishing.not-an-isbn', 'isbn'],
  ['a year of two digits', { yearNamed: '10' }, 'publishing.not-a-year', 'yearNamed'],
  ['a day that has not come', { date: '2011-10' }, 'dates.not-come-yet', 'date'],
])('refuses a publication with %s', async (_, given, code, field) => {
  await expect(desk.publish(given)).rejects.toMatchObject({ code, field })
})

test('what is planned is published once it has come, and each date and way back is a row with its reason', async () => {
  const { id } = await desk.publish({ state: 'planned', date: '2011-12' })
  await expect(desk.edition(id)).rejects.toMatchObject({ code: 'publishing.not-published' })
  const set = (state: 'planned' | 'published', date: string, reason?: string) =>
    setPublicationState(world, editor, { id, state, date, why: reason })
  await expect(set('planned', '2011-12')).rejects.toMatchObject({ code: 'publishing.same-state' })
  await expect(set('planned', '2012-01')).rejects.toMatchObject({ code: 'publishing.reason-needed', field: 'why' })
  await expect(set('published', '2011-12')).rejects.toMatchObject({ code: 'dates.not-come-yet', field: 'date' })
  await set('published', '2011-08-20')
  const { id: edition } = await desk.edition(id, { date: '2011-08-20' })
  await expect(set('planned', '2012-01', 'not yet')).rejects.toMatchObject({ code: 'publishing.has-editions' })
  await voidEdition(world, editor, { id: edition, why })
  await set('planned', '2012-01', 'not yet')
  await expect(restoreEdition(world, editor, { id: edition, why })).rejects.toMatchObject({
    code: 'publishing.not-published',
  })
  const found = await publication(id)
  expect([found.state, found.date_edtf, ...found.states.map((row) => [row.state, row.reason])]).toEqual([
    'planned',
    '2012-01',
    ['planned', 'not yet'],
    ['published', null],
    ['planned', null],
  ])
})

test('the home page counts what was planned for days that are over', async () => {
  const was = (await stateOfPublishing(owner, '2011-09-05')).due
  await desk.publish({ state: 'planned', date: '2011-08' })
  await desk.publish({ state: 'planned', date: '2011-09' })
  expect((await stateOfPublishing(owner, '2011-09-05')).due).toBe(was + 1n)
})

test('a correction keeps the version before it, and leaves state and date alone', async () => {
  const { id } = await desk.publish()
  await correctPublication(world, editor, { id, kind: 'book', titles: { ko: '백서' }, why })
  expect(await publication(id)).toMatchObject({
    kind: 'book',
    date_edtf: '2011-06-28',
    versions: [{ change: 'corrected', before: { kind: 'white-paper' } }],
  })
})

test('chapters stand in order, one at each position', async () => {
  const { id } = await desk.publish()
  const second = await desk.chapter(id, '2')
  const first = await desk.chapter(id, '1', { credit: 'The editors' })
  await expect(desk.chapter(id, '2')).rejects.toMatchObject({ code: 'publishing.position-taken', field: 'position' })
  await expect(desk.chapter(id, '0')).rejects.toMatchObject({ code: 'publishing.not-a-position', field: 'position' })
  const change = (position: string) =>
    correctChapter(world, editor, { id: first.id, position, titles: { en: 'First' }, why })
  await expect(change('2')).rejects.toMatchObject({ code: 'publishing.position-taken' })
  await change('3')
  expect((await publication(id)).chapters.map(({ position }) => position)).toEqual([2, 3])
  await voidChapter(world, editor, { id: second.id, why })
  await desk.chapter(id, '2')
  await expect(restoreChapter(world, editor, { id: second.id, why })).rejects.toMatchObject({
    code: 'publishing.position-taken',
  })
  expect(await getChapter(world, editor, { id: first.id })).toMatchObject({
    position: 3,
    credit: null,
    versions: [{ before: { position: 1, credit: 'The editors' } }],
  })
})

test('an edition keeps print run and price, or that neither is told', async () => {
  const { id } = await desk.publish()
  const told = { printRun: '500', printRunQualifier: 'about' as const, price: { amount: '1,500', currency: 'jpy' } }
  const { id: ja } = await desk.edition(id, told)
  expect(await getEdition(world, editor, { id: ja })).toMatchObject({
    print_run: 500n,
    print_run_qualifier: 'about',
    price: 1500n,
    currency: 'JPY',
  })
  const { id: en } = await desk.edition(id, { language: 'en', price: { amount: '', currency: 'JPY' } })
  expect(await getEdition(world, editor, { id: en })).toMatchObject({ print_run: null, price: null, currency: null })
})

test.each([
  ['a language that is none', { language: 'qqq' }, 'publishing.unknown-language', 'language'],
  ['a word without its number', { printRunQualifier: 'over' as const }, 'publishing.number-missing', 'printRun'],
  ['a price without currency', { price: { amount: '5' } }, 'publishing.currency-needed', 'price.currency'],
  ['a price below zero', { price: { amount: '-5', currency: 'USD' } }, 'publishing.price-below-zero', 'price'],
  ['half a yen', { price: { amount: '0.5', currency: 'JPY' } }, 'money.too-many-decimals', 'price'],
  ['a day that has not come', { date: '2011-10' }, 'dates.not-come-yet', 'date'],
])('refuses an edition with %s', async (_, given, code, field) => {
  const { id } = await desk.publish()
  await expect(desk.edition(id, given)).rejects.toMatchObject({ code, field })
})

test('no more copies are surely gone than were exactly printed', async () => {
  const { id } = await desk.publish()
  const { id: edition } = await desk.edition(id, { printRun: '100' })
  const { id: some } = await desk.copies(edition, '60')
  const tooMany = { code: 'publishing.more-than-printed', field: 'number', values: { printed: 100n, gone: 101n } }
  await expect(desk.copies(edition, '41')).rejects.toMatchObject(tooMany)
  await desk.copies(edition, '900', { qualifier: 'about' })
  const { id: rest } = await desk.copies(edition, '40')
  await expect(
    correctCopies(world, editor, { id: rest, recipient: 'press', date: '2011-07', number: '41', why }),
  ).rejects.toMatchObject(tooMany)
  await expect(
    correctEdition(world, editor, { id: edition, language: 'ja', date: '2011-06-28', printRun: '99', why }),
  ).rejects.toMatchObject({ code: 'publishing.more-than-printed', field: 'printRun' })
  await voidCopies(world, editor, { id: some, why })
  await desk.copies(edition, '1')
  await expect(restoreCopies(world, editor, { id: some, why })).rejects.toMatchObject({
    code: 'publishing.more-than-printed',
  })
  expect((await publication(id)).editions).toMatchObject([{ gone: 941n }])
})

test('that no copy went out is a number too', async () => {
  const { id } = await desk.publish()
  const { id: edition } = await desk.edition(id)
  const { id: none } = await desk.copies(edition, '0', { recipient: 'libraries' })
  expect(await getCopies(world, editor, { id: none })).toMatchObject({ number: 0n, language: 'ja' })
})

test('a publication is voided after its editions, an edition after its copies, and back in the other order', async () => {
  const { id } = await desk.publish()
  const { id: edition } = await desk.edition(id)
  const { id: some } = await desk.copies(edition, '5')
  await expect(voidPublication(world, editor, { id, why })).rejects.toMatchObject({ code: 'publishing.has-editions' })
  await expect(voidEdition(world, editor, { id: edition, why })).rejects.toMatchObject({
    code: 'publishing.has-copies',
  })
  await voidCopies(world, editor, { id: some, why })
  await voidEdition(world, editor, { id: edition, why })
  await voidPublication(world, editor, { id, why })
  await expect(desk.chapter(id, '9')).rejects.toMatchObject({ code: 'publishing.publication-is-void' })
  await expect(restoreCopies(world, editor, { id: some, why })).rejects.toMatchObject({
    code: 'publishing.edition-is-void',
  })
  await expect(restoreEdition(world, editor, { id: edition, why })).rejects.toMatchObject({
    code: 'publishing.publication-is-void',
  })
  await restorePublication(world, editor, { id, why })
  await restoreEdition(world, editor, { id: edition, why })
  await restoreCopies(world, editor, { id: some, why })
  await expect(restoreCopies(world, editor, { id: some, why })).rejects.toMatchObject({
    code: 'publishing.copies-is-not-void',
  })
})

test('lists newest first, page after page, by kind and state, with the languages of editions', async () => {
  for (const date of ['1991-01', '1991-02', '1991-03']) await desk.publish({ kind: 'leaflet', date })
  const { id } = await desk.publish({ kind: 'leaflet', date: '1991-04' })
  for (const language of ['ko', 'en', 'en']) await desk.edition(id, { language })
  const first = await listPublications(world, editor, { kind: 'leaflet', size: 3 })
  expect([first.total, first.rows.map((row) => row.date_edtf)]).toEqual([4n, ['1991-04', '1991-03', '1991-02']])
  expect(first.rows[0]?.languages).toEqual(['en', 'ko'])
  const second = await listPublications(world, editor, { kind: 'leaflet', size: 3, after: first.next })
  expect(second.rows.map((row) => row.date_edtf)).toEqual(['1991-01'])
  expect((await listPublications(world, editor, { kind: 'leaflet', state: 'planned' })).rows).toEqual([])
})

test('is found by title in any language, by reference and by ISBN however it is written', async () => {
  const ask = async (text: string) =>
    (await searchPublishing(world, editor, { text, most: 5 })).map(({ label }) => label)
  await desk.publish({ ref: 'PB-found', titles: { zh: '难民手册' }, isbn: '978-4-00-310101-8' })
  expect(await ask('难民')).toEqual(['难民手册'])
  expect(await ask('PB-found')).toEqual(['难民手册'])
  expect(await ask('4-00-310101-4')).toEqual(['难民手册'])
  expect(await ask('100%')).toEqual([])
})

test('those who only read change nothing', async () => {
  await expect(deskOf(world, as('auditor')).publish()).rejects.toThrow(NotAllowed)
  const { id } = await desk.publish(whitePaper())
  await expect(deskOf(world, as('treasurer')).edition(id)).rejects.toThrow(NotAllowed)
})
