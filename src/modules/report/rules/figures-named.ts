import type { Dimensions } from '#platform/figures.ts'
import { cellNamed } from './cells.ts'
import { type PlaceholderCall, takePlaceholders } from './placeholders.ts'

/** A breakdown of a figure: `giving.gifts channel,currency`; the whole is `giving.gifts `. A quarter is a coarser month. */
export const breakdownNamed = (name: string, dimensions: readonly string[]): string =>
  `${name} ${dimensions
    .map((dimension) => (dimension === 'quarter' ? 'month' : dimension))
    .sort()
    .join()}`

function namedIn(call: PlaceholderCall): string[] {
  const of = (name: string, dimensions: Dimensions, more: readonly string[] = []) =>
    breakdownNamed(name, [...Object.keys(dimensions), ...more])
  if (call.kind === 'figure') return [of(call.name, call.dimensions)]
  return call.names.flatMap((text) => {
    const cell = cellNamed(text)
    if (!cell) return []
    const dimensions = { ...call.dimensions, ...cell.dimensions }
    const by = call.options.by
    return [of(cell.name, dimensions), ...(by ? [of(cell.name, dimensions, [by])] : [])]
  })
}

/** The breakdowns of figures that texts name, in sentences, boxes, tables and charts. */
export const figuresNamed = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => takePlaceholders(text).calls).flatMap(namedIn))
