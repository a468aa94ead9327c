import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { holdFund } from '../queries/find-fund.ts'
import type { RestKind } from '../rules/choices.ts'
import type { GivingTables } from '../tables.ts'

interface Told {
  readonly scope: string | null
  readonly openedOn: string | null
  readonly spendUntil: string | null
  readonly rest: RestKind | null
  readonly restFund: string | null
}

/** The columns that say for whom a fund is and what happens when it ends; another fund is named just where the rest goes there. */
export async function restColumns(tx: Tx<GivingTables>, told: Told, ownId?: string) {
  const { scope, openedOn, spendUntil, rest, restFund } = told
  if (openedOn !== null && spendUntil !== null && spendUntil < openedOn)
    throw new Refusal('giving.fund-closes-before-opening', 'spendUntil')
  if ((rest === 'other-fund') !== (restFund !== null)) throw new Refusal('giving.rest-fund-needed', 'restFund')
  const target = restFund === null ? undefined : await holdFund(tx, restFund, 'restFund')
  if (target && target.id === ownId) throw new Refusal('giving.rest-to-itself', 'restFund')
  return { scope, spend_until: spendUntil, rest, rest_fund_id: target?.id ?? null }
}
