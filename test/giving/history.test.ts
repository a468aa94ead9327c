import { afterAll, expect, test } from 'vitest'
import { closeFund, reopenFund } from '#modules/giving/commands/close-fund.ts'
import { correctFund } from '#modules/giving/commands/correct-fund.ts'
import { correctGift } from '#modules/giving/commands/correct-gift.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { moneyOf, tillOf } from './till.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const app = staffApplication(world, reach)

/** The history of a record as its page tells it, newest first, without marks. */
async function historyOf(path: string) {
  const visitor = await signIn(app, world, 'treasurer')
  const html = await (await visitor.get(path)).text()
  return [...html.matchAll(/<li><p class="timeline-date">.*?<\/li>/gs)].map(([entry]) =>
    [...entry.matchAll(/<p>(.*?)<\/p>/g)].map(([, text]) => text),
  )
}

test('the history of a gift says what each correction changed, in words', async () => {
  await till.fund('general')
  await till.fund('quake')
  await csv(importParties, 'people.csv', exampleOf(importParties))
  const { id } = await till.take('2011-05-01', 'JPY 10000', { giver: 'P-1' })
  const now = { id, receivedOn: '2011-05-01', money: moneyOf('JPY 12000'), channel: 'paypal', fund: 'general' }
  await correctGift(world, ken, { ...now, giver: 'P-1', why: 'the slip says more' })
  await correctGift(world, ken, { ...now, channel: 'bank', fund: 'quake', note: 'by post', why: 'wrong list' })
  await voidGift(world, ken, { id, why: 'twice' })
  expect(await historyOf(`/giving/gifts/${id}`)).toEqual([
    [],
    [
      'Channel: PayPal → Bank transfer',
      'Fund: general → quake',
      'Giver: 山田 花子 (P-1) → nothing',
      'Note: nothing → by post',
    ],
    ['Amount: JPY 10,000 → JPY 12,000'],
  ])
})

test('the history of a fund says what was corrected and when it had been closed', async () => {
  const { id } = await till.fund('winter')
  await closeFund(world, ken, { id, closedOn: '2011-06-01' })
  await correctFund(world, ken, {
    id,
    code: 'winter',
    names: { en: 'Winter', ja: '冬' },
    openedOn: '2011-01-01',
    why: 'x',
  })
  await reopenFund(world, ken, { id, why: 'cold again' })
  expect(await historyOf(`/giving/funds/${id}`)).toEqual([
    ['Closed on: 1 June 2011 → nothing'],
    ['Name in English: winter → Winter', 'Name in Japanese: nothing → 冬', 'Opened on: nothing → 1 January 2011'],
  ])
})
