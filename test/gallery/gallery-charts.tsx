import type { ChartData, ChartValue } from '#ui/chart/data.ts'
import { ChartFigure } from '#ui/chart/figure.tsx'
import { Section } from '#ui/page.tsx'
import { useSamples } from './samples.ts'

type Sample = number | 'withheld' | 'unknown'

/** Charts of each shape with everything that can be missing. */
export const Charts = () => {
  const t = useSamples()
  const value = (of: Sample): ChartValue =>
    typeof of === 'number'
      ? { state: 'known', value: BigInt(of), printed: of.toLocaleString('en') }
      : { state: of, printed: t(of) }
  const series = (name: string, values: Sample[]) => ({ name, values: values.map(value) })
  const months = ['2010-09', '2010-10', '2010-11', '2010-12', '2011-01', '2011-02', '2011-03', '2011-04']
  const common = { words: { withheld: t('withheld'), unknown: t('unknown') }, alternative: t('chartText') }
  const shapes: ChartData[] = [
    {
      ...common,
      shape: 'column',
      caption: t('byMonth'),
      unit: t('personsUnit'),
      categories: months,
      series: [
        series(t('women'), [2, 1, 3, 'withheld', 2, 'unknown', 3, 1]),
        series(t('men'), [1, 0, 2, 'withheld', 1, 1, 2, 0]),
      ],
    },
    {
      ...common,
      shape: 'line',
      caption: t('byMonth'),
      unit: t('personsUnit'),
      categories: months,
      series: [
        series(t('women'), [1200, 1420, 1380, 'withheld', 2210, 2190, 'unknown', 3105]),
        series(t('men'), [800, 950, 990, 1010, 1300, 1280, 1400, 1610]),
        series(t('children'), [90, 120, 118, 131, 140, 'withheld', 210, 260]),
      ],
    },
    {
      ...common,
      shape: 'bar',
      caption: t('byPlace'),
      unit: t('personsUnit'),
      categories: [t('longLabel'), t('school'), t('general'), t('organisation')],
      series: [series(t('people'), [7, 'withheld', 'unknown', 12])],
    },
    {
      ...common,
      shape: 'column',
      caption: t('balance'),
      unit: t('thousandYen'),
      categories: ['2007', '2008', '2009', '2010', '2011'],
      series: [series(t('balance'), [1250000, -430000, 88000, 0, 2310000])],
    },
  ]
  return (
    <Section title={t('charts')}>
      {shapes.map((data, place) => (
        <ChartFigure data={data} id={`chart-${place}`} category={t('month')} note={t('chartText')} />
      ))}
    </Section>
  )
}
