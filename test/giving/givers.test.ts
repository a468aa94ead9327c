import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importGifts } from '#modules/giving/imports/gifts.ts'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { searchGiving } from '#modules/giving/queries/search-giving.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { voidParty } from '#modules/people/commands/void-party.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { listParties } from '#modules/people/queries/list-parties.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { tillOf } from './till.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const why = 'found in the old list'

const people = `ref,kind,name,name_2,family,given,email,country
P-1,person,山田 花子,Hanako Yamada,山田,花子,hanako@example.jp,JP
P-2,person,山田 花子,,山田,花子,,KR
P-3,person,김다온,Daon KIM,김,다온,,KR
P-4,person,Hannah Lee,,Lee,Hannah,,US
P-5,organisation,Harbour Trust,,,,,DE
P-6,person,Kim Old,,Kim,Old,,KR
`

const idOf = async (ref: string) => (await listParties(world, ken, {})).rows.find((row) => row.ref === ref)?.id ?? ''
const giverOf = async (giver: string) => {
  const { id } = await till.take('2011-05-01', 'USD 5', { giver })
  return (await getGift(world, ken, { id })).giver?.ref
}

beforeAll(async () => {
  await till.fund('general')
  await csv(importParties, 'people.csv', people)
})

describe('a giver told by name', () => {
  test.each([
    ['P-1', 'P-1'],
    ['김다온', 'P-3'],
    ['daon kim', 'P-3'],
    ['ＫＩＭ Daon', 'P-3'],
    ['Harbour', 'P-5'],
    ['hanako@example.jp', 'P-1'],
  ])('%s is %s', async (given, ref) => {
    expect(await giverOf(given)).toBe(ref)
  })

  test.each([
    ['山田花子', 'giving.giver-not-clear'],
    ['Ann', 'giving.giver-not-whole'],
    ['Nobody Here', 'giving.unknown-giver'],
    ['%', 'giving.unknown-giver'],
    ['🙏\0', 'giving.unknown-giver'],
    ['x'.repeat(201), 'input.too-long'],
  ])('%s is refused', async (giver, code) => {
    await expect(till.take('2011-05-01', 'USD 5', { giver })).rejects.toMatchObject({
      problems: [expect.objectContaining({ code, field: 'giver' })],
    })
  })

  test('is nobody to one who may not search people, for names are not told to him', async () => {
    const clerk = tillOf(world, as.may(['giving.record-gift', 'giving.get-gift']))
    await expect(clerk.take('2011-05-01', 'USD 5', { giver: '김다온' })).rejects.toMatchObject({
      code: 'giving.unknown-giver',
    })
    await clerk.take('2011-05-01', 'USD 5', { giver: 'P-3' })
  })

  test('that may be several is asked again with these to choose from', async () => {
    const visitor = await signIn(staffApplication(world, reach), world, 'treasurer')
    const fields = [
      ['receivedOn', '2011-05-01'],
      ['money.amount', '500'],
      ['money.currency', 'JPY'],
      ['channel', 'cash'],
      ['fund', 'general'],
      ['giver', '山田 花子'],
    ] as const
    const asked = await visitor.post('/giving/gifts/record', fields)
    const html = await asked.text()
    expect(asked.status).toBe(422)
    expect(html).toMatch(/name="giverChosen" value="P-2"/)
    expect(html).toContain('South Korea')
    expect(html).not.toContain('P-3')
    const taken = await visitor.post('/giving/gifts/record', [...fields, ['giverChosen', 'P-2']])
    expect(taken.status).toBe(303)
    const id = /gifts\/([0-9a-f-]+)/.exec(taken.headers.get('location') ?? '')?.[1] ?? ''
    expect((await getGift(world, ken, { id })).giver?.ref).toBe('P-2')
  })
})

