import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, optional, optionalText, parsed, text } from '#platform/inputs.ts'
import { decimalsOf, isCurrency } from '#platform/money.ts'
import { parseRate } from '../../rules/rate.ts'
import type { FilingsTables } from '../../tables.ts'
import { readYen } from '../inputs.ts'
import { addRecord } from '../write-record.ts'

const input = z.object({
  /** The reference of one gift and what it is worth; or a currency, a month and a rate. */
  gift: optional(text(80)),
  yen: optional(parsed(readYen)),
  currency: optional(text(10).transform((given) => given.toUpperCase())),
  month: optional(text(20).pipe(z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, 'filings.not-a-month'))),
  rate: optional(parsed(parseRate)),
  rateOn: day(),
  source: text(300),
  note: optionalText(),
  ref: optional(code()),
})

type Given = z.output<typeof input>

const none = { gift_id: null, yen: null, currency: null, month: null, rate_millionths: null, decimals: null }

async function ofGift(tx: Tx<FilingsTables>, gift: string, { yen, currency, month, rate }: Given) {
  if (currency ?? month ?? rate) throw new Refusal('filings.gift-or-month', 'gift')
  if (yen === null) throw new Refusal('input.required', 'yen')
  const { rows } = await sql<{ id: string; currency: string }>`select g.gift_id as id, g.currency
    from giving.gift_refs g where g.ref = ${gift}`.execute(tx)
  if (!rows[0]) throw new Refusal('filings.unknown-gift', 'gift', { ref: gift })
  if (rows[0].currency === 'JPY') throw new Refusal('filings.is-yen-already', 'gift')
  return { ...none, gift_id: rows[0].id, yen }
}

function ofMonth({ yen, currency, month, rate }: Given) {
  if (yen !== null) throw new Refusal('filings.gift-or-month', 'yen')
  if (currency === null || !isCurrency(currency)) throw new Refusal('filings.unknown-currency', 'currency')
  if (currency === 'JPY') throw new Refusal('filings.is-yen-already', 'currency')
  if (month === null) throw new Refusal('input.required', 'month')
  if (rate === null) throw new Refusal('input.required', 'rate')
  return { ...none, currency, month, rate_millionths: rate, decimals: decimalsOf(currency) }
}

/** Says what a gift, or each gift of a currency in a month, is worth in yen, by which rate and source. Returns its id and reference. */
export const recordYenValue = command({
  name: 'filings.record-yen-value',
  looksInto: ['giving'],
  input,
  async run(tx: Tx<FilingsTables>, given, by) {
    refuseComing({ start: given.rateOn }, await dayIn(tx as unknown as Tx, by.now), 'rateOn')
    const value = given.gift === null ? ofMonth(given) : await ofGift(tx, given.gift, given)
    const said = { ...value, rate_on: given.rateOn, source: given.source, note: given.note }
    const field = given.gift === null ? 'month' : 'gift'
    const numbering = { prefix: 'YV', given: given.ref, twice: ['filings.valued-already', field] as const }
    return addRecord(tx, 'filings.yen_values', said, numbering, by)
  },
})
