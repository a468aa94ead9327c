import { sql } from 'kysely'
import { z } from 'zod'
import type { FiscalYear } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import type { IncomeLine } from '../rules/choices.ts'
import { packOf } from '../rules/packs/packs.ts'
import type { FilingsTables } from '../tables.ts'
import { type Accounts, accountsIn, apartFrom } from './accounts-in.ts'
import { householdOf } from './household-of.ts'
import { disclosuresIn } from './list-disclosures.ts'
import { remittancesIn } from './list-remittances.ts'
import { type Party, partyFor } from './party-for.ts'
import { settingsOf } from './settings.ts'
import { officersIn } from './support-input.ts'
import { yearAsked, yearInput } from './year-asked.ts'

/** One of the largest amounts of a year, in the currency of the accounts. */
export interface Large {
  readonly id: string
  readonly kind: 'gift' | 'ticket' | 'income' | 'spending'
  readonly ref: string
  readonly day: string | null
  readonly amount: bigint
  /** The line of typed income, or for what was spent. */
  readonly line: IncomeLine | null
  readonly purpose: string | null
  readonly party_id: string | null
  readonly party: Party | null
}

const most = 5

async function largestIncome(db: Db, year: FiscalYear, { currency, gift }: Accounts, viewer: Actor): Promise<Large[]> {
  const party = partyFor(viewer, 'l.party_id')
  const { rows } = await sql<Large>`select l.id, l.kind, l.ref, l.day, l.amount, l.line, null as purpose, l.party_id,
      ${party.column} as party
    from (
      select g.gift_id as id, case when g.channel = 'ticket' then 'ticket' else 'gift' end as kind, g.ref, g.received_on as day, ${gift} as amount, null as line,
        g.donor_id as party_id
      from filings.gifts_in_yen g where g.received_on between ${year.start} and ${year.end} and ${gift} is not null
      union all
      select i.id, 'income', i.ref, i.received_on, i.amount, i.line, i.party_id from filings.income_lines i
      where i.fiscal_year_id = ${year.id} and i.currency = ${currency} and i.voided_at is null
    ) l ${party.join} order by l.amount desc, l.day, l.id limit ${most}`.execute(db)
  return rows
}

async function largestSpendings(db: Db, { start, end }: FiscalYear, { spending }: Accounts): Promise<Large[]> {
  const { rows } = await sql<Large>`select s.spending_id as id, 'spending' as kind, s.ref, s.spent_on as day,
      ${spending} as amount, null as line, s.purpose, null as party_id, null::json as party
    from filings.spendings_in_yen s where s.spent_on between ${start} and ${end} and ${spending} is not null
    order by 5 desc, 4, 1 limit ${most}`.execute(db)
  return rows
}

/** A gift of an officer, or of somebody of an officer's household. */
export interface OfficerGift {
  readonly id: string
  readonly ref: string
  readonly day: string
  readonly amount: bigint
  readonly party_id: string
  readonly party: Party | null
}

interface Who {
  readonly accounts: Accounts
  readonly viewer: Actor
  /** From which sum a year on a giver is listed; everybody where it is null. */
  readonly from: bigint | null
}

async function officerGifts(db: Db<FilingsTables>, year: FiscalYear, { accounts, viewer, from }: Who) {
  const officers = await officersIn(db, year)
  const { rows: givers } = await sql<{ id: string }>`select distinct donor_id as id from filings.gifts_in_yen
    where received_on between ${year.start} and ${year.end} and donor_id is not null`.execute(db)
  const households = await householdOf(db as unknown as Db, year.end, [...officers, ...givers.map(({ id }) => id)])
  const own = new Set(officers.map((id) => households[id] ?? id))
  const near = givers.filter(({ id }) => own.has(households[id] ?? id)).map(({ id }) => id)
  const party = partyFor(viewer, 'l.party_id')
  const { rows } =
    await sql<OfficerGift>`select l.id, l.ref, l.day, l.amount, l.party_id, ${party.column} as party from (
      select g.gift_id as id, g.ref, g.received_on as day, ${accounts.gift} as amount, g.donor_id as party_id,
        sum(${accounts.gift}) over (partition by g.donor_id) as of_year
      from filings.gifts_in_yen g where g.donor_id = any(${near}::uuid[]) and g.channel not in ('affiliate', 'ticket')
        and g.received_on between ${year.start} and ${year.end} and ${accounts.gift} is not null) l ${party.join}
    where l.of_year >= ${from ?? 0n} order by l.party_id, l.day, l.id`.execute(db)
  return rows
}

/** The yearly schedules: largest transactions, officers as givers, what was disclosed, remittances. */
export const showSchedules = query({
  name: 'filings.show-schedules',
  looksInto: ['giving', 'people', 'governance'],
  reads: 'private',
  input: z.object(yearInput),
  async run(db: Db<FilingsTables>, asked, viewer) {
    const plain = db as unknown as Db
    const year = await yearAsked(plain, asked)
    if (!year) return null
    const accounts = await accountsIn(plain)
    const pack = packOf((await settingsOf(db)).pack)
    const from = pack.officerGiftsFrom
    return {
      year,
      currency: accounts.currency,
      officerGiftsFrom: from,
      advance: pack.advanceAbove(year.start),
      income: await largestIncome(plain, year, accounts, viewer),
      spendings: await largestSpendings(plain, year, accounts),
      officerGifts: await officerGifts(db, year, { accounts, viewer, from }),
      disclosures: await disclosuresIn(db, year, viewer),
      remittances: await remittancesIn(db, year),
      apart: await apartFrom(plain, accounts, year),
    }
  },
})
