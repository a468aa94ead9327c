import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { code, id, text } from '#platform/inputs.ts'
import { asMoney, moneyFromDatabase } from '#platform/money.ts'
import { getFundForUpdate, holdFund } from '../../queries/find-fund.ts'
import { balancesOf } from '../../queries/fund-balance.ts'
import { refuseRunning } from '../../rules/fund-end.ts'
import { refuseClosed, refuseFuture } from '../../rules/gift-day.ts'
import type { GivingTables } from '../../tables.ts'
import { moneyInput } from '../inputs.ts'
import { writeRest } from './write-rest.ts'

/** Moves what is left of a fund that ended, or a part of it, to another fund. Never more than is left in its currency. */
export const moveRest = command({
  name: 'giving.move-rest',
  input: z.object({ id: id(), fund: code(), money: moneyInput, movedOn: day(), reason: text(500) }),
  async run(tx: Tx<GivingTables>, { id, fund: to, money, movedOn, reason }, by) {
    const fund = await getFundForUpdate(tx, id)
    if (fund.voided_at) throw new NotFound()
    refuseFuture(movedOn, by.now, 'movedOn')
    refuseRunning(fund, movedOn, 'movedOn')
    const target = await holdFund(tx, to, 'fund')
    if (target.id === id) throw new Refusal('giving.rest-to-itself', 'fund')
    refuseClosed(target, movedOn, 'fund')
    const left = (await balancesOf(tx, id)).find(({ currency }) => currency === money.currency)?.left ?? 0n
    if (money.minor > left) {
      const most = moneyFromDatabase(left > 0n ? left : 0n, money.currency)
      throw new Refusal('giving.rest-above-left', 'money.amount', { left: asMoney(most) })
    }
    const written = await writeRest(tx, by, {
      ...{ fund_id: id, to_fund_id: target.id, moved_on: movedOn, amount: money.minor, currency: money.currency },
      ...{ reason, give_back_id: null },
    })
    by.about(id)
    return { id: written.id, fundId: id }
  },
})
