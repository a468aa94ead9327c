import { type Bounds, boundsIn, boundsOf, type Relation, widthOf } from './bounds.ts'

/** A number about protected people. */
export interface Count {
  readonly key: string
  readonly value: bigint
  /** What its printed form tells: "over 20" is at least 21. */
  readonly tells: Bounds
  /** Of two that could be kept back, the one with the higher rank is. */
  readonly rank: number
}

interface Asked {
  readonly counts: readonly Count[]
  readonly relations: readonly Relation[]
  /** Counts from one up to below this are kept back; a hidden one must be left this much room. */
  readonly threshold: bigint
  /** Told by decision of an officer, or published before: they cannot be kept back. */
  readonly released: ReadonlySet<string>
}

/** `hidden` are kept back; `exposed` are hidden ones that what is told gives away and nothing can be done about. */
export interface Controlled {
  readonly hidden: ReadonlySet<string>
  readonly exposed: readonly string[]
}

const isSmall = (value: bigint, threshold: bigint) => value > 0n && value < threshold

class Control {
  readonly hidden = new Set<string>()
  readonly #asked: Asked
  readonly #counts: ReadonlyMap<string, Count>

  constructor(asked: Asked) {
    this.#asked = asked
    this.#counts = new Map(asked.counts.map((count) => [count.key, count]))
  }

  #hide(keys: readonly string[]): boolean {
    const before = this.hidden.size
    for (const key of keys) if (!this.#asked.released.has(key)) this.hidden.add(key)
    return this.hidden.size > before
  }

  /** Small counts, and those beside which a small rest is left of a whole. */
  hideSmall(): void {
    const { counts, relations, threshold } = this.#asked
    this.#hide(counts.filter(({ value }) => isSmall(value, threshold)).map(({ key }) => key))
    for (const { left, right } of relations) {
      const [part, ...others] = left
      const whole = right.length === 1 ? this.#counts.get(right[0] ?? '') : undefined
      const count = this.#counts.get(part ?? '')
      if (others.length > 0 || !count || !whole) continue
      if (isSmall(whole.value - count.value, threshold)) this.#hide([count.key])
    }
  }

  /** A breakdown is told whole or not at all: a mark on some parts would say that the others are large. */
  hideBreakdowns(): boolean {
    let more = false
    for (const { left, right, is } of this.#asked.relations) {
      if (is !== 'equal' || right.length !== 1) continue
      if ([...left, ...right].some((key) => this.hidden.has(key) && (left.includes(key) || right.includes(key))))
        more = this.#hide(left) || more
    }
    return more
  }

  #told(): ReadonlyMap<string, Bounds> {
    return new Map(this.#asked.counts.filter(({ key }) => !this.hidden.has(key)).map(({ key, tells }) => [key, tells]))
  }

  /** The hidden counts that are left too little room. */
  narrow(): string[] {
    const known = boundsOf(this.#told(), this.#asked.relations)
    return [...this.hidden].filter((key) => {
      const width = widthOf(boundsIn(known, key))
      return width !== null && width < this.#asked.threshold
    })
  }

  /** Keeps back one number more of those that limit a hidden one; tells whether there was one. */
  hideBeside(key: string): boolean {
    const near = this.#near(key).filter((count) => !this.hidden.has(count.key) && !this.#asked.released.has(count.key))
    const [next] = near.toSorted((a, b) => b.rank - a.rank || (a.key < b.key ? -1 : 1))
    return next !== undefined && this.#hide([next.key])
  }

  // those that stand in a relation with it, and, through other hidden ones, with those
  #near(key: string): Count[] {
    const reached = new Set([key])
    for (const found of reached) {
      if (found !== key && !this.hidden.has(found)) continue
      for (const { left, right } of this.#asked.relations)
        if (left.includes(found) || right.includes(found)) for (const other of [...left, ...right]) reached.add(other)
    }
    return [...reached].flatMap((other) => this.#counts.get(other) ?? [])
  }
}

/**
 * Which counts of protected people are kept back so that nobody who adds and subtracts everything that is told finds a small
 * one: the small themselves, the rest of a breakdown, and then whatever else would leave one too little room.
 */
export function control(asked: Asked): Controlled {
  const state = new Control(asked)
  state.hideSmall()
  const given = new Set<string>()
  for (;;) {
    while (state.hideBreakdowns());
    const narrow = state.narrow().filter((key) => !given.has(key))
    const [first] = narrow
    if (first === undefined) return { hidden: state.hidden, exposed: [...given].sort() }
    if (!state.hideBeside(first)) given.add(first)
  }
}
