import type { ChartData, ChartValue } from './data.ts'
import {
  Axes,
  type ChartStyle,
  type Drawing,
  type Frame,
  fontSize,
  frameOf,
  Printed,
  round,
  WithheldMark,
} from './frame.tsx'
import { fillOf } from './paint.tsx'
import { textWidth } from './text.ts'

interface Place {
  readonly frame: Frame
  readonly style: ChartStyle
  readonly x: number
  readonly width: number
  readonly series: number
  readonly alone: boolean
}

// an empty box of one height for all, so that nobody reads it as a value
const UnknownMark = ({ place, printed }: { place: Place; printed: string }) => {
  const { frame, style, x, width } = place
  const top = frame.y(0n) - 14
  const fits = frame.upright || textWidth(printed, fontSize) < (place.alone ? frame.slot : width)
  return (
    <>
      <rect
        x={round(x)}
        y={top}
        width={round(width)}
        height="14"
        fill="none"
        stroke={style.paint.muted}
        stroke-dasharray="1 2"
      />
      {fits && (
        <Printed x={round(x + width / 2)} y={top - 4} upright={frame.upright} fill={style.paint.muted}>
          {printed}
        </Printed>
      )}
    </>
  )
}

const Column = ({ value, place }: { value: ChartValue; place: Place }) => {
  const { frame, style, x, width } = place
  const zero = frame.y(0n)
  const middle = round(x + width / 2)
  if (value.state === 'withheld') {
    return <WithheldMark frame={frame} x={x} width={width} style={style} printed={value.printed} />
  }
  if (value.state !== 'known') {
    return <UnknownMark place={place} printed={value.printed} />
  }
  const y = frame.y(value.value)
  const height = Math.max(Math.abs(zero - y), 2)
  const below = value.value < 0n && !frame.upright
  return (
    <>
      <rect
        x={round(x)}
        y={round(value.value < 0n ? zero : zero - height)}
        width={round(width)}
        height={round(height)}
        fill={fillOf(style.paint, style.id, place.series)}
      />
      <Printed x={middle} y={below ? y + 14 : Math.min(y, zero) - 5} upright={frame.upright} fill={style.paint.ink}>
        {value.printed}
      </Printed>
    </>
  )
}

/** Upright columns, side by side where there are several series; zero is a line as thick as two units. */
export function drawColumns(data: ChartData, style: ChartStyle): Drawing {
  const parts = Math.max(data.series.length, 1)
  const frame = frameOf(data, style, parts)
  const width = Math.min((frame.slot * 0.76) / parts, 64)
  const body = (
    <>
      <Axes frame={frame} data={data} style={style} />
      {data.series.map((row, series) =>
        row.values.map((value, index) => {
          const x = frame.x(index) + width * (series - parts / 2)
          return (
            <Column value={value} place={{ frame, style, x: x + 0.5, width: width - 1, series, alone: parts === 1 }} />
          )
        }),
      )}
    </>
  )
  return { height: frame.height, body }
}
