import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { OrganisationTables } from '../tables.ts'

export interface YearDays {
  readonly label: string
  readonly startDay: string
  readonly endDay: string
}

/** Lets no other transaction write a fiscal year until this one ends; taken before any row, so that two never wait for each other. */
export async function lockFiscalYears(tx: Tx<OrganisationTables>): Promise<void> {
  await sql`lock table organisation.fiscal_years in share row exclusive mode`.execute(tx)
}

/**
 * Judges the days and the label of a fiscal year beside all others in use, under the lock. Refuses `organisation.end-before-start`,
 * `organisation.label-taken`, `organisation.fiscal-year-overlaps`.
 */
export async function judgeFiscalYear(
  tx: Tx<OrganisationTables>,
  { label, startDay, endDay }: YearDays,
  ownId: string | null,
): Promise<void> {
  if (endDay < startDay) throw new Refusal('organisation.end-before-start', 'endDay')
  const others = await tx
    .selectFrom('organisation.fiscal_years')
    .select(['label', 'start_day', 'end_day'])
    .where('voided_at', 'is', null)
    .$if(ownId !== null, (all) => all.where('id', '<>', ownId))
    .orderBy('start_day')
    .execute()
  if (others.some((other) => other.label === label)) throw new Refusal('organisation.label-taken', 'label', { label })
  const overlapped = others.find((other) => other.start_day <= endDay && other.end_day >= startDay)
  if (overlapped) throw new Refusal('organisation.fiscal-year-overlaps', 'startDay', { label: overlapped.label })
}

/** A fiscal year, locked. Throws NotFound. */
export async function fiscalYearForUpdate(tx: Tx<OrganisationTables>, id: string) {
  const year = await tx
    .selectFrom('organisation.fiscal_years')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!year) throw new NotFound()
  return year
}
