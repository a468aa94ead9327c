/** A Japanese era: names it is written by, and its first and last civil day. */
export interface Era {
  readonly names: readonly string[]
  readonly start: string
  readonly end: string
}

// Days of change: 詔書 of 1912-07-30 and 1926-12-25 took effect at once, so those days belong to both eras; 昭和64年政令第1号
// and 平成31年政令第143号 (under 元号法, 昭和54年法律第43号) took effect the next day. Japan counts Gregorian days since
// 明治6年1月1日 (明治5年太政官布告第337号): earlier Meiji days are of another calendar and are not read.
const eras: readonly Era[] = [
  { names: ['明治', 'M'], start: '1873-01-01', end: '1912-07-30' },
  { names: ['大正', 'T'], start: '1912-07-30', end: '1926-12-25' },
  { names: ['昭和', 'S'], start: '1926-12-25', end: '1989-01-07' },
  { names: ['平成', 'H'], start: '1989-01-08', end: '2019-04-30' },
  { names: ['令和', 'R'], start: '2019-05-01', end: '9999-12-31' },
]

/** The era by its name (平成) or letter (H); undefined for any other text. */
export const eraNamed = (name: string): Era | undefined => eras.find((era) => era.names.includes(name.toUpperCase()))

/** The Gregorian year of a year of an era; 元 is the first. */
export function gregorianYear(era: Era, written: string): number {
  const first = era.names.includes('M') ? 1868 : Number(era.start.slice(0, 4))
  return first - 1 + (written === '元' ? 1 : Number(written))
}
