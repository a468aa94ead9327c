import { isMeasure, plainMeasured } from '#platform/measures.ts'
import { textIn } from '#platform/texts.ts'
import { isLanguage, type Language } from '#platform/words.ts'

const plain = (_key: string, value: unknown) =>
  typeof value === 'bigint' ? String(value) : value instanceof Map ? Object.fromEntries(value) : value

/** A result as JSON; bigints as text, so that nothing is rounded. */
export const asJson = (value: unknown): string => JSON.stringify(value ?? null, plain, 2)

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value)
const isTexts = (value: unknown): value is Fields =>
  isFields(value) && Object.keys(value).length > 0 && Object.keys(value).every(isLanguage)

const cellOf = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? value.toISOString() : String(value)

// whole numbers of a record with a currency or a unit are the smallest parts of it: nobody could tell from the number alone
function spelled(record: Fields): Fields {
  const unit = record.currency ?? record.unit
  const say = isMeasure(unit) ? (value: bigint) => plainMeasured(value, unit) : String
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, typeof value === 'bigint' ? say(value) : value]),
  )
}

/** The fields of a record by their paths; a text by language is said in one. */
function* leavesOf(value: unknown, language: Language, path = ''): Generator<readonly [string, string]> {
  const below = (key: string) => (path ? `${path}.${key}` : key)
  if (isTexts(value)) yield [path, textIn(value as Parameters<typeof textIn>[0], language)]
  else if (value instanceof Map) yield* leavesOf(Object.fromEntries(value), language, path)
  else if (Array.isArray(value) && !value.some(isFields)) yield [path, value.map(cellOf).join(', ')]
  else if (typeof value === 'object' && value !== null && !(value instanceof Date))
    for (const [key, inner] of Object.entries(isFields(value) ? spelled(value) : value))
      yield* leavesOf(inner, language, below(key))
  else yield [path, cellOf(value)]
}

// letters of East Asia, kana, hangul and full-width forms take two places of a terminal
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g
const widthOf = (text: string) => text.length + (text.match(wide)?.length ?? 0)
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Records under each other, one a line; a column that is empty throughout is left out. */
function asTable(rows: readonly unknown[], language: Language): string {
  const lines = rows.map((row) => new Map(leavesOf(row, language)))
  const names = [...new Set(lines.flatMap((line) => [...line.keys()]))].filter((name) =>
    lines.some((line) => line.get(name)),
  )
  const table = [names, ...lines.map((line) => names.map((name) => (line.get(name) ?? '').replace(/\s+/g, ' ')))]
  const widths = names.map((_, at) => Math.max(...table.map((line) => widthOf(line[at] ?? ''))))
  return table
    .map((line) =>
      line
        .map((cell, at) => padded(cell, widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.some(isFields)

/** A result for a reader: a list as a table, a record as `name: value` lines with its lists below. */
export function asText(value: unknown, language: Language): string {
  if (isList(value)) return asTable(value, language)
  if (!isFields(value)) return [...leavesOf(value, language)].map(([, text]) => text).join('\n')
  const entries = Object.entries(value)
  const own = Object.fromEntries(entries.filter(([, inner]) => !isList(inner) && !isEmpty(inner)))
  const facts = [...leavesOf(own, language)].map(([path, text]) => (path ? `${path}: ${text}` : text))
  const lists = entries.flatMap(([name, inner]) => (isList(inner) ? [`${name}:\n${asTable(inner, language)}`] : []))
  return [facts.join('\n'), ...lists].filter(Boolean).join('\n\n')
}
