import { afterAll, beforeAll, expect, test } from 'vitest'
import { importChapters } from '#modules/publishing/imports/chapters.ts'
import { importCopies } from '#modules/publishing/imports/copies.ts'
import { importEditions } from '#modules/publishing/imports/editions.ts'
import { importPublications } from '#modules/publishing/imports/publications.ts'
import { importTranslators } from '#modules/publishing/imports/translators.ts'
import { getPublication } from '#modules/publishing/queries/get-publication.ts'
import { listPublications } from '#modules/publishing/queries/list-publications.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { testWorld } from '../world.ts'
import { person } from './desk.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const director = as('director')

const loader =
  (definition: ImportDefinition, header: string) =>
  (...lines: string[]) =>
    csv(definition, 'f.csv', [header, ...lines, ''].join('\n'))

const publications = loader(importPublications, 'ref,kind,state,date,year_named,isbn,title_en')
const chapters = loader(importChapters, 'ref,publication,position,party,credit,title_en')
const translators = loader(importTranslators, 'ref,publication,party,credit,from,to,chapters')
const editions = loader(importEditions, 'ref,publication,language,date,print_run,print_run_qualifier,price,currency')
const copies = loader(importCopies, 'ref,edition,recipient,date,number,qualifier')

beforeAll(async () => {
  await person(world, director, 'P-1')
})

test('everything of a publication comes in, and a second time nothing does', async () => {
  const load = async () => [
    await publications(
      'WP,white-paper,published,2011-06-28,2010,978-0-306-40615-7,White paper',
      'NEXT,白書,予定,2012,,,Next one',
    ),
    await chapters('CH-1,WP,1,P-1,,First', 'CH-2,WP,2,,The editors,Second'),
    await translators('TR-1,WP,,The team,ko,ja,', 'TR-2,WP,P-1,,ko,en,"1-2, 4"'),
    await editions('ED-1,WP,ja,2011-06-28,500,,1500,JPY', 'ED-2,WP,en,2011-08,,,,'),
    await copies('CO-1,ED-1,members,2011-07,120,about', 'CO-2,ED-1,図書館,2011-07,0,'),
  ]
  expect((await load()).map(({ added }) => added)).toEqual([2n, 2n, 2n, 2n, 2n])
  expect((await load()).map(({ added, known, differing }) => [added, known, differing])).toEqual(
    Array.from({ length: 5 }, () => [0n, 2n, 0n]),
  )
  const { rows } = await listPublications(world, director, { state: 'published' })
  const whole = await getPublication(world, director, { id: rows[0]?.id ?? '' })
  expect(whole).toMatchObject({
    year_named: 2010,
    isbn: '9780306406157',
    states: [{ state: 'published' }],
    chapters: [
      { position: 1, party: 'P-1' },
      { position: 2, credit: 'The editors' },
    ],
    editions: [
      { language: 'ja', print_run: 500n, print_run_qualifier: 'exact', price: 1500n, currency: 'JPY', gone: 120n },
      { language: 'en', print_run: null, price: null },
    ],
  })
  expect(whole.translators.map(({ ref, chapters: all }) => [ref, all]).sort()).toEqual([
    ['TR-1', []],
    ['TR-2', [1, 2, 4]],
  ])
})

test.each([
  ['a wrong ISBN', () => publications('X,book,published,2011,,978-0-306-40615-8,X'), 'publishing.not-an-isbn'],
  ['an ISBN that is taken', () => publications('X,book,published,2011-01,,0-306-40615-2,X'), 'publishing.isbn-taken'],
  ['a year of two digits', () => publications('X,book,published,2011-01,10,,X'), 'publishing.not-a-year'],
  ['a day to come', () => publications('X,book,published,2011-10,,,X'), 'dates.not-come-yet'],
  ['no title', () => publications('X,book,published,2011-01,,,'), 'publishing.title-needed'],
  ['a chapter of nothing', () => chapters('X,NONE,1,,,X'), 'publishing.unknown-publication'],
  ['a position that is taken', () => chapters('X,WP,2,,,X'), 'publishing.position-taken'],
  ['a position of zero', () => chapters('X,WP,0,,,X'), 'publishing.not-a-position'],
  ['an unknown party', () => chapters('X,WP,7,P-none,,X'), 'publishing.unknown-party'],
  ['a translator who is nobody', () => translators('X,WP,,,ko,ja,'), 'publishing.who-needed'],
  ['a language into itself', () => translators('X,WP,,Y,ko,ko,'), 'publishing.same-language'],
  ['an unknown language', () => translators('X,WP,,Y,ko,qqq,'), 'publishing.unknown-language'],
  ['chapters that cannot be read', () => translators('X,WP,,Y,ko,ja,all'), 'publishing.not-positions'],
  ['an edition of what is planned', () => editions('X,NEXT,ja,2011-01,,,,'), 'publishing.not-published'],
  ['a word without its number', () => editions('X,WP,ja,2011-01,,about,,'), 'publishing.number-missing'],
  ['a price without currency', () => editions('X,WP,ja,2011-01,,,5,'), 'imports.currency-missing'],
  ['a price below zero', () => editions('X,WP,ja,2011-01,,,-5,USD'), 'publishing.price-below-zero'],
  ['copies of no edition', () => copies('X,NONE,press,2011-01,5,'), 'publishing.unknown-edition'],
  ['more copies than were printed', () => copies('X,ED-1,press,2011-08,501,'), 'publishing.more-than-printed'],
])('refuses a file with %s', async (_, load, code) => {
  await expect(load()).rejects.toMatchObject({ problems: [{ code, place: { line: 2 } }] })
})

test('two chapters of one file do not share a position', async () => {
  await expect(chapters('Y-1,WP,8,,,X', 'Y-2,WP,8,,,X')).rejects.toMatchObject({
    problems: [{ code: 'publishing.position-taken' }, { code: 'publishing.position-taken' }],
  })
})
