import type { Qualifier } from '#platform/figures.ts'

interface Told {
  readonly value: bigint
  readonly qualifier: Qualifier
}

const hundred = 1_000_000n

/** What is wrong with a value in the smallest part of its unit: below zero, or beyond a hundred per cent; null when nothing is. */
export function judgeValue(value: bigint, unit: string, beyond: boolean): 'below-zero' | 'above-hundred' | null {
  if (beyond) return null
  if (value < 0n) return 'below-zero'
  return unit === 'percent' && value > hundred ? 'above-hundred' : null
}

const atLeast: readonly Qualifier[] = ['exact', 'over', 'at-least']
const atMost: readonly Qualifier[] = ['exact', 'under', 'at-most']

/** Whether a cumulative number is surely less than it was before. */
export const surelyFalls = (before: Told, now: Told): boolean =>
  atLeast.includes(before.qualifier) && atMost.includes(now.qualifier) && now.value < before.value

interface Times {
  readonly date: { readonly start: string }
  readonly published: { readonly start: string }
  readonly seen: string
  readonly isPromise: boolean
}

/** What is wrong with the times of an observation, by its field; days are ISO. */
export function judgeTimes({ date, published, seen, isPromise }: Times, today: string) {
  if (seen > today) return { code: 'situation.seen-in-future', field: 'seen' } as const
  if (published.start > seen) return { code: 'situation.seen-before-published', field: 'published' } as const
  if (!isPromise && date.start > seen) return { code: 'situation.seen-before-begun', field: 'date' } as const
  return null
}
