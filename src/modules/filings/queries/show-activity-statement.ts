import { sql } from 'kysely'
import { z } from 'zod'
import type { FiscalYear } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import { type IncomeLine, incomeLines } from '../rules/choices.ts'
import { partOfIncome, partOfWork, type StatementLine, totalsOf } from '../rules/statement.ts'
import type { FilingsTables } from '../tables.ts'
import { type Accounts, accountsIn, apartFrom } from './accounts-in.ts'
import { yearAsked, yearInput } from './year-asked.ts'

interface Summed {
  readonly detail: string
  readonly amount: bigint
}

async function ofGifts(db: Db, { start, end }: FiscalYear, { gift }: Accounts): Promise<StatementLine[]> {
  const { rows } = await sql<Summed & { ticket: boolean }>`select f.code as detail, g.channel = 'ticket' as ticket,
      sum(${gift})::bigint as amount
    from filings.gifts_in_yen g join giving.fund_refs f on f.fund_id = g.fund_id
    where g.received_on between ${start} and ${end} and ${gift} is not null group by 1, 2 order by 2, 1`.execute(db)
  return rows.map(({ detail, ticket, amount }) => ({
    ...{ detail, amount, source: 'records' as const },
    ...(ticket
      ? { part: 'business' as const, kind: 'ticket' as const }
      : { part: 'gifts' as const, kind: 'gift' as const }),
  }))
}

async function ofIncome(db: Db, { id }: FiscalYear, { currency }: Accounts): Promise<StatementLine[]> {
  const { rows } = await sql<{ line: IncomeLine; amount: bigint }>`select line, sum(amount)::bigint as amount
    from filings.income_lines where fiscal_year_id = ${id} and currency = ${currency} and voided_at is null
    group by line`.execute(db)
  const inOrder = rows.sort((a, b) => incomeLines.indexOf(a.line) - incomeLines.indexOf(b.line))
  return inOrder.map(({ line, amount }) => ({
    ...{ part: partOfIncome(line), kind: line, detail: null, amount, source: 'typed' as const },
  }))
}

async function ofSpendings(db: Db, { start, end }: FiscalYear, { spending }: Accounts): Promise<StatementLine[]> {
  const { rows } = await sql<Summed>`select s.work as detail, sum(${spending})::bigint as amount
    from filings.spendings_in_yen s where s.spent_on between ${start} and ${end} and ${spending} is not null
    group by s.work order by s.work`.execute(db)
  return rows.map(({ detail, amount }) => ({
    ...{ part: partOfWork(detail), kind: 'work' as const, detail, amount, source: 'records' as const },
  }))
}

async function fundNames(db: Db): Promise<ReadonlyMap<string, Names>> {
  const { rows } = await sql<{ code: string; names: Names }>`select code, names from giving.fund_refs`.execute(db)
  return new Map(rows.map(({ code, names }) => [code, names]))
}

/** The lines of the activity statement of a year, in the currency of the accounts, each with where it comes from. */
export const showActivityStatement = query({
  name: 'filings.show-activity-statement',
  looksInto: ['giving'],
  reads: 'private',
  input: z.object(yearInput),
  async run(db: Db<FilingsTables>, asked) {
    const plain = db as unknown as Db
    const year = await yearAsked(plain, asked)
    if (!year) return null
    const accounts = await accountsIn(plain)
    const lines = [
      ...(await ofIncome(plain, year, accounts)),
      ...(await ofGifts(plain, year, accounts)),
      ...(await ofSpendings(plain, year, accounts)),
    ]
    return {
      year,
      currency: accounts.currency,
      lines,
      totals: totalsOf(lines),
      funds: await fundNames(plain),
      apart: await apartFrom(plain, accounts, year),
    }
  },
})
