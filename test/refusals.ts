import { Refusal } from '#platform/errors.ts'

/** The refusal that an act throws; an act that throws nothing or anything else fails the test. */
export function refusalOf(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}
