import type { ChartData, ChartSeries } from './data.ts'
import {
  Axes,
  type ChartStyle,
  type Drawing,
  type Frame,
  fontSize,
  frameOf,
  Halo,
  Printed,
  WithheldMark,
} from './frame.tsx'
import { colourOf, type Paint } from './paint.tsx'
import { textWidth } from './text.ts'

interface Point {
  readonly x: number
  readonly y: number
  readonly printed: string
}

/** Runs of neighbouring known points; what is not known breaks the line. */
function runsOf(row: ChartSeries, frame: Pick<Frame, 'x' | 'y'>): Point[][] {
  const runs: Point[][] = [[]]
  for (const [index, value] of row.values.entries()) {
    if (value.state === 'known')
      runs.at(-1)?.push({ x: frame.x(index), y: frame.y(value.value), printed: value.printed })
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

const dashes = ['', '7 3', '2 3', '9 3 2 3']

const Marker = ({ point, series, colour, paper }: { point: Point; series: number; colour: string; paper: string }) => {
  const { x, y } = point
  const look = { fill: series % 2 === 0 ? colour : paper, stroke: colour, 'stroke-width': 1.5 }
  if (series % 4 === 0) return <circle cx={x} cy={y} r="3.5" {...look} />
  if (series % 4 === 1) return <rect x={x - 3.5} y={y - 3.5} width="7" height="7" {...look} />
  if (series % 4 === 2) return <path d={`M${x} ${y - 4.5}l4.5 8h-9z`} {...look} />
  return <path d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} {...look} />
}

/** How a line looks in the key. */
export const LineSample = ({ x, y, series, paint }: { x: number; y: number; series: number; paint: Paint }) => {
  const colour = colourOf(paint, series)
  return (
    <>
      <line x1={x} x2={x + 16} y1={y} y2={y} stroke={colour} stroke-width="2" />
      <Marker point={{ x: x + 8, y, printed: '' }} series={series} colour={colour} paper={paint.paper} />
    </>
  )
}

const Line = ({ runs, series, style }: { runs: Point[][]; series: number; style: ChartStyle }) => {
  const colour = colourOf(style.paint, series)
  return (
    <>
      {runs.map((run) => (
        <polyline
          points={run.map((point) => `${point.x},${point.y}`).join(' ')}
          fill="none"
          stroke={colour}
          stroke-width="2"
          stroke-linejoin="round"
          stroke-dasharray={dashes[series % 4] || 'none'}
        />
      ))}
      {runs.flat().map((point) => (
        <Marker point={point} series={series} colour={colour} paper={style.paint.paper} />
      ))}
    </>
  )
}

interface Label extends Point {
  readonly foot: number
}

// A value goes above its point, else below it, and is left to the table where neither is free
function placeLabels(points: readonly Point[], frame: Frame): Label[] {
  if (frame.upright) return points.map((point) => ({ ...point, foot: point.y - 8 }))
  const placed: Label[] = []
  const clear = (point: Point, foot: number) =>
    foot < frame.bottom - 2 &&
    placed.every(
      (other) =>
        Math.abs(other.foot - foot) >= fontSize ||
        Math.abs(other.x - point.x) * 2 >= textWidth(other.printed + point.printed, fontSize) + 4,
    ) &&
    points.every(
      (other) => other === point || other.x !== point.x || other.y < foot - fontSize - 2 || other.y > foot + 4,
    )
  for (const point of points) {
    const foot = [point.y - 8, point.y + fontSize + 6].find((each) => clear(point, each))
    if (foot !== undefined) placed.push({ ...point, foot })
  }
  return placed
}

const Holes = ({ row, alone, frame, style }: { row: ChartSeries; alone: boolean; frame: Frame; style: ChartStyle }) =>
  row.values.map((value, index) =>
    value.state === 'withheld' ? (
      <WithheldMark
        frame={frame}
        x={frame.x(index) - Math.min(frame.slot * 0.4, 20)}
        width={Math.min(frame.slot * 0.8, 40)}
        style={style}
        printed={alone ? value.printed : ''}
      />
    ) : value.state !== 'known' && alone ? (
      <Printed x={frame.x(index)} y={frame.bottom - 4} upright={frame.upright} fill={style.paint.muted}>
        {value.printed}
      </Printed>
    ) : null,
  )

/** Lines over time; an unknown value is a gap, a withheld one a hatched band, and neither is bridged. */
export function drawLines(data: ChartData, style: ChartStyle): Drawing {
  const frame = frameOf(data, style, 1)
  const rows = data.series.map((row) => runsOf(row, frame))
  const labels = placeLabels(rows.flat(2), frame)
  const body = (
    <>
      <Axes frame={frame} data={data} style={style} />
      {data.series.map((row) => (
        <Holes row={row} alone={data.series.length === 1} frame={frame} style={style} />
      ))}
      {rows.map((runs, series) => (
        <Line runs={runs} series={series} style={style} />
      ))}
      <Halo paint={style.paint}>
        {labels.map((label) => (
          <Printed x={label.x} y={label.foot} upright={frame.upright} fill={style.paint.ink}>
            {label.printed}
          </Printed>
        ))}
      </Halo>
    </>
  )
  return { height: frame.height, body }
}
