import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctTranslator } from '#modules/publishing/commands/correct-translator.ts'
import { restoreTranslator, voidTranslator } from '#modules/publishing/commands/void-translator.ts'
import { getPublication } from '#modules/publishing/queries/get-publication.ts'
import { getTranslator } from '#modules/publishing/queries/get-translator.ts'
import { publicationsOfParty } from '#modules/publishing/queries/of-party.ts'
import { testWorld } from '../world.ts'
import { deskOf, person } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const editor = as('editor')
const director = as('director')
const desk = deskOf(world, editor)
const why = 'it was written wrongly'
let paper = ''

beforeAll(async () => {
  await person(world, director, 'P-1')
  await person(world, director, 'P-2')
  paper = (await desk.publish()).id
})

test('a translator is a party, words or both, for the whole or for some chapters', async () => {
  const { id } = await desk.translator(paper, { party: 'P-1', credit: 'A friend', chapters: '3, 1-2' })
  expect(await getTranslator(world, director, { id })).toMatchObject({
    party: 'P-1',
    name: 'Name of P-1',
    credit: 'A friend',
    from_language: 'ko',
    to_language: 'ja',
    chapters: [1, 2, 3],
  })
  const { id: team } = await desk.translator(paper, { credit: 'The team' })
  expect(await getTranslator(world, director, { id: team })).toMatchObject({ party: null, chapters: [] })
})

test('who may not see people sees what is printed, and no name', async () => {
  const seen = await getPublication(world, editor, { id: paper })
  expect(seen.translators.map(({ name, party, credit }) => [name, party, credit])).toEqual([
    [null, null, 'A friend'],
    [null, null, 'The team'],
  ])
  const whole = await getPublication(world, director, { id: paper })
  expect(whole.translators.map(({ name }) => name)).toEqual(['Name of P-1', null])
})

test('a party that a corrector may not see stays where nothing is said of it, and goes where it is taken out', async () => {
  const { id } = await desk.translator(paper, { party: 'P-2' })
  const change = (given: object) => correctTranslator(world, editor, { id, from: 'ko', to: 'en', ...given, why })
  await change({})
  expect(await getTranslator(world, director, { id })).toMatchObject({ party: 'P-2', to_language: 'en' })
  await expect(change({ party: '' })).rejects.toMatchObject({ code: 'publishing.who-needed', field: 'credit' })
  await change({ party: '', credit: 'A volunteer' })
  expect(await getTranslator(world, director, { id })).toMatchObject({ party_id: null, credit: 'A volunteer' })
  await voidTranslator(world, editor, { id, why })
  await expect(change({ credit: 'X' })).rejects.toMatchObject({ code: 'publishing.translator-is-void' })
  await restoreTranslator(world, editor, { id, why })
  expect((await getTranslator(world, director, { id })).versions).toHaveLength(4)
})

test.each([
  ['nobody', {}, 'publishing.who-needed', 'credit'],
  ['a reference that nobody has', { party: 'P-none' }, 'publishing.unknown-party', 'party'],
  ['a name, asked by who may not search people', { party: 'Name of P-1' }, 'publishing.unknown-party', 'party'],
  ['a language into itself', { credit: 'X', to: 'ko' }, 'publishing.same-language', 'to'],
  ['chapters that cannot be read', { credit: 'X', chapters: 'all' }, 'publishing.not-positions', 'chapters'],
])('refuses as translator %s', async (_, given, code, field) => {
  await expect(desk.translator(paper, given)).rejects.toMatchObject({ code, field })
})

test('a whole name that one has is enough for who may search people, a part of one or one of several is not', async () => {
  const chief = deskOf(world, director)
  await expect(chief.translator(paper, { party: 'Name of P-1' })).resolves.toHaveProperty('id')
  await expect(chief.translator(paper, { party: 'Nam' })).rejects.toMatchObject({ code: 'publishing.unknown-party' })
  await expect(chief.translator(paper, { party: 'Name' })).rejects.toMatchObject({ code: 'publishing.party-not-clear' })
})

test('a party leads to what it wrote or translates, each publication once', async () => {
  const { id } = await desk.publish({ titles: { en: 'By P-2' } })
  await desk.chapter(id, '1', { party: 'P-2' })
  await desk.chapter(id, '2', { party: 'P-2' })
  const whole = await getPublication(world, director, { id })
  expect(await publicationsOfParty(owner, whole.chapters[0]?.party_now ?? '')).toEqual([
    { id, titles: { en: 'By P-2' } },
  ])
})
