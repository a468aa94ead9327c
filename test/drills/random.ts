/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** A whole number from 0, below `end`. */
  below(end: number): number
  chance(of: number): boolean
  pick<T>(from: readonly [T, ...T[]]): T
  bytes(count: number): Buffer
}

/** mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    chance: (of) => next() < of,
    pick: (from) => from[below(from.length)] ?? from[0],
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
  }
}
