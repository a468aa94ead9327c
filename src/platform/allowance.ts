interface Allowed {
  readonly most: number
  /** Milliseconds, from the first time on. */
  readonly within: number
  /** How many are remembered; the oldest are forgotten first. */
  readonly remembered?: number
}

/**
 * Counts how often each of many did something that costs the work of this process. It answers whether once more is allowed, and
 * then counts it; nothing of it is kept beyond the process.
 */
export function allowance({ most, within, remembered = 10_000 }: Allowed): (who: string, now: Date) => boolean {
  const seen = new Map<string, { readonly since: number; times: number }>()
  return (who, now) => {
    const found = seen.get(who)
    if (found && now.getTime() - found.since < within) {
      if (found.times >= most) return false
      found.times += 1
      return true
    }
    seen.delete(who)
    seen.set(who, { since: now.getTime(), times: 1 })
    const [oldest] = seen.keys()
    if (seen.size > remembered && oldest !== undefined) seen.delete(oldest)
    return true
  }
}
