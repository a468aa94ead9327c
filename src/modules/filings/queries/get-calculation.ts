import { sql } from 'kysely'
import { z } from 'zod'
import { fiscalYearOf } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { packOf } from '../rules/packs/packs.ts'
import type { FilingsTables } from '../tables.ts'
import { checksumOf, supportInput, windowOf } from './support-input.ts'

type Calculation = FilingsTables['filings.calculations']

// a year that was taken out since is a change as well
async function hasChanged(db: Db<FilingsTables>, kept: Calculation): Promise<boolean> {
  const plain = db as unknown as Db
  const rules = packOf(kept.pack).publicSupport(kept.judged_on)
  const last = await fiscalYearOf(plain, kept.fiscal_year_id)
  if (!rules || !last) return true
  const wanted = kept.first_application ? rules.firstYears : rules.years
  const now = await supportInput(db, await windowOf(plain, last, wanted), { wanted, judgedOn: kept.judged_on })
  return checksumOf(now) !== kept.checksum
}

/** A name and reference by the id of a donor. */
export type DonorNames = ReadonlyMap<string, { readonly name: string; readonly ref: string }>

async function namesOf(db: Db<FilingsTables>, ids: readonly string[]): Promise<DonorNames> {
  const { rows } = await sql<{ id: string; name: string; ref: string }>`select party_id as id, name, ref
    from people.current_names where party_id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** A public support test as it came out, whether its records have changed since, and the years and givers that it names. */
export const getCalculation = query({
  name: 'filings.get-calculation',
  looksInto: ['giving', 'people', 'governance'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<FilingsTables>, { id }, viewer) {
    const kept = await db.selectFrom('filings.calculations').selectAll().where('id', '=', id).executeTakeFirst()
    if (!kept) throw new NotFound()
    const donors = kept.steps.flatMap(({ donor }) => donor ?? [])
    const names = viewer.may.has('people.get-party') ? await namesOf(db, donors) : new Map()
    const year = await fiscalYearOf(db as unknown as Db, kept.fiscal_year_id)
    return { ...kept, year, names: names as DonorNames, changed: await hasChanged(db, kept) }
  },
})
