interface Point {
  readonly date_start: string
  readonly date_end: string
}

/** A point of a series, or a cut between two. */
export type Step<P, B> = { readonly point: P } | { readonly cut: B }

/**
 * The points of a series in the order of their ends with the breaks between them; a break before the first and after the last point
 * cuts nothing. A point that ends before the break's last day lies before it.
 */
export function stepsOf<P extends Point, B extends Point>(points: readonly P[], breaks: readonly B[]): Step<P, B>[] {
  const steps: Step<P, B>[] = []
  const waiting = [...breaks].sort((a, b) => (a.date_end < b.date_end ? -1 : 1))
  for (const point of points) {
    while (waiting[0] && waiting[0].date_end <= point.date_end) {
      const cut = waiting.shift()
      if (cut && steps.length > 0) steps.push({ cut })
    }
    steps.push({ point })
  }
  return steps
}
