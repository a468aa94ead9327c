import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, oneOf, optional, optionalText, parsed, text } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { disclosureKinds } from '../../rules/choices.ts'
import type { FilingsTables } from '../../tables.ts'
import { moneyInput, partyOf } from '../inputs.ts'
import { addRecord } from '../write-record.ts'

const readPeople = (given: string): number => {
  const people = parseCount(given)
  if (people > 1_000_000n) throw new Refusal('filings.too-many-people')
  return Number(people)
}

const input = z.object({
  kind: oneOf(disclosureKinds),
  happenedOn: day(),
  /** Nothing is an amount too: no pay. */
  money: moneyInput(0n),
  what: text(500),
  /** The reference or whole name of the other side. */
  party: optional(text(200)),
  /** Of pay: to how many people. */
  people: optional(parsed(readPeople)),
  note: optionalText(),
  ref: optional(code()),
})

/** Records what the yearly schedules ask: a deal with an officer, pay, a gift paid out, a loan. Returns its id and reference. */
export const recordDisclosure = command({
  name: 'filings.record-disclosure',
  looksInto: ['people'],
  input,
  async run(tx: Tx<FilingsTables>, { ref: given, ...fields }, by) {
    const plain = tx as unknown as Tx
    refuseComing({ start: fields.happenedOn }, await dayIn(plain, by.now), 'happenedOn')
    const said = {
      kind: fields.kind,
      happened_on: fields.happenedOn,
      amount: fields.money.minor,
      currency: fields.money.currency,
      what: fields.what,
      party_id: await partyOf(plain, fields.party, 'party', by.actor),
      people: fields.people,
      note: fields.note,
    }
    return addRecord(tx, 'filings.disclosures', said, { prefix: 'DC', given }, by)
  },
})
