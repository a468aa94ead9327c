import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn, organisationOf } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { optional, optionalText, text, tick } from '#platform/inputs.ts'
import { settingsOf } from '../queries/settings.ts'
import { checksumOf, supportInput, windowOf } from '../queries/support-input.ts'
import { packOf } from '../rules/packs/packs.ts'
import { judgeSupport } from '../rules/public-support/judge.ts'
import type { FilingsTables } from '../tables.ts'
import { yearOf } from './inputs.ts'

const input = z.object({
  /** The last fiscal year of the window. */
  year: text(40),
  firstApplication: tick(),
  /** By the law of which day is judged; today unless given. */
  judgedOn: optional(day()),
  note: optionalText(),
})

async function nextRef(tx: Tx<FilingsTables>, label: string): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('filings.numbers') as n`.execute(tx)
  return `PST-${label}-${String(rows[0]?.n).padStart(4, '0')}`
}

/** Judges public support by the records of a window of business years, and keeps every step. Returns its id and reference. */
export const calculateSupport = command({
  name: 'filings.calculate-support',
  looksInto: ['giving', 'people', 'governance'],
  input,
  async run(tx: Tx<FilingsTables>, given, by) {
    const plain = tx as unknown as Tx
    const settings = await settingsOf(tx)
    const pack = packOf(settings.pack)
    const judgedOn = given.judgedOn ?? (await dayIn(plain, by.now))
    const rules = pack.publicSupport(judgedOn)
    if (rules === null) throw new Refusal('filings.no-test', 'year')
    if ((await organisationOf(plain))?.baseCurrency !== 'JPY') throw new Refusal('filings.accounts-not-in-yen', 'year')
    const last = await yearOf(plain, given.year, 'year')
    const wanted = given.firstApplication ? rules.firstYears : rules.years
    const years = await windowOf(plain, last, wanted)
    const judged = await supportInput(tx, years, { wanted, judgedOn })
    const { steps, results, passes, complete } = judgeSupport(judged, rules)
    const id = newId()
    const ref = await nextRef(tx, last.ref)
    const row = {
      ...{ id, ref, fiscal_year_id: last.id, first_application: given.firstApplication, judged_on: judgedOn },
      ...{ start_day: years[0]?.start ?? last.start, end_day: last.end, pack: pack.code, pack_version: pack.version },
      ...{ checksum: checksumOf(judged), passes, complete, note: given.note },
      ...{ recorded_at: by.now, recorded_by: by.actor.name },
    }
    await tx
      .insertInto('filings.calculations')
      .values({ ...row, steps: JSON.stringify(steps) as never, results: JSON.stringify(results) as never })
      .execute()
    return { id, ref }
  },
})
