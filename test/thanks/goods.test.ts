import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createItem } from '#modules/aid/commands/create-item.ts'
import { createSite } from '#modules/aid/commands/create-site.ts'
import { receiveGoods } from '#modules/aid/commands/receive-goods.ts'
import { voidMovement } from '#modules/aid/commands/void-movement.ts'
import { createFiscalYear } from '#modules/organisation/face.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { correctThanks } from '#modules/thanks/commands/correct-thanks.ts'
import { sendThanks } from '#modules/thanks/commands/send-thanks.ts'
import { restoreThanks, voidThanks } from '#modules/thanks/commands/void-thanks.ts'
import { writeLetters } from '#modules/thanks/commands/write-letters.ts'
import { importThanks } from '#modules/thanks/imports/thanks.ts'
import { countWaiting } from '#modules/thanks/queries/count-waiting.ts'
import { getGiver } from '#modules/thanks/queries/get-giver.ts'
import { getThanks } from '#modules/thanks/queries/get-thanks.ts'
import { listLapsed } from '#modules/thanks/queries/list-lapsed.ts'
import { listThanks } from '#modules/thanks/queries/list-thanks.ts'
import { listWaiting } from '#modules/thanks/queries/list-waiting.ts'
import { composeThanks } from '#modules/thanks/rendering/compose-thanks.ts'
import { testWorld } from '../world.ts'
import { deskOf, refused } from './desk.ts'

const opened = await testWorld()
afterAll(opened.close)
const { world, owner, as, csv } = opened
const desk = deskOf(opened)
const { ken, mina } = desk
const why = 'misread'

beforeAll(async () => {
  await desk.settle()
  await createItem(world, mina, { code: 'rice', unit: 'kg', names: { en: 'Rice', ja: '米', ko: '쌀', zh: '大米' } })
  await createItem(world, mina, { code: 'caps', unit: 'piece', names: { en: 'Caps', ja: '帽子' } })
  await createSite(world, mina, { code: 'S-1' })
})
afterEach(() =>
  sql`truncate aid.movements, aid.lots cascade; delete from thanks.letters; delete from thanks.prints;
    delete from thanks.mails; delete from thanks.covered; delete from thanks.acknowledgements; delete from thanks.wishes;
    delete from giving.gifts; delete from thanks.rules`.execute(owner),
)

/** Ten kilogrammes of rice from P-1, unless told otherwise. */
const receive = (date: string, more: Record<string, unknown> = {}) =>
  receiveGoods(world, mina, {
    ...{ site: 'S-1', date, scope: 'mission', giver: 'P-1', lines: [{ item: 'rice', quantity: '10' }], ...more },
  })
const waiting = async () =>
  (await desk.waiting()).map(({ ref, oldest, gifts, goods }) => `${ref} ${oldest} ${gifts}+${goods}`)
const standing = async () => {
  const { rows } = await sql<{ told: string }>`select m.ref || ' ' || a.ref as told from thanks.covered_goods c
    join aid.movements m on m.id = c.movement_id join thanks.acknowledgements a on a.id = c.acknowledgement_id
    where c.standing order by m.ref`.execute(owner)
  return rows.map(({ told }) => told)
}

describe('goods wait', () => {
  test('from the first rule on, beside gifts and never added to them', async () => {
    await receive('2010-08-31')
    await receive('2011-01-01')
    expect(await waiting()).toEqual([])
    await desk.rule('JPY 0', 'email')
    await desk.gift('2011-02-01', 'JPY 500')
    await receive('2011-03-01', { giver: 'P-5' })
    expect(await waiting()).toEqual(['P-1 2011-01-01 1+1', 'P-5 2011-03-01 0+1'])
    const [first, second] = await desk.waiting()
    expect([first?.sums, second?.sums]).toEqual([[{ currency: 'JPY', amount: '500' }], []])
    expect(await countWaiting(world, ken, {})).toMatchObject({ waiting: 2n, oldest: '2011-01-01' })
  })

  test('not where they are void, anonymous, bought, or of nobody known', async () => {
    await desk.rule('JPY 0', 'email')
    await receive('2011-01-01', { anonymous: 'yes' })
    await receive('2011-01-02', { giver: '' })
    const { id } = await receive('2011-01-03')
    expect(await waiting()).toEqual(['P-1 2011-01-03 0+1'])
    await voidMovement(world, mina, { id, why })
    expect(await waiting()).toEqual([])
  })

  test('for the giver of today, and are no first gift of who gave goods or money before', async () => {
    await desk.rule('JPY 0', 'email')
    await csv(importParties, 'more.csv', 'ref,kind,name\nP-7,person,H. Yamada\n')
    await receive('2011-01-01', { giver: 'P-7' })
    expect((await desk.waiting())[0]?.marks).toEqual(['first'])
    await mergeParties(world, mina, { keep: 'P-1', other: 'P-7', why: 'the same' })
    expect(await waiting()).toEqual(['P-1 2011-01-01 0+1'])
    expect((await desk.look('P-1')).goods).toHaveLength(1)
    await desk.thank('P-1')
    await receive('2011-02-01')
    expect((await desk.waiting())[0]?.marks).toEqual([])
  })
})

