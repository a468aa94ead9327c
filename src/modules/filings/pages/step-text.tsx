import { asDay } from '#platform/dates/format.ts'
import { asMoney, moneyFromDatabase, moneyText } from '#platform/money.ts'
import { formatDecimal } from '#platform/numbers.ts'
import type { Ctx } from '#platform/web/context.ts'
import type { Values } from '#platform/words.ts'
import type { Step } from '../rules/public-support/steps.ts'
import { say } from './parts.tsx'

/** Yen as an exact decimal, in words: a tenth of a yen is shown as one. */
const asYen = (decimal: string) => (language: Parameters<ReturnType<typeof asDay>>[0]) =>
  moneyText(formatDecimal(decimal, language), 'JPY', language)

const mapped = <T, U>(given: Readonly<Record<string, T>> | undefined, to: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(given ?? {}).map(([name, value]) => [name, to(value)]))

/** Names that a step needs beside its numbers. */
export interface StepNames {
  year(ref: string): string
  donor(id: string): string
}

/** A step as a sentence with its numbers. */
export function stepText(c: Ctx, step: Step, names: StepNames): string {
  const { currency, counts } = step
  const values: Values = {
    ...mapped(step.yen, asYen),
    ...mapped(counts, BigInt),
    ...mapped(step.days, (day) => asDay(day)),
    ...(step.year === undefined ? {} : { year: names.year(step.year) }),
    ...(step.donor === undefined ? {} : { donor: names.donor(step.donor) }),
    ...(currency === undefined ? {} : { money: asMoney(moneyFromDatabase(BigInt(counts?.minor ?? '0'), currency)) }),
  }
  return c.say(`filings.step.${step.code}`, values)
}

/** What a donor is called to a reader who may not look at people. */
export const hiddenName = (c: Ctx): string => say(c)('filings.name-hidden')
