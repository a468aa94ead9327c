import type { Period } from '#platform/dates/period.ts'
import { monthsOf } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Dimensions } from '#platform/figures.ts'
import { isCurrency } from '#platform/money.ts'
import type { Texts } from '#platform/texts.ts'
import { languages } from '#platform/words.ts'
import { type Names, namesOf } from '../queries/sources.ts'
import { cellNamed } from '../rules/cells.ts'
import { type PlaceholderCall, takePlaceholders } from '../rules/placeholders.ts'
import { hasWords } from './say.ts'

interface Known {
  readonly names: Names
  readonly months: readonly string[]
}

function isKnown(figure: string, dimension: string, value: string, { names, months }: Known): boolean {
  if (value === 'undated' || value === 'none') return true
  if (dimension === 'month') return months.includes(value)
  if (dimension === 'currency') return isCurrency(value)
  if (dimension === 'since') return /^\d{4}$/.test(value)
  return names.has(`${dimension}=${value}`) || hasWords(`${figure.split('.')[0]}.${dimension}.${value}`)
}

/** Up to eight values that a dimension can have, for a message. */
function valuesOf(dimension: string, { names, months }: Known): string {
  const prefix = `${dimension}=`
  const values = [...names.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  return (dimension === 'month' ? months : values).slice(0, 8).join(', ')
}

const cellsIn = (call: PlaceholderCall): { name: string; dimensions: Dimensions }[] => {
  if (call.kind === 'figure') return [call]
  if (call.kind === 'boxes') return call.names.flatMap((name) => cellNamed(name) ?? [])
  return call.names.map((name) => ({ name, dimensions: call.dimensions }))
}

function unknownIn(call: PlaceholderCall, field: string, known: Known): Refusal[] {
  return cellsIn(call).flatMap(({ name, dimensions }) =>
    Object.entries(dimensions)
      .filter(([dimension, value]) => !isKnown(name, dimension, value, known))
      .map(
        ([dimension, value]) =>
          new Refusal('report.prose.unknown-value', field, {
            dimension,
            value,
            line: call.at.line,
            column: call.at.column,
            known: valuesOf(dimension, known) || '–',
          }),
      ),
  )
}

/**
 * The values in prose that nothing is called by: a mistyped item, a month outside the year. Each is a refusal at its
 * language's field, `prose.ja`. The prose must have passed `checkProse`.
 */
export async function checkValues(db: Db, year: Period, prose: Texts): Promise<Refusal[]> {
  const known = { names: await namesOf(db), months: monthsOf(year) }
  return languages.flatMap((language) =>
    takePlaceholders(prose[language] ?? '').calls.flatMap((call) => unknownIn(call, `prose.${language}`, known)),
  )
}