test('who gave money before and brings goods now is not missed, until these are void', async () => {
  await createFiscalYear(world, mina, { label: 'FY2010', startDay: '2010-09-01', endDay: '2011-08-31' } as never)
  await desk.gift('2010-03-15', 'JPY 1000')
  const missed = async () => (await listLapsed(world, ken, { on: '2011-08-31' })).rows.map(({ ref }) => ref)
  await receive('2010-08-31')
  expect(await missed()).toEqual(['P-1'])
  const { id } = await receive('2011-01-01')
  expect(await missed()).toEqual([])
  await voidMovement(world, mina, { id, why: 'misread' })
  expect(await missed()).toEqual(['P-1'])
})

describe('how goods are thanked for', () => {
  const how = async (giver: string) => {
    const { waiting } = await desk.look(giver)
    return [waiting?.meant, waiting?.way, waiting?.is_wish, waiting?.by_whom]
  }

  test('by the rule of the lowest amount in the own currency on their day, else by e-mail, else by letter', async () => {
    await desk.rule('USD 0', 'phone')
    await receive('2011-01-01')
    await receive('2011-01-01', { giver: 'P-2' })
    expect(await how('P-1')).toEqual(['email', 'email', false, null])
    expect(await how('P-2')).toEqual(['email', 'letter', false, null])
    await desk.rule('JPY 20000', 'phone')
    await desk.rule('JPY 1000', 'letter', { byWhom: 'the chair' })
    expect(await how('P-1')).toEqual(['letter', 'letter', false, 'the chair'])
    await desk.rule('JPY 1000', 'email', { sinceOn: '2011-01-02' })
    expect(await how('P-1')).toEqual(['letter', 'letter', false, 'the chair'])
    await receive('2011-01-02', { giver: 'P-5' })
    expect(await how('P-5')).toEqual(['email', 'email', false, null])
  })

  test('by the strongest of what gifts and goods ask for, and by their own wish before that', async () => {
    await desk.rule('JPY 0', 'letter')
    await desk.rule('USD 0', 'email')
    await desk.gift('2011-01-01', 'USD 5.00')
    expect((await how('P-1'))[0]).toBe('email')
    await receive('2011-01-01')
    expect((await how('P-1'))[0]).toBe('letter')
    await desk.wish('P-1', 'email')
    expect(await how('P-1')).toEqual(['email', 'email', true, null])
    await desk.wish('P-1', 'none', '2011-02-01')
    expect(await waiting()).toEqual([])
    expect(await listWaiting(world, ken, { way: 'none' })).toMatchObject({ rows: [{ ref: 'P-1', goods: 1n }] })
  })
})

