/** The pattern of a series: capitals, digits, dots, slashes and hyphens around {number}, with {year} once at most. */
export const isPattern = (text: string): boolean =>
  text.includes('{number}') && /^[A-Z0-9./-]*$/.test(text.replace('{number}', '').replace('{year}', ''))

/** The year under which a series counts on a civil day; 0 where its numbers never begin anew. */
export const yearOf = (pattern: string, day: string): number =>
  pattern.includes('{year}') ? Number(day.slice(0, 4)) : 0

/** A number as it is printed: R2011-0042. */
export const numberText = (
  { pattern, digits }: { pattern: string; digits: number },
  year: number,
  serial: bigint,
): string => pattern.replace('{year}', String(year)).replace('{number}', String(serial).padStart(digits, '0'))