describe('the gifts of a giver', () => {
  beforeAll(async () => {
    const line = (n: number) => `H-${n},2011-0${1 + (n % 6)}-01,5,${n % 2 ? 'USD' : 'JPY'},cash,general,P-4\n`
    const file = Array.from({ length: 30 }, (_, n) => line(n)).join('')
    await csv(importGifts, 'hannah.csv', `ref,received_on,amount,currency,channel,fund,giver\n${file}`)
  })

  test('are listed newest first, page by page, and narrowed further', async () => {
    const first = await listGifts(world, ken, { giver: 'P-4', size: 20 })
    const rest = await listGifts(world, ken, { giver: 'P-4', size: 20, after: first.next })
    expect([first.total, first.rows.length, rest.rows.length, rest.next]).toEqual([30n, 20, 10, undefined])
    expect(new Set([...first.rows, ...rest.rows].map(({ ref }) => ref)).size).toBe(30)
    expect(first.rows[0]?.received_on).toBe('2011-06-01')
    expect((await listGifts(world, ken, { giver: 'P-4', currency: 'JPY', fund: 'general' })).total).toBe(15n)
    expect((await listGifts(world, ken, { giver: 'P-99' })).rows).toEqual([])
  })

  test('name him only to who may look at people', async () => {
    const [seen] = (await listGifts(world, ken, { giver: 'P-4', size: 1 })).rows
    expect(seen?.giver).toMatchObject({ ref: 'P-4', name: 'Hannah Lee' })
    const [unseen] = (await listGifts(world, as.may(['giving.list-gifts']), { giver: 'P-4', size: 1 })).rows
    expect(unseen?.giver).toBeNull()
  })

  test('are found by his name, as far as one may search people', async () => {
    const hits = await searchGiving(world, ken, { text: 'hannah', most: 5 })
    expect(hits).toEqual([
      { kind: 'giving.gifts-of-giver', label: 'Hannah Lee', note: 'P-4', href: '/giving?giver=P-4' },
    ])
    expect(await searchGiving(world, ken, { text: 'Kim Old', most: 5 })).toEqual([])
    expect(await searchGiving(world, as.may(['giving.search-giving']), { text: 'hannah', most: 5 })).toEqual([])
  })

  test('follow a merge, and a gift tells under which record it was given', async () => {
    const { id } = await till.take('2011-05-01', 'USD 5', { giver: 'P-6' })
    const before = (await listGifts(world, ken, { giver: 'P-3' })).total
    await mergeParties(world, as('director'), { keep: 'P-3', other: 'P-6', why })
    expect((await listGifts(world, ken, { giver: 'P-3' })).total).toBe(before + 1n)
    expect((await listGifts(world, ken, { giver: 'P-6' })).total).toBe(before + 1n)
    expect((await getGift(world, ken, { id })).giver).toMatchObject({ ref: 'P-3', recordedAs: 'P-6', voided: false })
  })
})

describe('the page of a person with gifts', () => {
  test('leads to them, and warns before the person goes out of use', async () => {
    const visitor = await signIn(staffApplication(world, reach), world, 'director')
    const hannah = await idOf('P-4')
    const page = await (await visitor.get(`/people/${hannah}`)).text()
    expect(page).toContain('<a href="/giving?giver=P-4">Gifts from this giver (30)</a>')
    const voiding = await (await visitor.get(`/people/${hannah}/void`)).text()
    expect(voiding).toContain('Gifts from this giver (30) name this record')
    expect(voiding).toContain(`/people/${hannah}/merge`)
    const { id } = (await listGifts(world, ken, { giver: 'P-4' })).rows[0] ?? { id: '' }
    await voidParty(world, as('director'), { id: hannah, why })
    expect((await getGift(world, ken, { id })).giver).toMatchObject({ ref: 'P-4', voided: true })
    expect(await (await visitor.get(`/giving/gifts/${id}`)).text()).toMatch(/Hannah Lee \(P-4\)<\/a>\s*<span[^>]*>Void/)
  })

  test('says nothing of gifts to who may not list them', async () => {
    const visitor = await signIn(staffApplication(world, reach), world, 'editor')
    const answer = await visitor.get(`/people/${await idOf('P-3')}`)
    expect(await answer.text()).not.toContain('giver=')
  })
})
