import { z } from 'zod'
import { day } from '#platform/dates/inputs.ts'
import { Refusal } from '#platform/errors.ts'
import { code, oneOf, optional, optionalText, text, tick } from '#platform/inputs.ts'
import { isCurrency, type Money, parseMoney } from '#platform/money.ts'
import { channels, frequencies, pledgeFrequencies, returnKinds } from '../rules/choices.ts'
import { refuseAmount } from '../rules/gift-amount.ts'
import { inReturnOf } from '../rules/in-return.ts'

/** The code of a currency (ISO 4217). */
export const currency = () =>
  text(10)
    .transform((given) => given.toUpperCase())
    .refine(isCurrency, 'giving.unknown-currency')

/** An amount above zero as it was typed, and its currency. */
export const moneyInput = z
  .object({ amount: text(80), currency: currency() })
  .transform(({ amount, currency }, context): Money => {
    try {
      const read = parseMoney(amount, currency)
      refuseAmount(read.minor)
      return read
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      context.addIssue({ code: 'custom', message: error.code, params: error.values, path: ['amount'] })
      return z.NEVER
    }
  })

/** What every gift says of itself. */
const giftFields = {
  receivedOn: day(),
  money: moneyInput,
  channel: oneOf(channels),
  fund: code(),
  frequency: oneOf(frequencies).default('one-time'),
  /** The reference of a person or an organisation, or its name; nobody known when left out. */
  giver: optional(text(200)),
  /** The reference of the pledge that it keeps; without a giver, its payer gave. */
  pledge: optional(code()),
  anonymous: tick(),
  /** What of the amount was for something in return, in its currency, and for what. */
  returnAmount: optional(text(80)),
  returnKind: optional(oneOf(returnKinds)),
  designation: optionalText(500),
  note: optionalText(),
}

export const giftInput = z.object(giftFields)

interface Ids {
  readonly fundId: string
  readonly giverId: string | null
  readonly pledgeId: string | null
}

function returnColumns(money: Money, given: Omit<z.output<typeof giftInput>, 'money'>) {
  const { returnAmount, returnKind, channel } = given
  const part = inReturnOf({ money, channel }, { amount: returnAmount, kind: returnKind })
  return { return_amount: part?.amount ?? null, return_kind: part?.kind ?? null }
}

/** The columns that hold what a gift says of itself; its fund, giver and pledge are known by their ids by then. */
export const giftColumns = ({ money, ...given }: z.output<typeof giftInput>, { fundId, giverId, pledgeId }: Ids) => ({
  ...returnColumns(money, given),
  received_on: given.receivedOn,
  amount: money.minor,
  currency: money.currency,
  channel: given.channel,
  fund_id: fundId,
  giver_id: giverId,
  pledge_id: pledgeId,
  frequency: given.frequency,
  anonymous: given.anonymous,
  designation: given.designation,
  note: given.note,
})

/** What every pledge says of itself. */
export const pledgeInput = z.object({
  /** The reference of a person or an organisation, or its name. */
  payer: text(200),
  money: moneyInput,
  frequency: oneOf(pledgeFrequencies),
  fund: optional(code()),
  startedOn: day(),
  note: optionalText(),
})

/** The columns that hold what a pledge says of itself. */
export const pledgeColumns = (
  { money, ...given }: z.output<typeof pledgeInput>,
  { fundId, payerId }: { readonly fundId: string | null; readonly payerId: string },
) => ({
  payer_id: payerId,
  amount: money.minor,
  currency: money.currency,
  frequency: given.frequency,
  fund_id: fundId,
  started_on: given.startedOn,
  note: given.note,
})
