const dayMs = 86_400_000

/** How many days a period has, both ends counted. */
export const daysBetween = (start: string, end: string): number =>
  Math.round((Date.parse(end) - Date.parse(start)) / dayMs) + 1
