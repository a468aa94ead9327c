import { sql } from 'kysely'
import { z } from 'zod'
import type { FiscalYear } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { type DueState, dueState } from '../rules/due-state.ts'
import type { Due } from '../rules/packs/pack.ts'
import { packOf } from '../rules/packs/packs.ts'
import type { FilingsTables } from '../tables.ts'
import { remittancesIn } from './list-remittances.ts'
import { isAuthorised, settingsOf } from './settings.ts'
import { dayAsked, yearAsked, yearInput } from './year-asked.ts'

type Return = Pick<FilingsTables['filings.returns'], 'id' | 'item' | 'made_on' | 'filed_on' | 'place'>

/** One thing due for a year, and what came of it. */
export interface DueRow extends Due {
  readonly made: Return | null
  readonly state: DueState
}

async function returnsOf(db: Db<FilingsTables>, { id }: FiscalYear): Promise<ReadonlyMap<string, Return>> {
  const { rows } = await sql<Return>`select id, item, made_on, filed_on, place from filings.returns
    where fiscal_year_id = ${id} and voided_at is null`.execute(db)
  return new Map(rows.map((row) => [row.item, row]))
}

/** What is due for a year by the rules that are set, and what was made and filed of it. */
export async function duesOf(db: Db<FilingsTables>, year: FiscalYear, today: string): Promise<DueRow[]> {
  const settings = await settingsOf(db)
  const made = await returnsOf(db, year)
  const { start, end } = year
  return packOf(settings.pack)
    .dues({ start, end, authorised: isAuthorised(settings, year) })
    .map((due) => {
      const own = made.get(due.item) ?? null
      return { ...due, made: own, state: dueState(due, own, today) }
    })
}

/** What is to be made, kept and filed for a business year, and where it stands. */
export const listFilings = query({
  name: 'filings.list-filings',
  reads: 'open',
  input: z.object(yearInput),
  async run(db: Db<FilingsTables>, asked) {
    const settings = await settingsOf(db)
    const plain = db as unknown as Db
    const today = await dayAsked(plain, asked.today)
    const year = await yearAsked(plain, { ...asked, today })
    if (!year) return { year: null, rows: [], isSet: settings.id !== null, lackAdvance: 0, authority: null }
    const sent = await remittancesIn(db, year)
    return {
      year,
      rows: await duesOf(db, year, today),
      isSet: settings.id !== null,
      lackAdvance: sent.filter(({ lacksAdvance }) => lacksAdvance).length,
      authority: packOf(settings.pack).authority(today),
    }
  },
})
