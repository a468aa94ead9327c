import { Refusal } from '../errors.ts'
import { excerpt } from '../numbers.ts'
import type { Language } from '../words.ts'
import { isDay } from './days.ts'
import { readEdtf } from './edtf.ts'
import { edtfOf } from './mention.ts'
import { readNumeric } from './numeric.ts'
import type { PartialDate } from './partial-date.ts'
import type { Period } from './period.ts'
import { edtfOfThird, thirdIn } from './third.ts'
import { readWritten } from './written.ts'

export interface ParseOptions {
  /** Of the writer: in East Asia 4/3 is 3 April, in English it is ambiguous. */
  readonly language?: Language
  /** A date without a year takes the one that lies in this period, such as the fiscal year of a report. */
  readonly defaultYearWithin?: Pick<Period, 'start' | 'end'>
}

const before = /^(?:(?:circa|ca\.?|c\.) *|(?:around|about|approximately|approx\.?|roughly) +|大約|大约|約|约|약 ?)/
const behind = / ?(?:頃|ごろ|ころ|前後|前后|左右|경|쯤|무렵)$/
const unknown = /^\(?(?:undated|(?:date )?(?:unknown|not known)|(?:日付)?不明|(?:날짜 ?)?미상|(?:日期)?不[详明])\)?$/

// "about early August" would be a stretch without bounds
function readThird(text: string, qualifier: string, { language, defaultYearWithin }: ParseOptions): PartialDate | null {
  const found = thirdIn(text)
  const reading = found && qualifier === '' ? (readNumeric(found.month, language) ?? readWritten(found.month)) : null
  const month = reading && edtfOf(reading, '', defaultYearWithin)
  return found && month && /^\d{4}-(?:0\d|1[0-2])$/.test(month) ? readEdtf(edtfOfThird(month, found.third)) : null
}

function readHuman(text: string, options: ParseOptions): PartialDate | null {
  const { language, defaultYearWithin } = options
  const all = text.normalize('NFKC').toLowerCase().trim()
  if (unknown.test(all)) return readEdtf('XXXX')
  const sure = all.replace(/ ?(?:\?|\(\?\))$/, '')
  const bare = sure.replace(before, '').replace(behind, '').trim()
  const qualifier = bare === sure ? (sure === all ? '' : '?') : sure === all ? '~' : '%'
  if (thirdIn(bare)) return readThird(bare, qualifier, options)
  const reading = readNumeric(bare, language) ?? readWritten(bare)
  return reading && readEdtf(edtfOf(reading, qualifier, defaultYearWithin))
}

/**
 * Reads EDTF or a date as people write it in four languages. Refuses `dates.not-a-date`, `dates.impossible`,
 * `dates.ambiguous`, `dates.year-needed`, `dates.end-before-start`, `dates.outside-era`, `dates.wrong-weekday`.
 * `printed` is the wording of the source to keep beside it.
 */
export function parsePartialDate(
  text: string,
  options: ParseOptions & { readonly printed?: string } = {},
): PartialDate {
  const printed = options.printed?.trim() || null
  const date = readAny(text.trim(), options)
  return printed === null ? date : { ...date, printed }
}

function readAny(text: string, options: ParseOptions): PartialDate {
  try {
    const date = text.length > 200 ? null : (readEdtf(text) ?? readHuman(text, options))
    if (date) return date
  } catch (error) {
    // the rules below know parts only; the person is shown all that was typed
    throw error instanceof Refusal ? new Refusal(error.code, undefined, { text: excerpt(text) }) : error
  }
  throw new Refusal('dates.not-a-date', undefined, { text: excerpt(text) })
}

/** One exact day as 'YYYY-MM-DD'. The same refusals, and `dates.day-needed` for anything coarser or approximate. */
export function parseDay(text: string, options: ParseOptions = {}): string {
  if (isDay(text)) return text
  const { edtf, precision, approximate } = readAny(text.trim(), options)
  if (precision !== 'day' || approximate) throw new Refusal('dates.day-needed', undefined, { text: excerpt(text) })
  return edtf
}

/** A row that keeps a partial date; its start, end and precision columns follow from `edtf`. Bad EDTF there is a bug. */
export function fromDatabase(row: { readonly edtf: string; readonly printed?: string | null }): PartialDate {
  const date = readStored(row.edtf)
  return row.printed ? { ...date, printed: row.printed } : date
}

function readStored(edtf: string): PartialDate {
  try {
    const date = readEdtf(edtf)
    if (date) return date
  } catch (cause) {
    throw new Error(`the database holds the date ${edtf}`, { cause })
  }
  throw new Error(`the database holds the date ${edtf}, which is no EDTF`)
}
