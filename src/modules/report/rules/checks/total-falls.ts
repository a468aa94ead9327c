import { keyOf } from '../cells.ts'
import type { Found } from '../findings.ts'
import { surelyExceeds } from '../told-range.ts'
import type { Check } from './check.ts'

/** What is counted since the beginning and is less than it was a year ago. */
export const totalFalls: Check = {
  name: 'total-falls',
  find({ figures, figuresBefore, protectedFigures }) {
    return [...figures.values()].flatMap((now): Found[] => {
      const before = figuresBefore?.get(keyOf(now))
      if (now.nature !== 'cumulative' || now.value === null || !before || before.value === null) return []
      if (now.unit !== before.unit) return []
      const [first, second] = [before, now].map(({ value, qualifier }) => ({ value: value ?? 0n, qualifier }))
      if (!first || !second || !surelyExceeds(first, second)) return []
      const { name, dimensions, unit } = now
      return [
        {
          key: keyOf(now),
          severity: 'contradiction',
          protects: protectedFigures.has(name),
          values: {
            figure: { kind: 'figure', name, dimensions },
            before: { kind: 'quantity', unit, ...first },
            now: { kind: 'quantity', unit, ...second },
          },
          refs: [{ kind: 'figure', name, dimensions }],
        },
      ]
    })
  },
}