describe('thanks', () => {
  test('stand for all that waits, or for what is named alone; a second click finds the first', async () => {
    await desk.rule('JPY 0', 'email')
    await desk.gift('2011-01-01', 'JPY 500', { ref: 'A' })
    const [one, two, three] = [await receive('2011-01-02'), await receive('2011-01-03'), await receive('2011-01-04')]
    const some = await desk.thank('P-1', { gifts: 'A', goods: one.ref })
    expect(await desk.thank('P-1', { gifts: 'A', goods: one.ref })).toEqual(some)
    expect(await desk.thank('P-1', { goods: one.ref })).toEqual(some)
    expect(await waiting()).toEqual(['P-1 2011-01-03 0+2'])
    const next = await desk.thank('P-1', { goods: two.ref })
    await expect(desk.thank('P-1', { goods: `${two.ref} ${three.ref}` })).rejects.toEqual(
      refused('thanks.goods-do-not-wait', 'goods', { ref: two.ref }),
    )
    await expect(desk.thank('P-2', { goods: three.ref })).rejects.toEqual(refused('thanks.goods-do-not-wait', 'goods'))
    await desk.gift('2011-01-05', 'JPY 500', { ref: 'B' })
    const rest = await Promise.allSettled([desk.thank('P-1'), desk.thank('P-1')])
    expect(rest.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await waiting()).toEqual([])
    expect((await standing()).slice(0, 2)).toEqual([`${one.ref} ${some.ref}`, `${two.ref} ${next.ref}`])
    const { rows } = await listThanks(world, ken, {})
    expect(rows.map(({ gifts, goods }) => [gifts, goods])).toEqual([
      [1n, 1n],
      [0n, 1n],
      [1n, 1n],
    ])
  })

  test('stand on no day before the goods can have come, where only their year is known', async () => {
    await desk.rule('JPY 0', 'email', { sinceOn: '2009-01-01' })
    const { ref } = await receive('2010')
    await expect(desk.thank('P-1', { thankedOn: '2009-12-31' })).rejects.toEqual(
      refused('thanks.before-goods', 'thankedOn', { ref }),
    )
    const { id } = await desk.thank('P-1', { thankedOn: '2010-03-01' })
    await expect(
      correctThanks(world, ken, { id, thankedOn: '2009-12-31', way: 'letter', why } as never),
    ).rejects.toEqual(refused('thanks.before-goods', 'thankedOn', { ref }))
    expect((await desk.read(id)).goods).toMatchObject([{ ref, date_edtf: '2010', voided: false }])
  })

  test('taken back let goods wait again, and are restored only while no others stand', async () => {
    await desk.rule('JPY 0', 'email')
    const goods = await receive('2011-01-01')
    const first = await desk.thank('P-1')
    await voidThanks(world, ken, { id: first.id, why })
    expect(await waiting()).toEqual(['P-1 2011-01-01 0+1'])
    const second = await desk.thank('P-1')
    await expect(restoreThanks(world, ken, { id: first.id, why })).rejects.toEqual(refused('thanks.thanked-since'))
    await voidThanks(world, ken, { id: second.id, why })
    await restoreThanks(world, ken, { id: first.id, why })
    expect(await standing()).toEqual([`${goods.ref} ${first.ref}`])
    await voidMovement(world, mina, { id: goods.id, why })
    expect((await desk.read(first.id)).goods).toMatchObject([{ ref: goods.ref, voided: true }])
  })
})

describe('what is written', () => {
  const wordsOf = async (giver: string) => {
    const { writing } = await desk.look(giver)
    return writing && composeThanks(writing)
  }
  const lines = [
    { item: 'rice', quantity: '10', lot: 'L-1' },
    { item: 'caps', quantity: '240' },
    { item: 'rice', quantity: '2.5', lot: 'L-2' },
  ]

  test('names the goods and how much of each, and no value', async () => {
    await desk.rule('JPY 0', 'letter')
    const worth = { worth: { amount: '98765', currency: 'JPY' }, valueNote: 'says the mill' }
    await receive('2011-05', { ...worth, lines, giver: 'P-3' })
    const words = await wordsOf('P-3')
    expect(words?.body).toContain('May 2011: Rice (12.5 kg), Caps (240 pieces)\n')
    expect(words?.body).not.toMatch(/98[,.]?765|mill/)
    await desk.gift('2011-06-01', 'JPY 500', { giver: 'P-3' })
    expect((await wordsOf('P-3'))?.body).toMatch(/¥500 \(general\)|JPY 500 \(general\)/)
    expect((await wordsOf('P-3'))?.body).toContain('Rice (12.5 kg), Caps (240 pieces)')
  })

  test.each([
    ['P-1', 'ご寄贈のお礼（橋の会）', '2011年5月1日　米 10kg', '下記の品、確かに拝受いたしました'],
    ['P-2', '물품을 기증해 주셔서 감사합니다 (Bridge)', '쌀 10kg', '아래 물품을 잘 받았습니다'],
    ['P-3', 'Thank you from Bridge', '1 May 2011: Rice (10 kg)', 'Thank you for what you gave'],
    ['P-6', '感谢您捐赠物资（Bridge）', '大米10公斤', '衷心感谢您捐赠的物资'],
  ])('speaks to %s in their language: %s', async (giver, subject, line, sentence) => {
    await desk.rule('JPY 0', 'letter')
    await receive('2011-05-01', { giver })
    const words = await wordsOf(giver)
    expect(words?.subject).toBe(subject)
    for (const part of [line, sentence]) expect(words?.body).toContain(part)
    await desk.gift('2011-05-02', 'JPY 500', { giver })
    const both = await wordsOf(giver)
    expect(both?.body).toContain(line)
    expect(both?.body).not.toContain(sentence)
    expect(both?.body).toContain('general')
  })

  test('is mailed, and put into letters, for goods alone too', async () => {
    await desk.rule('JPY 0', 'letter')
    await receive('2011-05-01')
    await receive('2011-05-01', { giver: 'P-2' })
    const { id, ref } = await sendThanks(world, ken, { giver: 'P-1' })
    expect((await desk.read(id)).body).toContain('米 10kg')
    expect(await standing()).toEqual([expect.stringContaining(ref)])
    expect(await writeLetters(world, ken, {})).toMatchObject({ letters: 1 })
    expect(await standing()).toHaveLength(2)
    await expect(writeLetters(world, ken, {})).rejects.toEqual(refused('thanks.nothing-waits'))
  })
})

