import type { z } from 'zod'
import { dayIn, organisationOf } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { type Currency, parseMoney } from '#platform/money.ts'
import { incomeLines } from '../../rules/choices.ts'
import type { FilingsTables } from '../../tables.ts'
import { partyOf, yearOf } from '../inputs.ts'

/** What a line of income says of itself; its currency is the one in which the accounts are kept. */
export const incomeFields = {
  year: text(40),
  line: oneOf(incomeLines),
  amount: text(80),
  receivedOn: optional(day()),
  /** The reference or the whole name of who paid. */
  party: optional(text(200)),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof incomeFields>>

function amountIn(given: string, currency: Currency): bigint {
  const { minor } = parseMoney(given, currency)
  if (minor < 1n) throw new Refusal('filings.amount-too-small', 'amount')
  return minor
}

/** The columns of a line; refuses a day outside its year. */
export async function incomeColumns(tx: Tx<FilingsTables>, given: Given, by: By) {
  const plain = tx as unknown as Tx
  const year = await yearOf(plain, given.year, 'year')
  if (given.receivedOn !== null) {
    refuseComing({ start: given.receivedOn }, await dayIn(plain, by.now), 'receivedOn')
    if (given.receivedOn < year.start || given.receivedOn > year.end)
      throw new Refusal('filings.day-outside-year', 'receivedOn', { year: year.label })
  }
  const currency = (await organisationOf(plain))?.baseCurrency as Currency | undefined
  if (currency === undefined) throw new Refusal('filings.no-base-currency', 'amount')
  return {
    fiscal_year_id: year.id,
    line: given.line,
    amount: amountIn(given.amount, currency),
    currency,
    received_on: given.receivedOn,
    party_id: await partyOf(plain, given.party, 'party', by.actor),
    note: given.note,
  }
}
