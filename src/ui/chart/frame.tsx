import type { Child } from 'hono/jsx'
import type { Language } from '#platform/words.ts'
import type { ChartData, ChartValue } from './data.ts'
import type { Paint } from './paint.tsx'
import { textWidth, widestOf, wrapText } from './text.ts'
import { printTick, shareOf, ticksFor } from './ticks.ts'

/** How a chart is drawn: `id` is unique on the page, `width` is in the units of the drawing. */
export interface ChartStyle {
  readonly id: string
  readonly language: Language
  readonly width: number
  readonly paint: Paint
}

/** A drawing with its height, which depends on what it shows. */
export interface Drawing {
  readonly height: number
  readonly body: unknown
}

export const fontSize = 12
export const lineHeight = 15
export const round = (value: number): number => Math.round(value * 10) / 10

export const knownValues = (data: ChartData): bigint[] =>
  data.series.flatMap((row) => row.values.flatMap((value) => (value.state === 'known' ? [value.value] : [])))

export const hasState = (data: ChartData, ...states: ChartValue['state'][]): boolean =>
  data.series.some((row) => row.values.some((value) => states.includes(value.state)))

/** The plot of an upright chart: where values stand and how wide the place of a category is. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly bottom: number
  /** Where the labels of the categories begin. */
  readonly foot: number
  readonly slot: number
  readonly ticks: readonly bigint[]
  readonly tickTexts: readonly string[]
  readonly upright: boolean
  readonly labels: readonly (readonly string[])[]
  readonly labelsUpright: boolean
  readonly height: number
  y(value: bigint): number
  x(place: number): number
}

const plotHeight = 190

function labelsFor(categories: readonly string[], slot: number) {
  const labels = categories.map((category) => wrapText(category, fontSize, slot - 3))
  const upright = labels.some((lines) => lines.length > 3 || widestOf(lines, fontSize) > slot - 4)
  const room = upright
    ? widestOf(categories, fontSize) + 8
    : Math.max(...labels.map((lines) => lines.length), 1) * lineHeight + 6
  return { labels: upright ? categories.map((category) => [category]) : labels, upright, room }
}

/** Measures an upright chart; `parts` is how many values share the place of a category. */
export function frameOf(data: ChartData, style: ChartStyle, parts: number): Frame {
  const ticks = ticksFor(knownValues(data))
  const tickTexts = ticks.map((tick) => printTick(tick, ticks, data.scale ?? 0, style.language))
  const left = Math.ceil(widestOf(tickTexts, fontSize)) + 10
  const slot = (style.width - left - 4) / Math.max(data.categories.length, 1)
  const printed = data.series.flatMap((row) =>
    row.values.map((value) => (value.state === 'known' ? value.printed : '')),
  )
  const upright = widestOf(printed, fontSize) > slot / parts - 2
  const top = lineHeight + 8 + (upright ? widestOf(printed, fontSize) + 2 : lineHeight)
  const bottom = top + plotHeight
  const { labels, upright: labelsUpright, room } = labelsFor(data.categories, slot)
  // the value of a column below zero stands under it
  const foot = bottom + ((ticks[0] ?? 0n) < 0n ? lineHeight : 0)
  return {
    left,
    top,
    bottom,
    foot,
    slot,
    ticks,
    tickTexts,
    upright,
    labels,
    labelsUpright,
    height: foot + room,
    y: (value) => round(bottom - shareOf(value, ticks) * plotHeight),
    x: (place) => round(left + slot * (place + 0.5)),
  }
}

const CategoryLabel = ({ frame, place, paint }: { frame: Frame; place: number; paint: Paint }) => {
  const lines = frame.labels[place] ?? []
  if (frame.labelsUpright) {
    const x = round(frame.x(place) + fontSize * 0.35)
    return (
      <text
        x={x}
        y={frame.foot + 6}
        text-anchor="end"
        transform={`rotate(-90 ${x} ${frame.foot + 6})`}
        fill={paint.ink}
      >
        {lines[0]}
      </text>
    )
  }
  return lines.map((line, index) => (
    <text x={frame.x(place)} y={frame.foot + lineHeight * (index + 1)} text-anchor="middle" fill={paint.ink}>
      {line}
    </text>
  ))
}

/** Grid lines with their ticks, the unit above them and the categories below. */
export const Axes = ({ frame, data, style }: { frame: Frame; data: ChartData; style: ChartStyle }) => (
  <>
    <text x="0" y={fontSize} fill={style.paint.muted}>
      {data.unit}
    </text>
    {frame.ticks.map((tick, index) => (
      <>
        <line
          x1={frame.left}
          x2={style.width}
          y1={frame.y(tick)}
          y2={frame.y(tick)}
          stroke={tick === 0n ? style.paint.muted : style.paint.grid}
          stroke-width="1"
        />
        <text x={frame.left - 6} y={frame.y(tick) + 4} text-anchor="end" fill={style.paint.muted}>
          {frame.tickTexts[index]}
        </text>
      </>
    ))}
    {data.categories.map((_, place) => (
      <CategoryLabel frame={frame} place={place} paint={style.paint} />
    ))}
  </>
)

interface Standing {
  readonly x: number
  readonly y: number
  readonly upright: boolean
  readonly fill: string
  readonly children: string
}

/** A printed value whose foot stands at a point, turned where it would not fit. */
export const Printed = ({ x, y, upright, fill, children }: Standing) =>
  upright ? (
    <text x={round(x + 4)} y={y} transform={`rotate(-90 ${round(x + 4)} ${y})`} fill={fill}>
      {children}
    </text>
  ) : (
    <text x={x} y={y} text-anchor="middle" fill={fill}>
      {children}
    </text>
  )

/** Puts paper around letters that stand on lines or hatching. */
export const Halo = ({ paint, children }: { paint: Paint; children?: Child }) => (
  <g stroke={paint.paper} stroke-width="4" stroke-linejoin="round" paint-order="stroke">
    {children}
  </g>
)

/** A hatched place from top to bottom: its height says nothing about the number behind it. */
export const WithheldMark = (props: { frame: Frame; x: number; width: number; style: ChartStyle; printed: string }) => {
  const { frame, x, width, style, printed } = props
  const upright = textWidth(printed, fontSize) > width - 4
  const fits = upright ? width >= 16 && textWidth(printed, fontSize) < plotHeight - 16 : true
  const middle = round(x + width / 2)
  return (
    <>
      <rect
        x={round(x)}
        y={frame.top}
        width={round(width)}
        height={frame.bottom - frame.top}
        fill={`url(#${style.id}-withheld)`}
        stroke={style.paint.muted}
        stroke-dasharray="3 3"
      />
      {fits && printed !== '' && (
        <Halo paint={style.paint}>
          <Printed x={middle} y={frame.bottom - 8} upright={upright} fill={style.paint.ink}>
            {printed}
          </Printed>
        </Halo>
      )}
    </>
  )
}
