import { dateText } from '#platform/dates/known.ts'
import { decimalsStored, type Measure, measureName, plainMeasured } from '#platform/measures.ts'
import { formatDecimal } from '#platform/numbers.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import type { ChartData } from '#ui/chart/data.ts'
import { ChartFigure } from '#ui/chart/figure.tsx'
import type { getIndicator } from '../queries/get-indicator.ts'
import { stepsOf } from '../rules/series.ts'
import { numberText, say } from './parts.tsx'

type Indicator = Awaited<ReturnType<typeof getIndicator>>

/** How many points a drawing bears; the table below it has more. */
const mostDrawn = 18

const bare = (value: bigint, unit: Measure, c: Ctx) => formatDecimal(plainMeasured(value, unit), c.language)

/** The series as a drawing: a line for what is measured, columns for what is counted in periods, and a gap where it is cut. */
function dataOf(c: Ctx, indicator: Indicator): ChartData {
  const t = say(c)
  const { unit, nature, names } = indicator
  const drawn = stepsOf(indicator.series.slice(-mostDrawn), indicator.breaks).map((step) =>
    'cut' in step
      ? {
          category: t('situation.break-on', { date: dateText(step.cut.date_edtf, c.language) }),
          value: { state: 'unknown' as const, printed: '' },
          said: t('situation.break-on', { date: dateText(step.cut.date_edtf, c.language) }),
        }
      : {
          category: dateText(step.point.date_edtf, c.language),
          value: { state: 'known' as const, value: step.point.value, printed: bare(step.point.value, unit, c) },
          said: t('situation.chart.value', {
            date: dateText(step.point.date_edtf, c.language),
            value: numberText(c, step.point, unit),
          }),
        },
  )
  const name = textIn(names, c.language)
  return {
    shape: nature === 'flow' || nature === 'promise' ? 'column' : 'line',
    caption: name,
    alternative: t('situation.chart.alternative', { name, values: drawn.map(({ said }) => said).join('; ') }),
    unit: measureName(unit, c.language),
    scale: decimalsStored(unit),
    categories: drawn.map(({ category }) => category),
    series: [{ name: t('situation.field.value'), values: drawn.map(({ value }) => value) }],
    words: { withheld: '', unknown: t('situation.chart.break') },
  }
}

/** The chart of an indicator that has been observed more than once. */
export const IndicatorChart = ({ c, indicator }: { c: Ctx; indicator: Indicator }) => {
  if (indicator.series.length < 2) return null
  const t = say(c)
  return (
    <ChartFigure
      data={dataOf(c, indicator)}
      id="series"
      category={t('situation.field.date')}
      note={indicator.series.length > mostDrawn ? t('situation.chart.latest', { count: BigInt(mostDrawn) }) : undefined}
    />
  )
}
