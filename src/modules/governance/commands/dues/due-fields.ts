import { sql } from 'kysely'
import { z } from 'zod'
import { type FiscalYear, fiscalYearOf } from '#modules/organisation/face.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { optional, optionalText, text } from '#platform/inputs.ts'
import { isCurrency, type Money, parseMoney } from '#platform/money.ts'
import { holdsInYear } from '../../rules/covers.ts'
import type { GovernanceTables } from '../../tables.ts'

function readMoney({ amount, currency }: { amount: string; currency: string }): Money {
  if (!isCurrency(currency)) throw new Refusal('governance.unknown-currency')
  const money = parseMoney(amount, currency)
  if (money.minor < 0n) throw new Refusal('numbers.negative', undefined, { text: amount })
  return money
}

/** What is owed: an amount of nought or more, and its currency. */
const money = z
  .object({ amount: text(80), currency: text(10).transform((given) => given.toUpperCase()) })
  .transform((given, context): Money => {
    try {
      return readMoney(given)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const path = [error.code === 'governance.unknown-currency' ? 'currency' : 'amount']
      context.addIssue({ code: 'custom', message: error.code, params: error.values, path })
      return z.NEVER
    }
  })

/** What all dues say of themselves, whoever owes them for whatever year. */
export const dueFields = {
  money,
  /** The day until which they are to be paid. */
  dueOn: optional(day()),
  note: optionalText(),
}

/** The columns of dues. */
export const dueColumns = ({ money: { minor, currency }, dueOn, note }: z.output<z.ZodObject<typeof dueFields>>) => ({
  minor,
  currency,
  due_on: dueOn,
  note,
})

/** The fiscal year in use of a label or a reference. Refuses all others. */
export async function yearNamed(tx: Tx<GovernanceTables>, named: string, field = 'year'): Promise<FiscalYear> {
  const year = await fiscalYearOf(tx as unknown as Tx, named)
  if (!year) throw new Refusal('governance.unknown-year', field, { code: named })
  return year
}

type Member = Pick<GovernanceTables['governance.members'], 'joined_on' | 'left_on'>

/** Refuses dues of somebody who is a member on no day of the year. */
export function refuseOutside({ joined_on, left_on }: Member, year: FiscalYear, field?: string): void {
  if (!holdsInYear({ from: joined_on, until: left_on }, year))
    throw new Refusal('governance.not-member-in-year', field, { year: year.label })
}

/** Refuses a second time of dues of one member for one year. */
export async function refuseChargedTwice(
  tx: Tx<GovernanceTables>,
  { id, member_id, fiscal_year_id }: { id: string; member_id: string; fiscal_year_id: string },
  field?: string,
): Promise<void> {
  const { rows } = await sql<{ ref: string }>`select ref from governance.dues where member_id = ${member_id}
    and fiscal_year_id = ${fiscal_year_id} and id <> ${id} and voided_at is null`.execute(tx)
  if (rows[0]) throw new Refusal('governance.charged-already', field, { ref: rows[0].ref })
}
