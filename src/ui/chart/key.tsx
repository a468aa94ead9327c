import type { ChartData } from './data.ts'
import { type ChartStyle, type Drawing, fontSize, hasState, round } from './frame.tsx'
import { LineSample } from './line.tsx'
import { colourOf, fillOf, withheldFill } from './paint.tsx'
import { textWidth } from './text.ts'

interface Entry {
  readonly text: string
  readonly mark: 'series' | 'withheld' | 'unknown'
  readonly series: number
}

function entriesOf(data: ChartData): Entry[] {
  const several = data.series.length > 1
  return [
    ...data.series.flatMap((row, series): Entry[] => (several ? [{ text: row.name, mark: 'series', series }] : [])),
    ...(hasState(data, 'withheld') ? [{ text: data.words.withheld, mark: 'withheld', series: 0 } as const] : []),
    ...(hasState(data, 'unknown', 'refused')
      ? [{ text: data.words.unknown, mark: 'unknown', series: 0 } as const]
      : []),
  ]
}

const Swatch = ({ entry, x, y, style }: { entry: Entry; x: number; y: number; style: ChartStyle }) => {
  const { paint, id } = style
  const fill =
    entry.mark === 'series' ? fillOf(paint, id, entry.series) : entry.mark === 'withheld' ? withheldFill(id) : 'none'
  const stroke = entry.mark === 'series' ? colourOf(paint, entry.series) : paint.muted
  const dash = entry.mark === 'series' ? 'none' : entry.mark === 'withheld' ? '3 3' : '1 2'
  return <rect x={x} y={y} width="16" height="11" fill={fill} stroke={stroke} stroke-dasharray={dash} />
}

/** The key under a chart: the series where there are several, and the marks of what is not told. */
export function drawKey(data: ChartData, style: ChartStyle, top: number): Drawing {
  let x = 1
  let y = top + 12
  const placed = entriesOf(data).map((entry) => {
    const width = 16 + 6 + textWidth(entry.text, fontSize) + 18
    if (x > 1 && x + width > style.width) {
      x = 1
      y += 18
    }
    const here = { entry, x: round(x), y }
    x += width
    return here
  })
  const body = placed.map((here) => (
    <>
      {data.shape === 'line' && here.entry.mark === 'series' ? (
        <LineSample x={here.x} y={here.y + 6} series={here.entry.series} paint={style.paint} />
      ) : (
        <Swatch entry={here.entry} x={here.x} y={here.y} style={style} />
      )}
      <text x={here.x + 22} y={here.y + 10} fill={style.paint.ink}>
        {here.entry.text}
      </text>
    </>
  ))
  return { height: placed.length > 0 ? y + 18 : top, body }
}
