import type { Figures } from '../rules/cells.ts'
import { figureText, plainValue } from './figure-text.ts'

/**
 * The figures of a period as rows for other programs: `value` is a decimal text in `unit`, or null; `printed` is English.
 */
export const figuresJson = (figures: Figures) =>
  [...figures.values()].map((figure) => ({
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
  }))
