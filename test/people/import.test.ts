import { afterAll, expect, test } from 'vitest'
import { importParties } from '#modules/people/imports/parties.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import { listDuplicates } from '#modules/people/queries/list-duplicates.ts'
import { listParties } from '#modules/people/queries/list-parties.ts'
import { searchPeople } from '#modules/people/queries/search-people.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { testWorld } from '../world.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const treasurer = as('treasurer')

test('the example of the template is taken once, and the same file again adds nothing', async () => {
  const file = exampleOf(importParties)
  expect(await csv(importParties, 'people.csv', file)).toMatchObject({ added: 4n, known: 0n })
  expect(await csv(importParties, 'people.csv', file)).toMatchObject({ added: 0n, known: 4n })
  const { rows } = await listParties(world, treasurer, { from: 'や' })
  const party = await getParty(world, treasurer, { id: rows[0]?.id ?? '' })
  expect(party).toMatchObject({
    ref: 'P-1',
    display_name: '山田 花子',
    sort_name: 'やまだ はなこ',
    country: 'JP',
    languages: ['ja', 'en'],
    known_since_edtf: '2009',
  })
  expect(party.names.map(({ kind, script, written }) => [kind, script, written])).toEqual([
    ['primary', 'kanji', '山田 花子'],
    ['primary', 'latin', 'Hanako Yamada'],
    ['reading', 'kana', 'やまだ はなこ'],
  ])
  expect(party.contacts).toEqual([{ kind: 'email', value: 'hanako@example.jp' }])
  expect(party.addresses).toMatchObject([{ lines: 'Chiyoda 1-1', postal_code: '100-0001', locality: 'Tokyo' }])
})

test('an imported person is found like one that was typed', async () => {
  const hits = await searchPeople(world, treasurer, { text: '花子', most: 5 })
  expect(hits).toMatchObject([{ label: '山田 花子', note: 'P-1' }])
})

test('what is wrong is told at its line and column, and nothing of the file is taken', async () => {
  const file = [
    'ref,kind,name,script,email,country,languages',
    'A-1,person,Ann,latin,ann@example.org,GB,en',
    'A-2,robot,Bob,runes,nowhere,XX,klingon',
    'A-3,person,,,,,',
  ].join('\n')
  const error = await csv(importParties, 'bad.csv', file).catch((problem) => problem)
  expect(
    error.problems.map((one: { code: string; place: { line: number; column: string } }) => [
      one.place.line,
      one.place.column,
      one.code,
    ]),
  ).toEqual([
    [3, 'kind', 'imports.not-one-of'],
    [3, 'script', 'imports.not-one-of'],
    [3, 'email', 'people.not-an-email'],
    [3, 'country', 'people.not-a-country'],
    [3, 'languages', 'people.not-a-language'],
    [4, 'name', 'input.required'],
  ])
  expect(await searchPeople(world, treasurer, { text: 'A-1', most: 5 })).toEqual([])
})

test('the same person under two references is proposed as a duplicate', async () => {
  const file = 'ref,kind,name\nB-1,person,"Berg, Tom"\nB-2,person,Tom Berg\nB-3,organisation,Tom Berg\n'
  await csv(importParties, 'twins.csv', file)
  const pairs = await listDuplicates(world, treasurer, {})
  expect(pairs.map(({ ref, other_ref }) => [ref, other_ref])).toEqual([['B-1', 'B-2']])
})
