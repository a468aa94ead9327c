import { expect } from 'vitest'
import { recordAuthorisation } from '#modules/governance/commands/authorisations/record-authorisation.ts'
import { recordStep } from '#modules/governance/commands/authorisations/record-step.ts'
import { setProfile } from '#modules/organisation/face.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { createSeries } from '#modules/receipts/commands/create-series.ts'
import { issueForGift } from '#modules/receipts/commands/issue-for-gift.ts'
import { issueForYear } from '#modules/receipts/commands/issue-for-year.ts'
import { setPolicy } from '#modules/receipts/commands/set-policy.ts'
import { getReceipt } from '#modules/receipts/queries/get-receipt.ts'
import { tillOf } from '../giving/till.ts'
import type { TestWorld } from '../world.ts'

const parties = `ref,kind,name,name_2,email,country,region,locality,postal_code,address,languages
P-1,person,山田 花子,Hanako Yamada,hanako@example.jp,JP,東京都,新宿区,160-0001,西町1-2-3,ja
P-2,person,김다온,,daon@example.kr,KR,서울특별시,종로구,03000,가온길 5,ko
P-3,person,Hannah Lee,,,US,OR,Portland,97201,7 Elm Street,en
P-4,person,Nobody Anywhere,,,,,,,,en
P-5,organisation,海の会,,umi@example.jp,JP,神奈川県,横浜市,220-0001,港3,ja
P-6,person,林晓,,,CN,,上海市,200000,长宁路1号,zh
P-7,person,Town Only,,,JP,東京都,新宿区,,,ja
`

/** The refusal that an act is to end with. */
export const refused = (code: string, field?: string, values?: Record<string, unknown>) =>
  expect.objectContaining({ code, ...(field && { field }), ...(values && { values }) })

/** What a policy of the tests says unless told otherwise. */
const usual = {
  ...{ sinceOn: '2009-01-01', pack: 'plain', cardDay: 'on-receipt', paypalDay: 'on-receipt', usualKind: 'year' },
  ...{ sender: { en: '1 Example Street\nTokyo', ja: '東京都見本町1-1' }, envelope: 'dl', why: 'so it is' },
} as const

/** What the tests of receipts do again and again, in the words of a treasurer. */
export function deskOf({ world, as, csv }: Pick<TestWorld, 'world' | 'as' | 'csv'>) {
  const [ken, mina] = [as('treasurer'), as('director')]
  const till = tillOf(world, ken)
  const settle = async () => {
    await setProfile(world, mina, {
      ...{
        names: { en: 'Bridge', ja: '橋の会' },
        timeZone: 'Asia/Tokyo',
        baseCurrency: 'JPY',
        languages: ['en', 'ja'],
      },
      ...{ email: '', website: '', why: 'begun' },
    } as never)
    await csv(importParties, 'people.csv', parties)
    await till.fund('general')
  }
  const policy = (given: Partial<Record<keyof typeof usual | 'authorisation' | 'localTax', unknown>> = {}) =>
    setPolicy(world, ken, { ...usual, ...given } as never)
  const series = (code = 'R', pattern = 'R{year}-{number}') =>
    createSeries(world, ken, { code, names: { en: code }, pattern, digits: '4' })
  /** An authorisation that was granted on a day. */
  const authorise = async (ref: string, day: string, validUntil = '') => {
    const about = { ref, titles: { en: 'Authorised NPO', ja: '認定NPO法人' }, authority: '国税庁', number: '課法11-1' }
    const { id } = await recordAuthorisation(world, mina, about as never)
    await recordStep(world, mina, { id, state: 'granted', date: day, validUntil, note: '' } as never)
    return id
  }
  /** A gift such as 'JPY 5000' of P-1 by bank, unless told otherwise; answers its id and reference. */
  const gift = (day: string, money: string, words: Parameters<typeof till.take>[2] = {}) =>
    till.take(day, money, { channel: 'bank', giver: 'P-1', ...words })
  const issue = (ref: string, more: Record<string, string> = {}) => issueForGift(world, ken, { gift: ref, ...more })
  const issueYear = (giver: string, year: string, more: Record<string, string> = {}) =>
    issueForYear(world, ken, { giver, year, ...more })
  const read = (id: string) => getReceipt(world, ken, { id })
  return { ken, mina, till, settle, policy, series, authorise, gift, issue, issueYear, read }
}
