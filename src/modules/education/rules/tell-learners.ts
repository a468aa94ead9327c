/** How many learners there are, and how many of them in each class. */
export interface Learners {
  readonly total: bigint
  readonly byClass: readonly bigint[]
  /** From how many on protected people are counted for others. */
  readonly threshold: bigint
}

export interface Told {
  /** Null where it is kept back. */
  readonly total: bigint | null
  /** Null where it is kept back; in the order of the classes. */
  readonly byClass: readonly bigint[] | null
  /** Whether what they attended may stand beside the hours delivered, which tells how many they are. */
  readonly attended: boolean
}

/**
 * What a commissioner may know of learners: a number from one to below the threshold is kept back. Classes are told all or none,
 * and none where their numbers would tell that a few are in two of them.
 */
export function tellLearners({ total, byClass, threshold }: Learners): Told {
  const isSmall = (count: bigint) => count > 0n && count < threshold
  if (isSmall(total)) return { total: null, byClass: null, attended: false }
  const twice = byClass.reduce((all, count) => all + count, 0n) - total
  const told = !byClass.some(isSmall) && !isSmall(twice)
  return { total, byClass: told ? byClass : null, attended: true }
}
