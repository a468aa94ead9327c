import type { Summary } from '#modules/payments/face.ts'

type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** A summary as a reading keeps it, its counts and amounts whole numbers again. */
export function summaryOf(kept: unknown): Summary {
  const revive = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(revive)
    if (isJson(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, revive(one)]))
    return typeof value === 'string' && /^-?\d+$/.test(value) ? BigInt(value) : value
  }
  const summary = revive(kept)
  return (summary ?? { rows: 0n, currencies: [], ignored: [], guessed: 0n }) as Summary
}
