/** The colours of a chart: custom properties on a page, fixed in print. `font` is left out where the page gives it. */
export interface Paint {
  readonly ink: string
  readonly muted: string
  readonly grid: string
  readonly paper: string
  readonly series: readonly [string, string, string, string]
  readonly font?: string
}

export const pagePaint: Paint = {
  ink: 'currentColor',
  muted: 'var(--chart-muted, #5b6670)',
  grid: 'var(--chart-grid, #d9dee2)',
  paper: 'var(--chart-paper, #ffffff)',
  series: ['var(--chart-1, #14556b)', 'var(--chart-2, #b8542a)', 'var(--chart-3, #4f7a2f)', 'var(--chart-4, #6b4a8a)'],
}

export const printPaint = (font: string): Paint => ({
  ink: '#1c2328',
  muted: '#5b6670',
  grid: '#d9dee2',
  paper: '#ffffff',
  series: ['#14556b', '#b8542a', '#4f7a2f', '#6b4a8a'],
  font,
})

/** The paint of the series at this place; the pattern tells it apart without colour. */
export const colourOf = (paint: Paint, place: number): string => paint.series[place % 4] ?? paint.ink
export const fillOf = (paint: Paint, id: string, place: number): string =>
  place % 4 === 0 ? colourOf(paint, 0) : `url(#${id}-p${place % 4})`
export const withheldFill = (id: string): string => `url(#${id}-withheld)`

const Tile = ({ id, size, turn, children }: { id: string; size: number; turn?: number; children: unknown }) => (
  <pattern
    id={id}
    width={size}
    height={size}
    patternUnits="userSpaceOnUse"
    {...(turn ? { patternTransform: `rotate(${turn})` } : {})}
  >
    {children}
  </pattern>
)

/** Stripes, dots and bars for the second to fourth series, and the hatching of what is withheld. */
export const Patterns = ({ id, paint }: { id: string; paint: Paint }) => (
  <defs>
    <Tile id={`${id}-p1`} size={6} turn={45}>
      <rect width="6" height="6" fill={paint.paper} />
      <rect width="3.6" height="6" fill={colourOf(paint, 1)} />
    </Tile>
    <Tile id={`${id}-p2`} size={6}>
      <rect width="6" height="6" fill={paint.paper} />
      <circle cx="3" cy="3" r="2.1" fill={colourOf(paint, 2)} />
    </Tile>
    <Tile id={`${id}-p3`} size={5}>
      <rect width="5" height="5" fill={paint.paper} />
      <rect width="5" height="3" fill={colourOf(paint, 3)} />
    </Tile>
    <Tile id={`${id}-withheld`} size={5} turn={-45}>
      <rect width="5" height="5" fill={paint.paper} />
      <rect width="1" height="5" fill={paint.muted} />
    </Tile>
  </defs>
)
