import type { z } from 'zod'
import { findActivity } from '#modules/activities/face.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { approvalFor } from '../../queries/find-approval.ts'
import { holdFund } from '../../queries/find-fund.ts'
import { works } from '../../rules/choices.ts'
import { refuseSpentLate } from '../../rules/fund-end.ts'
import { refuseClosed, refuseFuture } from '../../rules/gift-day.ts'
import type { GivingTables } from '../../tables.ts'
import { moneyInput } from '../inputs.ts'

/** What every spending says of itself; fund, activity and approval by their codes and references. */
export const spendingFields = {
  spentOn: day(),
  money: moneyInput,
  fund: code(),
  work: oneOf(works),
  purpose: text(500),
  activity: optional(code()),
  approval: optional(code()),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof spendingFields>>

async function activityOf(tx: Tx<GivingTables>, ref: string | null): Promise<string | null> {
  if (ref === null) return null
  const activity = await findActivity(tx as unknown as Tx, ref)
  if (activity === null) throw new Refusal('giving.unknown-activity', 'activity', { ref })
  return activity
}

/** The columns of a spending; refuses a day to come or before the fund opened, and money outside the mission without approval. */
export async function spendingColumns(tx: Tx<GivingTables>, given: Given, now: Date) {
  refuseFuture(given.spentOn, now, 'spentOn')
  const fund = await holdFund(tx, given.fund, 'fund')
  // what is left of a closed fund may still be spent
  refuseClosed({ ...fund, closed_on: null }, given.spentOn, 'fund')
  refuseSpentLate(fund, given.spentOn, 'spentOn')
  return {
    spent_on: given.spentOn,
    amount: given.money.minor,
    currency: given.money.currency,
    fund_id: fund.id,
    work: given.work,
    purpose: given.purpose,
    activity_id: await activityOf(tx, given.activity),
    approval_id: await approvalFor(tx, fund, { named: given.approval, day: given.spentOn }, 'approval'),
    note: given.note,
  }
}
