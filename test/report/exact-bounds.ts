/** A fraction, its denominator above zero. */
interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

function fraction(n: bigint, d = 1n): Fraction {
  const common = gcd(n, d) || 1n
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / common, d: (sign * d) / common }
}

const zero = fraction(0n)
const one = fraction(1n)
const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d)
const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n)
const isBelow = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d

/** Sums of variables that are equal to a number, all variables being zero or more. */
export interface System {
  readonly size: number
  readonly rows: readonly { readonly of: ReadonlyMap<number, bigint>; readonly is: bigint }[]
}

type Row = Fraction[]

const at = (row: Row, index: number): Fraction => row[index] ?? zero

function eliminate(row: Row, pivot: Row, column: number): Row {
  const factor = at(row, column)
  return factor.n === 0n ? row : row.map((value, index) => minus(value, times(factor, at(pivot, index))))
}

/** The simplex method over exact fractions with Bland's rule, so that it ends; the last column holds the right sides. */
class Tableau {
  readonly rows: Row[]
  readonly basis: number[]
  readonly width: number

  constructor(rows: Row[], basis: number[]) {
    this.rows = rows
    this.basis = basis
    this.width = (rows[0]?.length ?? 1) - 1
  }

  pivot(row: number, column: number, costs: Row): Row {
    const source = this.rows[row] ?? []
    const scale = at(source, column)
    const pivot = source.map((value) => over(value, scale))
    this.rows.forEach((other, index) => {
      this.rows[index] = index === row ? pivot : eliminate(other, pivot, column)
    })
    this.basis[row] = column
    return eliminate(costs, pivot, column)
  }

  /** Makes the costs as low as they get over the first `usable` columns; null where they have no end. */
  minimise(costs: Row, usable: number): Row | null {
    let left = costs
    this.basis.forEach((column, row) => {
      left = eliminate(left, this.rows[row] ?? [], column)
    })
    for (;;) {
      const entering = left.slice(0, usable).findIndex(({ n }) => n < 0n)
      if (entering < 0) return left
      let leaving = -1
      let best: Fraction | null = null
      this.rows.forEach((row, index) => {
        if (at(row, entering).n <= 0n) return
        const ratio = over(at(row, this.width), at(row, entering))
        const isBetter =
          best === null ||
          isBelow(ratio, best) ||
          (!isBelow(best, ratio) && (this.basis[index] ?? 0) < (this.basis[leaving] ?? 0))
        if (isBetter) {
          best = ratio
          leaving = index
        }
      })
      if (leaving < 0) return null
      left = this.pivot(leaving, entering, left)
    }
  }
}

function tableauOf({ size, rows }: System): Tableau {
  const width = size + rows.length
  const body = rows.map(({ of, is }, index) => {
    const sign = is < 0n ? -1n : 1n
    const row: Row = Array.from({ length: width + 1 }, () => zero)
    for (const [column, factor] of of) row[column] = fraction(sign * factor)
    row[size + index] = one
    row[width] = fraction(sign * is)
    return row
  })
  return new Tableau(
    body,
    rows.map((_, index) => size + index),
  )
}

/** The least and the greatest whole number that a variable can be; null is no end. Throws where nothing fits. */
export function exactBounds(system: System, variable: number): { low: bigint; high: bigint | null } {
  const { size } = system
  const solve = (sign: bigint): Fraction | null => {
    const tableau = tableauOf(system)
    const artificial: Row = Array.from({ length: tableau.width + 1 }, (_, index) =>
      index >= size && index < tableau.width ? one : zero,
    )
    const rest = tableau.minimise(artificial, tableau.width)
    if (!rest || at(rest, tableau.width).n !== 0n) throw new Error('what was told contradicts itself')
    // an artificial one left in the basis is zero: it leaves for any column that it still stands in
    tableau.basis.forEach((column, row) => {
      const other = (tableau.rows[row] ?? []).slice(0, size).findIndex(({ n }) => n !== 0n)
      if (column >= size && other >= 0) tableau.pivot(row, other, [])
    })
    const costs: Row = Array.from({ length: tableau.width + 1 }, (_, index) =>
      index === variable ? fraction(sign) : zero,
    )
    const left = tableau.minimise(costs, size)
    return left && times(fraction(-sign), at(left, tableau.width))
  }
  const [low, high] = [solve(1n), solve(-1n)]
  if (!low) throw new Error('no least value of what cannot be below zero')
  const up = (value: Fraction) => (value.n <= 0n ? value.n / value.d : (value.n + value.d - 1n) / value.d)
  return { low: up(low), high: high && (high.n < 0n ? -1n : high.n / high.d) }
}
