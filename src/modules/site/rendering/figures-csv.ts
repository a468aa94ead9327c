import { z } from 'zod'
import { csvLine } from '#platform/imports/export.ts'

const text = z.string().nullish()
const figures = z.array(
  z.object({
    name: z.string(),
    period: z.object({ start: z.string(), end: z.string(), label: z.string() }),
    dimensions: z.record(z.string(), z.string()),
    ...{ value: text, state: z.string(), qualifier: z.string(), printed: text, unit: text, nature: text },
    ...{ time: text, source: text },
  }),
)

const headers = [
  ...['name', 'dimensions', 'period', 'start', 'end', 'value', 'unit', 'state', 'qualifier', 'printed', 'nature'],
  ...['time', 'source'],
]

/** Published figures, as `figuresJson` wrote them, as CSV in UTF-8 with its mark; dimensions stand as `item=wheat site=S-1`. */
export function figuresCsv(json: string): string {
  const lines = figures.parse(JSON.parse(json)).map(({ period, dimensions, ...figure }) =>
    csvLine([
      figure.name,
      Object.entries(dimensions)
        .map(([name, value]) => `${name}=${value}`)
        .join(' '),
      ...[period.label, period.start, period.end, figure.value ?? null, figure.unit ?? null, figure.state],
      ...[figure.qualifier, figure.printed ?? null, figure.nature ?? null, figure.time ?? null, figure.source ?? null],
    ]),
  )
  return `\ufeff${csvLine(headers)}${lines.join('')}`
}
