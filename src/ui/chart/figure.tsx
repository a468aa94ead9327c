import type { Child } from 'hono/jsx'
import { useLanguage, useUiWords } from '../context.tsx'
import { Details } from '../page.tsx'
import { Table } from '../table.tsx'
import { Chart } from './chart.tsx'
import type { ChartData } from './data.ts'

interface Row {
  readonly category: string
  readonly printed: readonly string[]
}

/** A chart under its caption, with the same values as a table. `id` is unique on the page; `category` names the first column. */
export const ChartFigure = (props: { data: ChartData; id: string; category: string; note?: Child }) => {
  const t = useUiWords()
  const { data } = props
  const rows = data.categories.map((category, place): Row => {
    const printed = data.series.map((row) => row.values[place]?.printed ?? '')
    return { category, printed }
  })
  return (
    <figure class="chart">
      <figcaption>{data.caption}</figcaption>
      <Chart data={data} language={useLanguage()} id={props.id} />
      {props.note && <p class="hint">{props.note}</p>}
      <Details summary={t('ui.chart-table')}>
        <Table<Row>
          caption={`${data.caption} (${data.unit})`}
          narrow="scroll"
          rows={rows}
          empty={{ title: data.caption, text: data.alternative }}
          columns={[
            { key: 'category', label: props.category, cell: (row) => row.category },
            ...data.series.map((series, place) => ({
              key: `series-${place}`,
              label: series.name,
              align: 'end' as const,
              cell: (row: Row) => row.printed[place],
            })),
          ]}
        />
      </Details>
    </figure>
  )
}
