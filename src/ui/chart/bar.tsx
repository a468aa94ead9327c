import type { ChartData, ChartValue } from './data.ts'
import { type ChartStyle, type Drawing, fontSize, Halo, knownValues, lineHeight, round } from './frame.tsx'
import { fillOf, withheldFill } from './paint.tsx'
import { textWidth, widestOf, wrapText } from './text.ts'
import { printTick, shareOf, ticksFor } from './ticks.ts'

interface Plane {
  readonly left: number
  readonly right: number
  readonly ticks: readonly bigint[]
  readonly tickTexts: readonly string[]
  readonly labels: readonly (readonly string[])[]
  /** On a narrow drawing the label stands over its bars. */
  readonly above: boolean
  readonly thick: number
  readonly tops: readonly number[]
  readonly bottom: number
  x(value: bigint): number
}

const head = lineHeight + 10

function planeOf(data: ChartData, style: ChartStyle): Plane {
  const above = style.width < 480
  const ticks = ticksFor(knownValues(data), above ? 3n : 5n)
  const tickTexts = ticks.map((tick) => printTick(tick, ticks, data.scale ?? 0, style.language))
  const most = above ? style.width : style.width * 0.36
  const labels = data.categories.map((category) => wrapText(category, fontSize, most))
  const left = above ? 1 : Math.min(widestOf(labels.flat(), fontSize), most) + 10
  const printed = data.series.flatMap((row) =>
    row.values.map((value) => (value.state === 'known' ? value.printed : '')),
  )
  const right = style.width - Math.max(widestOf(printed, fontSize) + 6, widestOf(tickTexts.slice(-1), fontSize) / 2)
  const thick = data.series.length > 1 ? 14 : 18
  const tops: number[] = []
  let y = head
  for (const lines of labels) {
    const bars = thick * data.series.length
    tops.push(y)
    y += (above ? lines.length * lineHeight + 4 + bars : Math.max(lines.length * lineHeight, bars)) + 10
  }
  return {
    left,
    right,
    ticks,
    tickTexts,
    labels,
    above,
    thick,
    tops,
    bottom: y,
    x: (value) => round(left + shareOf(value, ticks) * (right - left)),
  }
}

const Scale = ({ plane, data, style }: { plane: Plane; data: ChartData; style: ChartStyle }) => (
  <>
    <text x="0" y={fontSize} fill={style.paint.muted}>
      {data.unit}
    </text>
    {plane.ticks.map((tick, index) => (
      <>
        <line
          x1={plane.x(tick)}
          x2={plane.x(tick)}
          y1={head - 4}
          y2={plane.bottom}
          stroke={tick === 0n ? style.paint.muted : style.paint.grid}
          stroke-width="1"
        />
        <text
          x={plane.x(tick)}
          y={plane.bottom + lineHeight}
          text-anchor={plane.above && tick === plane.ticks[0] ? 'start' : 'middle'}
          fill={style.paint.muted}
        >
          {plane.tickTexts[index]}
        </text>
      </>
    ))}
  </>
)

const Bar = (props: { value: ChartValue; y: number; series: number; plane: Plane; style: ChartStyle }) => {
  const { value, y, series, plane, style } = props
  const zero = plane.x(0n)
  const foot = y + plane.thick / 2 + 4
  const height = plane.thick - 2
  if (value.state === 'withheld') {
    const width = plane.right - zero
    return (
      <>
        <rect
          x={zero}
          y={y}
          width={round(width)}
          height={height}
          fill={withheldFill(style.id)}
          stroke={style.paint.muted}
          stroke-dasharray="3 3"
        />
        {textWidth(value.printed, fontSize) < width - 16 && (
          <Halo paint={style.paint}>
            <text x={zero + 10} y={foot} fill={style.paint.ink}>
              {value.printed}
            </text>
          </Halo>
        )}
      </>
    )
  }
  if (value.state !== 'known') {
    return (
      <text x={zero + 6} y={foot} fill={style.paint.muted}>
        {value.printed}
      </text>
    )
  }
  const end = plane.x(value.value)
  const width = Math.max(Math.abs(end - zero), 2)
  const fill = fillOf(style.paint, style.id, series)
  return (
    <>
      <rect x={Math.min(end, zero)} y={y} width={round(width)} height={height} fill={fill} />
      <text x={round(Math.max(end, zero + 2) + 5)} y={foot} fill={style.paint.ink}>
        {value.printed}
      </text>
    </>
  )
}

const RowLabel = ({ plane, place, style }: { plane: Plane; place: number; style: ChartStyle }) =>
  (plane.labels[place] ?? []).map((line, index) => (
    <text
      x={plane.above ? 1 : round(plane.left - 8)}
      y={(plane.tops[place] ?? 0) + fontSize + index * lineHeight}
      text-anchor={plane.above ? 'start' : 'end'}
      fill={style.paint.ink}
    >
      {line}
    </text>
  ))

/** Lying bars for long labels; zero is a line as thick as two units. */
export function drawBars(data: ChartData, style: ChartStyle): Drawing {
  const plane = planeOf(data, style)
  const drop = (place: number) => (plane.above ? (plane.labels[place]?.length ?? 0) * lineHeight + 4 : 0)
  const body = (
    <>
      <Scale plane={plane} data={data} style={style} />
      {data.categories.map((_, place) => (
        <RowLabel plane={plane} place={place} style={style} />
      ))}
      {data.series.map((row, series) =>
        row.values.map((value, place) => {
          const y = (plane.tops[place] ?? 0) + drop(place) + series * plane.thick
          return <Bar value={value} y={y} series={series} plane={plane} style={style} />
        }),
      )}
    </>
  )
  return { height: plane.bottom + lineHeight + 6, body }
}
