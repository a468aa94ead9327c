import { daysInMonth, twoDigits } from './days.ts'

/** Early, mid or late in a month: from the 1st, the 11th, the 21st (上旬, 中旬, 下旬). */
type Third = 1 | 2 | 3

const signs: readonly (readonly [pattern: RegExp, third: Third])[] = [
  [/ ?(?:上旬|初旬|초순|상순)$|^early[- ](?:in )?/, 1],
  [/ ?(?:中旬|중순)$|^mid(?:[- ]|dle of )(?:in )?/, 2],
  [/ ?(?:下旬|하순)$|^late[- ](?:in )?/, 3],
]

/** Which third of a month a text names, and the text of the month; null when it names none (NFKC, lower case). */
export function thirdIn(text: string): { readonly third: Third; readonly month: string } | null {
  for (const [pattern, third] of signs) {
    const month = text.replace(pattern, '')
    if (month !== text) return { third, month }
  }
  return null
}

/** First and last day of a third of a month 'YYYY-MM', as one day that is not known: `[2011-08-01..2011-08-10]`. */
export function edtfOfThird(month: string, third: Third): string {
  const [year, number] = month.split('-').map(Number)
  const last = third === 3 ? daysInMonth(year ?? 0, number ?? 0) : third * 10
  return `[${month}-${twoDigits(third * 10 - 9)}..${month}-${twoDigits(last)}]`
}

/** The third that two days bound exactly; null when they bound none. */
export const thirdOf = (start: string, end: string): Third | null =>
  ([1, 2, 3] as const).find((third) => edtfOfThird(start.slice(0, 7), third) === `[${start}..${end}]`) ?? null
