import { expect, test } from 'vitest'
import { parsePartialDate } from '../dates/parse.ts'
import { Refusal } from '../errors.ts'
import { parseMoney, sumMoney } from '../money.ts'
import { parseCount } from '../numbers.ts'
import { parseQuantity } from '../units.ts'
import { catalogueOf, languages } from '../words.ts'
import { platformWords } from './words.ts'

const acts: readonly (() => unknown)[] = [
  () => parseMoney('much', 'USD'),
  () => parseMoney('21,916.5', 'JPY'),
  () => parseMoney('1.234', 'USD'),
  () => parseMoney('1.2345', 'KWD'),
  () => parseMoney('1000000000000000000', 'JPY'),
  () => sumMoney([{ minor: 1n, currency: 'USD' }], 'JPY'),
  () => parseCount('many'),
  () => parseCount('-5'),
  () => parseCount('9223372036854775808'),
  () => parseQuantity('forty', 't'),
  () => parseQuantity('0.0000001', 't'),
  () => parseQuantity('0.5', 'set'),
  () => parseQuantity('1', 'stone'),
  () => parseQuantity('9223372036854775808', 'piece'),
  () => parsePartialDate('29 Feb 2011'),
  () => parsePartialDate('03/04/2011'),
  () => parsePartialDate('Apr. 14'),
]

const refusals = acts.map((act) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  throw new Error(`nothing was refused by ${act}`)
})

test('says every refusal of money, numbers, units and dates in four languages', () => {
  const say = catalogueOf([platformWords])
  for (const { code, values } of refusals) {
    const said = languages.map((language) => say(language, code, values))
    expect(new Set(said).size, code).toBe(4)
    for (const text of said) expect(text, code).not.toMatch(/[{}#]/)
  }
})

test('tells what was typed and what a currency expects', () => {
  const say = catalogueOf([platformWords])
  const [notAnAmount, decimalsOfYen] = refusals
  expect(say('en', 'money.not-an-amount', notAnAmount?.values)).toBe(
    '“much” could not be read as an amount in USD. Write digits, such as 1,234.50.',
  )
  expect(say('en', 'money.too-many-decimals', decimalsOfYen?.values)).toBe(
    '“21,916.5” has too many decimals: JPY is written without decimals.',
  )
  expect(say('ja', 'money.too-many-decimals', decimalsOfYen?.values)).toBe(
    '「21,916.5」は小数点以下の桁数が多すぎます。JPYの金額には小数を使えません。',
  )
})
