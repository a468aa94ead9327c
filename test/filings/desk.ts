import { setRules } from '#modules/filings/commands/set-rules.ts'
import { createFund } from '#modules/giving/commands/create-fund.ts'
import { importGifts } from '#modules/giving/imports/gifts.ts'
import { createFiscalYear, setProfile } from '#modules/organisation/face.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import type { TestWorld } from '../world.ts'

/** 'JPY 3000' as a form sends it. */
export const moneyOf = (text: string) => {
  const [currency = '', amount = ''] = text.split(' ')
  return { amount, currency }
}

/** One party a line: reference, kind, address; '-' where none is known. */
type Party = readonly [ref: string, address?: string | undefined, kind?: 'person' | 'organisation']
/** One gift a line: day, amount, giver or '', channel. */
type Gift = readonly [day: string, money: string, giver?: string, channel?: string, fund?: string]

/** A Japanese organisation with fiscal years from April on, and what tests of filings do again and again. */
export function deskOf({ world, as, csv }: TestWorld) {
  const director = as('director')
  let files = 0
  let gifts = 0
  const set = (more: Record<string, unknown> = {}) =>
    setRules(world, director, { pack: 'japan', why: 'the law', freeFunds: ['general'], ...more } as never)
  return {
    set,
    async open(years: readonly number[]) {
      await setProfile(world, director, {
        names: { en: 'Bridge' },
        purposes: {},
        legalForms: {},
        timeZone: 'Asia/Tokyo',
        baseCurrency: 'JPY',
        languages: { en: 'yes' },
      } as never)
      for (const year of years)
        await createFiscalYear(world, director, {
          ...{ label: `FY${year}`, startDay: `${year}-04-01`, endDay: `${year + 1}-03-31` },
        })
      await createFund(world, director, { code: 'general', names: { en: 'General' } })
      await set()
    },
    people: (parties: readonly Party[]) =>
      csv(
        importParties,
        `people-${++files}.csv`,
        [
          'ref,kind,name,country,address',
          ...parties.map(([ref, address = '1-2-3 Kanda', kind = 'person']) =>
            [ref, kind, `Name ${ref}`, 'JP', address === '-' ? '' : address].join(','),
          ),
        ].join('\n'),
      ),
    gifts: (rows: readonly Gift[]) =>
      csv(
        importGifts,
        `gifts-${++files}.csv`,
        [
          'ref,received_on,amount,currency,channel,fund,giver',
          ...rows.map(([day, money, giver = '', channel = 'bank', fund = 'general']) => {
            const { amount, currency } = moneyOf(money)
            return [`G-${++gifts}`, day, amount, currency, channel, fund, giver].join(',')
          }),
        ].join('\n'),
      ),
  }
}
