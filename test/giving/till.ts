import { createFund } from '#modules/giving/commands/create-fund.ts'
import { recordPledge } from '#modules/giving/commands/pledges/record-pledge.ts'
import { recordGift } from '#modules/giving/face.ts'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'

export type GiftWords = Partial<
  Record<
    | 'channel'
    | 'returnAmount'
    | 'returnKind'
    | 'fund'
    | 'frequency'
    | 'anonymous'
    | 'designation'
    | 'note'
    | 'ref'
    | 'giver'
    | 'pledge',
    string
  >
>

type PledgeWords = Partial<Record<'payer' | 'frequency' | 'fund' | 'note' | 'ref', string>>

/** What the tests of giving do again and again, in the words of a treasurer. */
export function tillOf(world: World, treasurer: Actor) {
  const fund = (code: string, openedOn = '') => createFund(world, treasurer, { code, names: { en: code }, openedOn })
  /** Records a gift such as 'USD 50.00'. */
  const take = (receivedOn: string, money: string, words: GiftWords = {}) =>
    recordGift(world, treasurer, { channel: 'paypal', fund: 'general', receivedOn, money: moneyOf(money), ...words })
  /** What a gift amounts to and what is left of it: `['USD 50.00', 'USD 20.00']`. */
  const stateOf = async (id: string) => {
    const { money, left } = await getGift(world, treasurer, { id })
    return [formatMoney(money, 'en'), formatMoney({ ...money, minor: left }, 'en')]
  }
  /** Records a promise of P-1 such as 'JPY 3000' a month. */
  const promise = (startedOn: string, money: string, words: PledgeWords = {}) =>
    recordPledge(world, treasurer, { payer: 'P-1', frequency: 'monthly', startedOn, money: moneyOf(money), ...words })
  return { fund, take, promise, stateOf }
}

/** 'USD 50.00' as a form sends it. */
export function moneyOf(text: string) {
  const [currency = '', amount = ''] = text.split(' ')
  return { amount, currency }
}

/** An amount of the database as text: 'USD 50.00'. */
export const moneyIn = (minor: bigint, currency: string) => formatMoney(moneyFromDatabase(minor, currency), 'en')
