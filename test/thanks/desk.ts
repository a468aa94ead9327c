import { expect } from 'vitest'
import { setLargeBound } from '#modules/giving/commands/bounds/set-large-bound.ts'
import { setProfile } from '#modules/organisation/face.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { recordThanks } from '#modules/thanks/commands/record-thanks.ts'
import { recordWish } from '#modules/thanks/commands/record-wish.ts'
import { setRule } from '#modules/thanks/commands/set-rule.ts'
import { getGiver } from '#modules/thanks/queries/get-giver.ts'
import { getThanks } from '#modules/thanks/queries/get-thanks.ts'
import { listWaiting } from '#modules/thanks/queries/list-waiting.ts'
import { moneyOf, tillOf } from '../giving/till.ts'
import type { TestWorld } from '../world.ts'

const parties = `ref,kind,name,name_2,email,phone,country,region,locality,postal_code,address,languages
P-1,person,山田 花子,Hanako Yamada,hanako@example.jp,,JP,東京都,新宿区,160-0001,西町1-2-3,ja
P-2,person,김다온,,,,KR,서울특별시,종로구,03000,가온길 5,
P-3,person,Hannah Lee,,,+1 503 555 0100,,,,,,fr en
P-4,person,Nobody Anywhere,,,,,,,,,
P-5,organisation,海の会,,umi@example.jp,,JP,神奈川県,横浜市,220-0001,港3,de
P-6,person,林晓,,xiao@example.cn,,CN,,上海市,200000,长宁路1号,
`

/** The refusal that an act is to end with. */
export const refused = (code: string, field?: string, values?: Record<string, unknown>) =>
  expect.objectContaining({ code, ...(field && { field }), ...(values && { values }) })

/** What the tests of thanks do again and again, in the words of a treasurer. */
export function deskOf({ world, as, csv }: Pick<TestWorld, 'world' | 'as' | 'csv'>) {
  const [ken, mina] = [as('treasurer'), as('director')]
  const till = tillOf(world, ken)
  const settle = async () => {
    await setProfile(world, mina, {
      ...{ names: { en: 'Bridge', ja: '橋の会' }, timeZone: 'Asia/Tokyo', baseCurrency: 'JPY' },
      ...{ languages: ['en', 'ja'], email: '', website: '', why: 'begun' },
    } as never)
    await csv(importParties, 'people.csv', parties)
    await till.fund('general')
  }
  /** A rule such as 'JPY 0' by e-mail since the first day of gifts. */
  const rule = (money: string, way: string, more: { byWhom?: string; sinceOn?: string } = {}) =>
    setRule(world, ken, { money: moneyOf(money), sinceOn: '2010-09-01', way: way as 'email', ...more })
  const bound = (money: string) => setLargeBound(world, ken, { money: moneyOf(money), sinceOn: '2009-09-01' })
  /** A gift such as 'JPY 5000' of P-1 by bank, unless told otherwise. */
  const gift = (day: string, money: string, words: Parameters<typeof till.take>[2] = {}) =>
    till.take(day, money, { channel: 'bank', giver: 'P-1', ...words })
  const thank = (giver: string, more: Record<string, string> = {}) =>
    recordThanks(world, ken, { giver, thankedOn: '2011-09-01', way: 'phone', ...more } as never)
  const wish = (giver: string, way: string, saidOn = '2011-01-01') =>
    recordWish(world, ken, { giver, way: way as 'none', saidOn })
  const waiting = async (ask: Parameters<typeof listWaiting>[2] = {}) => (await listWaiting(world, ken, ask)).rows
  const look = (giver: string) => getGiver(world, ken, { giver })
  const read = (id: string) => getThanks(world, ken, { id })
  return { ken, mina, till, settle, rule, bound, gift, thank, wish, waiting, look, read }
}
