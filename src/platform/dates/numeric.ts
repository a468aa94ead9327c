import { Refusal } from '../errors.ts'
import type { Language } from '../words.ts'
import { eraNamed, gregorianYear } from './eras.ts'
import type { Mention, Reading } from './mention.ts'

const one = (mention: Mention): Reading => ({ mentions: [mention], links: [] })

const day = String.raw`(\d{4})([./-]) ?(\d{1,2})\2 ?(\d{1,2})\.?`
const yearFirst = new RegExp(String.raw`^${day}(?: *[-~] *(?:(?:(\d{4})[./-] ?)?(\d{1,2})[./-] ?)?(\d{1,2})\.?)?$`)

// 2011.4.20, 2011/4/20~21, "2011. 4. 20. ~ 5. 1."
function readYearFirst(text: string): Reading | null {
  const found = yearFirst.exec(text)
  if (!found) return null
  const [, year, , month, first, lastYear, lastMonth, last] = found
  const start = { year: Number(year), month: Number(month), day: Number(first) }
  if (last === undefined) return one(start)
  const end = { year: Number(lastYear ?? year), month: Number(lastMonth ?? month), day: Number(last) }
  return { mentions: [start, end], links: ['range'] }
}

// 3 April in one country, 4 March in another: only a number above 12, or the same twice, tells
function dayAndMonth(first: number, second: number): { month: number; day: number } {
  if (first > 12 && second <= 12) return { day: first, month: second }
  if (second > 12 || first === second) return { month: first, day: second }
  throw new Refusal('dates.ambiguous')
}

function readYearLast(text: string): Reading | null {
  const found = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text)
  return found && one({ ...dayAndMonth(Number(found[1]), Number(found[3])), year: Number(found[4]) })
}

// East Asia always writes the month first
function readWithoutYear(text: string, language: Language | undefined): Reading | null {
  const found = /^(\d{1,2})\/(\d{1,2})$/.exec(text)
  if (!found) return null
  const [first, second] = [Number(found[1]), Number(found[2])]
  const monthFirst = language !== undefined && language !== 'en'
  return one(monthFirst ? { month: first, day: second } : dayAndMonth(first, second))
}

function readMonth(text: string): Reading | null {
  const found = /^(\d{4})[./-] ?(\d{1,2})\.?$/.exec(text)
  return found && one({ year: Number(found[1]), month: Number(found[2]) })
}

// H23.4.20 on Japanese forms
function readEraLetter(text: string): Reading | null {
  const found = /^([mtshr])(\d{1,2})([./-])(\d{1,2})\3(\d{1,2})$/.exec(text)
  const era = found && eraNamed(found[1] ?? '')
  if (!found || !era) return null
  return one({ year: gregorianYear(era, found[2] ?? ''), era, month: Number(found[4]), day: Number(found[5]) })
}

/** Reads a date of digits and signs alone (NFKC, lower case); null when it is none. Refuses `dates.ambiguous`. */
export function readNumeric(text: string, language: Language | undefined): Reading | null {
  const plain = text.replace(/[–—〜]/g, '~')
  return (
    readYearFirst(plain) ??
    readMonth(plain) ??
    readYearLast(plain) ??
    readWithoutYear(plain, language) ??
    readEraLetter(plain)
  )
}