test('an import tells thanks for gifts, goods or both, once, and refuses what is not so', async () => {
  await desk.rule('JPY 0', 'email')
  await desk.gift('2011-01-01', 'JPY 100', { ref: 'A' })
  await desk.gift('2011-01-01', 'JPY 100', { ref: 'D', giver: 'P-2' })
  const [x, y] = [(await receive('2011-01-01')).ref, (await receive('2011-02-01')).ref]
  const hidden = (await receive('2011-01-01', { giver: '', anonymous: 'yes' })).ref
  const head = 'ref,gifts,goods,thanked_on,way,language,by_whom,note\n'
  const load = (rows: string) => csv(importThanks, 'thanks.csv', head + rows)
  const good = `T-1,A,${x},2011-05-01,letter,ja,Mina,\n`
  expect(await load(good)).toMatchObject({ added: 1n, differing: 0n })
  expect(await load(good)).toMatchObject({ added: 0n, known: 1n, differing: 0n })
  expect(await load(good.replace(x, y))).toMatchObject({ added: 0n, differing: 1n })
  expect(await standing()).toEqual([`${x} T-1`])
  const bad = [
    `T-2,,${x},2011-05-01,letter,ja,,`,
    'T-3,,,2011-05-01,letter,ja,,',
    'T-4,,R-NONE,2011-05-01,letter,ja,,',
    `T-5,,${hidden},2011-05-01,letter,ja,,`,
    `T-6,D,${y},2011-05-01,letter,ja,,`,
    `T-7,,${y},2011-01-31,letter,ja,,`,
  ].join('\n')
  const { problems } = await load(`${bad}\n`).catch((error) => error)
  const told = (problems as { code: string; place: { line: number } }[]).map(
    ({ code, place }) => `${place.line} ${code}`,
  )
  expect(told).toEqual(
    expect.arrayContaining([
      ...['2 thanks.goods-thanked-already', '3 thanks.gifts-or-goods-needed', '4 thanks.unknown-goods'],
      ...[
        '5 thanks.goods-of-nobody',
        '6 thanks.several-givers',
        '7 thanks.before-goods',
        '7 thanks.goods-thanked-already',
      ],
    ]),
  )
  const alone = await csv(importThanks, 'g.csv', `ref,goods,thanked_on,way,language\nT-8,${y},2011-05-01,phone,ja\n`)
  expect(alone).toMatchObject({ added: 1n })
  expect(await waiting()).toEqual(['P-2 2011-01-01 1+0'])
})

test('who may not look at movements sees that goods wait and not what they were; who may not thank sees nothing', async () => {
  await desk.rule('JPY 0', 'email')
  await receive('2011-01-01')
  const names = ['thanks.list-waiting', 'thanks.get-giver', 'thanks.get-thanks', 'people.get-party']
  const clerk = as.may(names)
  expect((await listWaiting(world, clerk, {})).rows).toMatchObject([{ ref: 'P-1', goods: 1n }])
  const giver = await getGiver(world, clerk, { giver: 'P-1' })
  expect(giver.goods).toMatchObject([{ date_edtf: '2011-01-01', items: null }])
  expect(giver.writing).toBeUndefined()
  const keeper = as.may([...names, 'aid.get-movement'])
  expect((await getGiver(world, keeper, { giver: 'P-1' })).goods[0]?.items).toMatchObject([{ quantity: 10_000n }])
  const { id } = await desk.thank('P-1')
  expect((await getThanks(world, clerk, { id })).goods).toMatchObject([{ items: null }])
  expect((await getThanks(world, keeper, { id })).goods[0]?.items).toMatchObject([{ names: { ja: '米' } }])
  await expect(getThanks(world, as('aid-officer'), { id })).rejects.toThrow('not allowed')
})
