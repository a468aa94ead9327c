import { textIn } from '#platform/texts.ts'
import type { Figure, Figures } from '../rules/cells.ts'
import { plainValue } from '../rules/plain-value.ts'
import { figureText } from './figure-text.ts'

const rowOf = (figure: Figure) => ({
  name: figure.name,
  period: { start: figure.period.start, end: figure.period.end, label: figure.period.label },
  dimensions: figure.dimensions,
  value: plainValue(figure),
  state: figure.state,
  qualifier: figure.qualifier,
  printed: figureText(figure, 'en'),
  unit: figure.unit,
  nature: figure.nature,
  origin: figure.origin,
  ...(figure.outside && { time: figure.outside.edtf, source: textIn(figure.outside.source, 'en') }),
})

/** One row for a breakdown that is kept back, its parts unnamed: `{ month: '*' }`. */
function keptBackRows(figures: Figures, keptBack: ReadonlySet<string>) {
  return [...figures].flatMap(([key, whole]) =>
    [...keptBack]
      .filter((each) => each.startsWith(`${key} by `))
      .map((each) => {
        const dimensions = { ...whole.dimensions, [each.slice(key.length + 4)]: '*' }
        return rowOf({ ...whole, dimensions, value: null, qualifier: 'exact', state: 'withheld' })
      }),
  )
}

/**
 * The figures of a period as rows for other programs: `value` is a decimal text in `unit`, or null; `printed` is English. A
 * breakdown that is kept back is one row whose dimension is `*`.
 */
export const figuresJson = (figures: Figures, keptBack: ReadonlySet<string> = new Set()) => [
  ...[...figures.values()].map(rowOf),
  ...keptBackRows(figures, keptBack),
]
