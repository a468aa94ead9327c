import type { IncomeLine } from './choices.ts'

/** The parts of an activity statement (NPO accounting standard of 2010, revised 2017). */
export const statementParts = [
  'dues',
  'gifts',
  'grants',
  'business',
  'other',
  'programmes',
  'administration',
  'extraordinary',
] as const
export type StatementPart = (typeof statementParts)[number]

/** One line: of which part, what it is called, how much, and whether it was typed in or comes from records. */
export interface StatementLine {
  readonly part: StatementPart
  /** A line of typed income; 'gift' and 'ticket' are of gifts, 'work' is of spendings. */
  readonly kind: IncomeLine | 'gift' | 'ticket' | 'work'
  /** The code of the fund, or the field of work. */
  readonly detail: string | null
  readonly amount: bigint
  readonly source: 'records' | 'typed'
}

const partOfLine: Readonly<Record<IncomeLine, StatementPart>> = {
  'dues-voting': 'dues',
  'dues-supporting': 'dues',
  'gifts-in-kind': 'gifts',
  grants: 'grants',
  subsidies: 'grants',
  business: 'business',
  interest: 'other',
  miscellaneous: 'other',
  'asset-sales': 'extraordinary',
  extraordinary: 'extraordinary',
}

/** The part in which typed income stands. */
export const partOfIncome = (line: IncomeLine): StatementPart => partOfLine[line]

// raising funds is part of running the organisation (管理費): general knowledge, to be checked
const administrative = ['administration', 'fundraising']

/** The part in which spending for a field of work stands. */
export const partOfWork = (work: string): StatementPart =>
  administrative.includes(work) ? 'administration' : 'programmes'

const ordinaryIncome: readonly StatementPart[] = ['dues', 'gifts', 'grants', 'business', 'other']

/** What the lines come to. No balance is carried forward: these are lines of a statement and no double-entry accounts. */
export interface StatementTotals {
  readonly of: Readonly<Record<StatementPart, bigint>>
  readonly income: bigint
  readonly expenses: bigint
  readonly ordinary: bigint
  readonly result: bigint
}

/** Adds the lines up by part; all are in one currency. */
export function totalsOf(lines: readonly StatementLine[]): StatementTotals {
  const sumOf = (part: StatementPart) => lines.reduce((all, line) => (line.part === part ? all + line.amount : all), 0n)
  const of = Object.fromEntries(statementParts.map((part) => [part, sumOf(part)])) as Record<StatementPart, bigint>
  const income = ordinaryIncome.reduce((all, part) => all + of[part], 0n)
  const expenses = of.programmes + of.administration
  return { of, income, expenses, ordinary: income - expenses, result: income - expenses + of.extraordinary }
}
