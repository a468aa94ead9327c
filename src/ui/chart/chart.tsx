import type { Language } from '#platform/words.ts'
import { drawBars } from './bar.tsx'
import { drawColumns } from './column.tsx'
import type { ChartData } from './data.ts'
import { type ChartStyle, fontSize } from './frame.tsx'
import { drawKey } from './key.tsx'
import { drawLines } from './line.tsx'
import { Patterns, pagePaint } from './paint.tsx'

const draw = { bar: drawBars, column: drawColumns, line: drawLines }

/** One drawing; presentation attributes only, since a page allows no style of its own to its drawings. */
const ChartSvg = ({ data, style, className }: { data: ChartData; style: ChartStyle; className?: string }) => {
  const { id, width, paint } = style
  const { height, body } = draw[data.shape](data, style)
  const key = drawKey(data, style, height)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${Math.ceil(key.height)}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      font-size={fontSize}
      {...(paint.font ? { 'font-family': paint.font, width, height: Math.ceil(key.height) } : {})}
      {...(className ? { class: className } : {})}
    >
      <title id={`${id}-title`}>{data.caption}</title>
      <desc id={`${id}-desc`}>{data.alternative}</desc>
      <Patterns id={id} paint={paint} />
      {body}
      {key.body}
    </svg>
  )
}

/** The drawing as text, for print and files. */
export const chartSvg = (data: ChartData, style: ChartStyle): string => String(<ChartSvg data={data} style={style} />)

/** The drawing for a page, once for wide and once for narrow places; the stylesheet shows one (`chart-wide`, `chart-narrow`). */
export const Chart = ({ data, language, id }: { data: ChartData; language: Language; id: string }) => (
  <>
    <ChartSvg data={data} style={{ id, language, width: 640, paint: pagePaint }} className="chart-wide" />
    <ChartSvg data={data} style={{ id: `${id}-n`, language, width: 320, paint: pagePaint }} className="chart-narrow" />
  </>
)
