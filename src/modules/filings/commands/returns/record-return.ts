import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { filingItems } from '../../rules/packs/pack.ts'
import type { FilingsTables } from '../../tables.ts'
import { yearOf } from '../inputs.ts'
import { addRecord } from '../write-record.ts'

const input = z.object({
  year: text(40),
  item: oneOf(filingItems),
  madeOn: day(),
  /** When it was handed in or made known; none while it is only made. */
  filedOn: optional(day()),
  place: optionalText(200),
  note: optionalText(),
  ref: optional(code()),
})

/** Records that something due for a business year was made, and when and where it was filed. Returns its id and reference. */
export const recordReturn = command({
  name: 'filings.record-return',
  input,
  async run(tx: Tx<FilingsTables>, { ref: given, ...fields }, by) {
    const plain = tx as unknown as Tx
    const year = await yearOf(plain, fields.year, 'year')
    const today = await dayIn(plain, by.now)
    refuseComing({ start: fields.madeOn }, today, 'madeOn')
    if (fields.filedOn !== null) {
      refuseComing({ start: fields.filedOn }, today, 'filedOn')
      if (fields.filedOn < fields.madeOn) throw new Refusal('filings.filed-before-made', 'filedOn')
    }
    const said = {
      fiscal_year_id: year.id,
      item: fields.item,
      made_on: fields.madeOn,
      filed_on: fields.filedOn,
      place: fields.place,
      note: fields.note,
    }
    const numbering = { prefix: 'RT', given, twice: ['filings.returned-already', 'item'] as const }
    return addRecord(tx, 'filings.returns', said, numbering, by)
  },
})
