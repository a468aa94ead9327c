import { afterAll, describe, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { voidParty } from '#modules/people/commands/void-party.ts'
import { matchReasons, scoreOf, shownFrom } from '#modules/people/face.ts'
import { languages } from '#platform/words.ts'
import { testWorld } from '../world.ts'
import { type Match, matchesOf, type Payer } from './payers.ts'

const world = await testWorld()
afterAll(world.close)
const treasurer = world.as('treasurer')

interface Told {
  readonly names: readonly (string | { family?: string; given?: string; written?: string; kind?: string })[]
  readonly kind?: string
  readonly contacts?: readonly string[]
  readonly at?: { postalCode?: string; locality?: string; country?: string }
}
const add = (ref: string, { names, kind = 'person', contacts = [], at }: Told) =>
  createParty(world.world, treasurer, {
    ref,
    kind,
    names: names.map((name) => (typeof name === 'string' ? { written: name } : name)),
    contacts: contacts.map((value) => ({ value })),
    addresses: at ? [at] : [],
  })

await add('hanako', {
  names: [
    { family: '山田', given: '花子' },
    { written: 'やまだ はなこ', kind: 'reading' },
  ],
  contacts: ['home@yamada.example', '+81 3 1234 5678'],
  at: { postalCode: '100-0001', locality: '千代田区', country: 'JP' },
})
await add('minsu', {
  names: [{ family: '김', given: '민수' }, 'Minsu Kim'],
  contacts: ['minsu@example.kr'],
  at: { country: 'KR' },
})
await add('jiwoo', { names: [{ family: '김', given: '지우' }], contacts: ['010-2222-3333'], at: { country: 'KR' } })
await add('wei', { names: ['李伟', 'Li Wei'], contacts: ['+86 10 5555 0101'], at: { country: 'CN' } })
await add('maria', {
  names: ['Maria Schmidt'],
  contacts: ['maria@example.de'],
  at: { postalCode: '10115', locality: 'Berlin', country: 'DE' },
})
await add('john-us', { names: ['John Walker'], at: { country: 'US' } })
await add('john-gb', { names: ['John Walker'], at: { country: 'GB' } })
await add('oak', { kind: 'organisation', names: ['Oak Foundation'], contacts: ['gifts@oak.example'] })

const find = async (payer: Payer): Promise<Match[]> => (await matchesOf(world, [payer]))[0] ?? []
const best = async (payer: Payer) => (await find(payer))[0]

describe('is certain', () => {
  const sure: [string, Payer, string][] = [
    ['same e-mail and name', { name: 'Maria Schmidt', email: 'MARIA@example.de' }, 'maria'],
    ['the name turned round, with accents', { name: 'SCHMIDT, María', email: 'maria@example.de' }, 'maria'],
    [
      'though the country of the account is another',
      { name: 'Maria Schmidt', email: 'maria@example.de', country: 'FR' },
      'maria',
    ],
    ['a title before the name', { name: 'Mrs. Maria Schmidt', email: 'maria@example.de' }, 'maria'],
    ['様 after it', { name: '山田花子 様', email: 'home@yamada.example' }, 'hanako'],
    ['kana of a bank for kanji with a reading', { name: 'ヤマダ ハナコ', email: 'home@yamada.example' }, 'hanako'],
    ['half-width kana', { name: 'ﾔﾏﾀﾞ ﾊﾅｺ', phone: '+81-3-1234-5678', country: 'JP' }, 'hanako'],
    ['a number dialled at home', { name: 'ヤマダ ハナコ', phone: '03-1234-5678', country: 'JP' }, 'hanako'],
    ['a number dialled from abroad', { name: '김지우', phone: '+82 10-2222-3333', country: 'KR' }, 'jiwoo'],
    ['kanji with the given name first', { name: '花子 山田', email: 'home@yamada.example' }, 'hanako'],
    ['Hangul for Hangul, with 님', { name: '김민수님', email: 'minsu@example.kr' }, 'minsu'],
    ['a romanised name for an alias', { name: 'KIM MINSU', email: 'minsu@example.kr' }, 'minsu'],
    ['Hangul with the given name first', { name: '민수 김', email: 'minsu@example.kr' }, 'minsu'],
    ['Chinese, with 先生', { name: '李 伟先生', phone: '+86 10 55550101' }, 'wei'],
    ['an organisation', { name: 'OAK FOUNDATION', kind: 'organisation', email: 'gifts@oak.example' }, 'oak'],
  ]
  test.each(sure)('%s', async (_, payer, ref) => {
    expect(await best(payer)).toMatchObject({ ref, certain: true })
  })
})

describe('is shown, and never certain', () => {
  const doubtful: [string, Payer, string, string[]][] = [
    [
      'the e-mail of a couple',
      { name: '山田 太郎', email: 'home@yamada.example' },
      'hanako',
      ['same-email', 'other-name'],
    ],
    [
      'a couple that shares everything',
      {
        name: '山田 太郎',
        email: 'home@yamada.example',
        phone: '+81312345678',
        postalCode: '1000001',
        locality: '千代田区',
        country: 'JP',
      },
      'hanako',
      ['same-email', 'same-phone', 'other-name', 'same-postal-code', 'same-locality', 'same-country'],
    ],
    [
      'one who shares everything and writes in another script',
      {
        name: 'Taro Yamada',
        email: 'home@yamada.example',
        phone: '+81312345678',
        postalCode: '1000001',
        country: 'JP',
      },
      'hanako',
      ['same-email', 'same-phone', 'same-postal-code', 'same-country'],
    ],
    ['a reading alone', { name: 'ヤマダ ハナコ' }, 'hanako', ['same-reading']],
    [
      'a name and a place',
      { name: 'Maria Schmidt', postalCode: '10115', locality: 'berlin', country: 'DE' },
      'maria',
      ['same-name', 'same-postal-code', 'same-locality', 'same-country'],
    ],
    ['a slip of the pen', { name: 'Maria Schmitd' }, 'maria', ['similar-name']],
    [
      'a slip of the pen with the same e-mail',
      { name: 'Maria Schmit', email: 'maria@example.de' },
      'maria',
      ['same-email', 'similar-name'],
    ],
    [
      'a person with the e-mail and name of an organisation',
      { name: 'Oak Foundation', kind: 'person', email: 'gifts@oak.example' },
      'oak',
      ['same-email', 'same-name', 'other-kind'],
    ],
    ['no name', { name: '', email: 'maria@example.de' }, 'maria', ['same-email']],
  ]
  test.each(doubtful)('%s', async (_, payer, ref, evidence) => {
    const found = await best(payer)
    expect(found).toMatchObject({ ref, certain: false })
    expect([...(found?.evidence ?? [])].sort()).toEqual([...evidence].sort())
  })

  test('one name in two countries: both, that of the same country first', async () => {
    expect(await find({ name: 'John Walker', country: 'GB' })).toEqual([
      { ref: 'john-gb', score: 40, evidence: ['same-name', 'same-country'], certain: false },
      { ref: 'john-us', score: shownFrom, evidence: ['same-name', 'other-country'], certain: false },
    ])
  })
})

test('finds nobody by another name, and leaves out what is hardly alike', async () => {
  expect(await find({ name: 'Peter Novak', email: 'peter@example.org', phone: '+420 555' })).toEqual([])
  expect(await find({ name: '', email: '' })).toEqual([])
  expect(await find({ name: 'Maria Schmitd', country: 'FR' })).toEqual([])
})

test('two records that fit as well are never certain, until they are merged', async () => {
  const twin = { names: ['Anna Berg'], contacts: ['anna@berg.example'] }
  const payer = { name: 'Anna Berg', email: 'anna@berg.example' }
  await add('anna-1', twin)
  await add('anna-2', twin)
  const evidence = ['same-email', 'same-name', 'several-alike']
  expect(await find(payer)).toEqual(['anna-1', 'anna-2'].map((ref) => ({ ref, score: 74, evidence, certain: false })))
  await mergeParties(world.world, treasurer, { keep: 'anna-2', other: 'anna-1', why: 'twice' })
  expect(await find(payer)).toMatchObject([{ ref: 'anna-2', certain: true }])
})

test('what a merged record was called and reached by is true of the other, and void ones are not found', async () => {
  await add('old', { names: ['Berta Klein'], contacts: ['berta@klein.example'] })
  const { id } = await add('new', { names: ['Berta Gross'] })
  await mergeParties(world.world, treasurer, { keep: 'new', other: 'old', why: 'married' })
  expect(await best({ name: 'Berta Gross', email: 'berta@klein.example' })).toMatchObject({ ref: 'new', certain: true })
  expect(await best({ name: 'Berta Klein', email: 'berta@klein.example' })).toMatchObject({ ref: 'new', certain: true })
  const { id: alone } = await add('alone', { names: ['Carl Alone'], contacts: ['carl@alone.example'] })
  expect(await best({ name: 'Carl Alone' })).toMatchObject({ ref: 'alone' })
  await voidParty(world.world, treasurer, { id: alone, why: 'a test' })
  expect(await find({ name: 'Carl Alone', email: 'carl@alone.example' })).toEqual([])
  expect(id).not.toBe(alone)
})

test('a name that many records share finds nobody by itself, until all are merged into one party', async () => {
  for (let n = 0; n < 7; n += 1) await add(`dora-${n}`, { names: ['Dora Hill'], contacts: ['dora@hill.example'] })
  expect(await find({ name: 'Dora Hill' })).toEqual([])
  const payer = { name: 'Dora Hill', email: 'dora@hill.example' }
  expect((await find(payer)).map(({ score, certain }) => [score, certain])).toEqual(Array(5).fill([74, false]))
  for (let n = 1; n < 7; n += 1)
    await mergeParties(world.world, treasurer, { keep: 'dora-0', other: `dora-${n}`, why: 'twice' })
  expect(await find({ name: 'Dora Hill' })).toMatchObject([{ ref: 'dora-0', evidence: ['same-name'] }])
  expect(await find(payer)).toMatchObject([{ ref: 'dora-0', certain: true }])
})

test('a name that many share finds only those at the same place', async () => {
  for (let n = 0; n < 7; n += 1)
    await add(`kim-${n}`, { names: ['이영희'], at: { postalCode: `0300${n}`, country: 'KR' } })
  expect(await find({ name: '이영희', country: 'KR' })).toEqual([])
  expect(await find({ name: '이영희', postalCode: '03004' })).toMatchObject([
    { ref: 'kim-4', evidence: ['same-name', 'same-postal-code'] },
  ])
})

test('many are sought at once, each has its own, and the points are those of the rule', async () => {
  const payers = [{ name: 'Maria Schmidt' }, { name: '김민수' }, { name: 'Nobody Here' }, { name: 'John Walker' }]
  const found = await matchesOf(world, payers)
  expect(found.map((one) => one.map(({ ref }) => ref))).toEqual([['maria'], ['minsu'], [], ['john-gb', 'john-us']])
  for (const { evidence, score } of found.flat()) expect(score).toBe(scoreOf(evidence))
})

test('says what speaks for a match in four languages', () => {
  const told = languages.map((language) => matchReasons(['same-email', 'other-name'], language).join(' / '))
  expect(told[0]).toBe('same e-mail address / another name')
  expect(new Set(told).size).toBe(languages.length)
})
