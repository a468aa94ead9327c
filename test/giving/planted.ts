import { createFund } from '#modules/giving/commands/create-fund.ts'
import { recordGift } from '#modules/giving/commands/record-gift.ts'
import { moveRest } from '#modules/giving/commands/rests/move-rest.ts'
import { listFunds } from '#modules/giving/queries/list-funds.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

/** A fund that is over and of whose rest a part went on; returns the fund and what was moved. */
export async function plantRest(world: World, director: Actor): Promise<{ fund: string; rest: string }> {
  const [other] = (await listFunds(world, director, {})).filter(({ code }) => code === 'general')
  if (!other) throw new Error('the examples have no general fund')
  const ends = { spendUntil: '2011-06-30', rest: 'other-fund', restFund: other.code }
  const { id } = await createFund(world, director, { code: 'zz-over', names: { en: 'Over' }, ...ends } as never)
  const money = (amount: string) => ({ amount, currency: 'JPY' })
  const gift = { receivedOn: '2011-05-01', money: money('1000'), channel: 'bank', fund: 'zz-over', anonymous: 'yes' }
  await recordGift(world, director, gift as never)
  const moved = { id, fund: other.code, money: money('100'), movedOn: '2011-07-01', reason: 'the work is done' }
  return { fund: id, rest: (await moveRest(world, director, moved)).id }
}
