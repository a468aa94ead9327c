import type { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { isCountry } from '#modules/people/face.ts'
import type { By } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optional, optionalText, parsed, text } from '#platform/inputs.ts'
import { remittanceKinds } from '../../rules/choices.ts'
import type { FilingsTables } from '../../tables.ts'
import { moneyInput, readYen } from '../inputs.ts'

/** What a remittance, or cash that was carried out, says of itself. */
export const remittanceFields = {
  sentOn: day(),
  kind: oneOf(remittanceKinds),
  money: moneyInput(),
  /** What it was worth in yen; of yen it is the amount itself. */
  yen: optional(parsed(readYen)),
  usedFor: text(500),
  country: optional(
    text(2)
      .transform((given) => given.toUpperCase())
      .refine(isCountry, 'filings.not-a-country'),
  ),
  advanceFiledOn: optional(day()),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof remittanceFields>>

/** The columns of a remittance; refuses days to come, and a filing in advance after it. */
export async function remittanceColumns(tx: Tx<FilingsTables>, given: Given, by: By) {
  const today = await dayIn(tx as unknown as Tx, by.now)
  refuseComing({ start: given.sentOn }, today, 'sentOn')
  if (given.advanceFiledOn !== null && given.advanceFiledOn > given.sentOn)
    throw new Refusal('filings.not-in-advance', 'advanceFiledOn')
  const { minor, currency } = given.money
  if (currency === 'JPY' && given.yen !== null && given.yen !== minor)
    throw new Refusal('filings.is-yen-already', 'yen')
  return {
    sent_on: given.sentOn,
    kind: given.kind,
    amount: minor,
    currency,
    yen: currency === 'JPY' ? minor : given.yen,
    used_for: given.usedFor,
    country: given.country,
    advance_filed_on: given.advanceFiledOn,
    note: given.note,
  }
}
