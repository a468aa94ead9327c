interface Days {
  readonly start: string
  readonly end: string
}

/** The year shown first: the newest that has begun by the day of the latest record; without records the newest. */
export const yearWithRecords = <Year extends Days>(newestFirst: readonly Year[], latest: string | null) =>
  newestFirst.find(({ start }) => latest !== null && start <= latest) ?? newestFirst[0]

/** The year before one: the newest that ends before it begins. */
export const yearBefore = <Year extends Days>(newestFirst: readonly Year[], year: Days) =>
  newestFirst.find(({ end }) => end < year.start)
