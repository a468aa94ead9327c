import { createFund } from '#modules/giving/commands/create-fund.ts'
import { recordGift } from '#modules/giving/commands/record-gift.ts'
import { giveBackRest } from '#modules/giving/commands/rests/give-back-rest.ts'
import { moveRest } from '#modules/giving/commands/rests/move-rest.ts'
import { listFunds } from '#modules/giving/queries/list-funds.ts'
import { showGiveBack } from '#modules/giving/queries/show-give-back.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

interface Over {
  readonly fund: string
  /** What was moved to another fund. */
  readonly rest: string
  /** What was given back to the givers. */
  readonly giveBack: string
}

/** A fund that is over and of whose rest a part went on, a part back, and something is left; of one giver of the example. */
export async function plantRest(world: World, director: Actor): Promise<Over> {
  const [other] = (await listFunds(world, director, {})).filter(({ code }) => code === 'general')
  if (!other) throw new Error('the examples have no general fund')
  const ends = { spendUntil: '2011-06-30', rest: 'back-to-givers' }
  const { id } = await createFund(world, director, { code: 'zz-over', names: { en: 'Over' }, ...ends } as never)
  const money = (amount: string, currency = 'JPY') => ({ amount, currency })
  const gift = { receivedOn: '2011-05-01', channel: 'bank', fund: 'zz-over' }
  await recordGift(world, director, { ...gift, money: money('1000'), anonymous: 'yes' } as never)
  await recordGift(world, director, { ...gift, money: money('500'), giver: 'P-12' } as never)
  await recordGift(world, director, { ...gift, money: money('20', 'USD'), giver: 'P-12' } as never)
  const { proposal } = await showGiveBack(world, director, { id, currency: 'USD' })
  const given = { currency: 'USD', seen: proposal?.seen, givenBackOn: '2011-07-01', reason: 'the work is done' }
  const giveBack = (await giveBackRest(world, director, { id, ...given } as never)).id
  const moved = { id, fund: other.code, money: money('100'), movedOn: '2011-07-01', reason: 'the work is done' }
  return { fund: id, rest: (await moveRest(world, director, moved)).id, giveBack }
}
