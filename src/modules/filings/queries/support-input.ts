import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type FiscalYear, fiscalYearsOf } from '#modules/organisation/face.ts'
import { addDays } from '#platform/dates/days.ts'
import { monthsOf } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import { officesThatCount } from '../rules/choices.ts'
import type { Donor, GivenRow, SupportInput, YearInput } from '../rules/public-support/input.ts'
import type { FilingsTables } from '../tables.ts'
import { householdOf } from './household-of.ts'
import { type Settings, settingsOf } from './settings.ts'

/** The last years in use up to one, at most `most`, the oldest first, as long as each follows the one before. */
export async function windowOf(db: Db, last: FiscalYear, most: number): Promise<FiscalYear[]> {
  const years: FiscalYear[] = []
  for (const year of await fiscalYearsOf(db)) {
    if (year.end > last.end || years.length === most) continue
    const later = years[0]
    if (later && addDays(year.end, 1) !== later.start) break
    years.unshift(year)
  }
  return years
}

// a price of a ticket is no gift, and what shops pass on has no donor
const given = sql`g.channel <> 'ticket'`
const donorOf = sql`case when g.channel <> 'affiliate' then g.donor_id end`

async function giftsIn(db: Db<FilingsTables>, { start, end }: FiscalYear, dues: boolean): Promise<GivenRow[]> {
  const paid = dues
    ? sql`union all select p.current_id, l.amount from filings.income_lines l
        join organisation.years y on y.id = l.fiscal_year_id left join people.current_names p on p.party_id = l.party_id
        where y.start_day = ${start} and l.line = 'dues-supporting' and l.currency = 'JPY' and l.voided_at is null`
    : sql``
  const { rows } = await sql<GivenRow>`select donor, sum(yen)::bigint as yen, count(*) as count from (
      select ${donorOf} as donor, g.yen from filings.gifts_in_yen g
      where g.received_on between ${start} and ${end} and g.yen is not null and ${given} ${paid}) rows
    group by donor order by donor nulls first`.execute(db)
  return rows
}

async function unvaluedIn(db: Db<FilingsTables>, { start, end }: FiscalYear): Promise<YearInput['unvalued']> {
  const { rows } = await sql<{ currency: string; count: bigint; minor: bigint }>`select g.currency, count(*) as count,
      sum(g.left_amount)::bigint as minor from filings.gifts_in_yen g
    where g.received_on between ${start} and ${end} and g.yen is null group by g.currency order by g.currency`.execute(
    db,
  )
  return rows
}

interface Income {
  readonly otherIncome: bigint
  readonly subsidies: bigint
  readonly assetSales: bigint
}

async function incomeIn(db: Db<FilingsTables>, { id, start, end }: FiscalYear, dues: boolean): Promise<Income> {
  const counted = dues ? sql`l.line <> 'dues-supporting'` : sql`true`
  const { rows } = await sql<Income>`select coalesce(sum(amount), 0)::bigint as "otherIncome",
      coalesce(sum(amount) filter (where line = 'subsidies'), 0)::bigint as subsidies,
      coalesce(sum(amount) filter (where line = 'asset-sales'), 0)::bigint as "assetSales" from (
        select l.line, l.amount from filings.income_lines l
        where l.fiscal_year_id = ${id} and l.currency = 'JPY' and l.voided_at is null and ${counted}
        union all select 'business', g.yen from filings.gifts_in_yen g
        where g.received_on between ${start} and ${end} and g.channel = 'ticket' and g.yen is not null) lines`.execute(
    db,
  )
  return rows[0] ?? { otherIncome: 0n, subsidies: 0n, assetSales: 0n }
}

/** Who held an office that counts on a day of a year, as the parties that they are now. */
export async function officersIn(db: Db<FilingsTables>, { start, end }: FiscalYear): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct p.current_id as id from governance.officer_refs o
      join people.current_names p on p.party_id = o.party_id
    where o.office = any(${[...officesThatCount]}::text[]) and o.began_on <= ${end}
      and (o.ended_on is null or o.ended_on >= ${start}) order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

async function donorsOf(
  db: Db<FilingsTables>,
  keys: readonly string[],
  { start, end }: { readonly start: string; readonly end: string },
): Promise<Donor[]> {
  const { rows } = await sql<Donor>`select a.party_id as key, a.is_named as named,
      coalesce(btrim(a.lines), '') <> '' as addressed,
      exists (select 1 from filings.bodies b join people.current_names p on p.party_id = b.party_id
        where p.current_id = a.party_id and b.voided_at is null) as body,
      exists (select 1 from governance.member_refs m join people.current_names p on p.party_id = m.party_id
        where p.current_id = a.party_id and m.kind = 'voting' and not m.voided and m.joined_on <= ${end}
          and (m.left_on is null or m.left_on >= ${start})) as member
    from people.known_addresses a where a.party_id = any(${keys}::uuid[]) order by a.party_id`.execute(db)
  return rows
}

const isOrdinance = ({ ordinance_from }: Settings, day: string) => ordinance_from !== null && ordinance_from <= day

/** What the public support test is judged by: the records of the years of a window, the oldest first. */
export async function supportInput(
  db: Db<FilingsTables>,
  years: readonly FiscalYear[],
  { wanted, judgedOn }: { readonly wanted: number; readonly judgedOn: string },
): Promise<SupportInput> {
  const plain = db as unknown as Db
  const settings = await settingsOf(db)
  const dues = settings.counts_supporting_dues
  const read: YearInput[] = []
  for (const year of years) {
    const gifts = await giftsIn(db, year, dues)
    const officers = await officersIn(db, year)
    const households = await householdOf(plain, year.end, [...officers, ...gifts.flatMap(({ donor }) => donor ?? [])])
    const { ref, start, end } = year
    read.push({
      ...{ ref, start, end, months: BigInt(monthsOf(year).length), gifts, households },
      unvalued: await unvaluedIn(db, year),
      ...(await incomeIn(db, year, dues)),
      officerHouseholds: [...new Set(officers.map((id) => households[id] ?? id))].sort(),
    })
  }
  const keys = [...new Set(read.flatMap(({ gifts }) => gifts.flatMap(({ donor }) => donor ?? [])))].sort()
  const span = { start: years[0]?.start ?? judgedOn, end: years.at(-1)?.end ?? judgedOn }
  return {
    wanted,
    named: isOrdinance(settings, judgedOn),
    donors: await donorsOf(db, keys, span),
    years: read,
  }
}

/** The SHA-256 of what is judged: it changes with anything that bears on the test. */
export const checksumOf = (input: SupportInput): string =>
  createHash('sha256')
    .update(JSON.stringify(input, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
    .digest('hex')
