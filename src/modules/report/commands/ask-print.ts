import { z } from 'zod'
import { fiscalYearOf } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { oneOf, text } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { seesAllParts } from '../queries/sources.ts'
import type { ReportTables } from '../tables.ts'

/** The news that a print is wanted. */
export const printAsked = 'report.print-asked'

/** Asks for a year's report as a PDF in a language; the worker makes it. */
export const askPrint = command({
  name: 'report.ask-print',
  counts: true,
  input: z.object({ year: text(60), language: oneOf(languages) }),
  async run(tx: Tx<ReportTables>, { year: named, language }, by) {
    const year = await fiscalYearOf(tx as unknown as Db, named)
    if (!year) throw new Refusal('report.no-such-year', 'year', { year: named.slice(0, 40) })
    const id = newId()
    const row = {
      id,
      fiscal_year_id: year.id,
      language,
      asked_at: by.now,
      asked_by: by.actor.name,
      sees_parts: seesAllParts(by.actor.may),
    }
    await tx.insertInto('report.prints').values(row).execute()
    await by.tell(printAsked, id)
    return { id }
  },
})
