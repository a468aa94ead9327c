import type { ComparedCount } from '#modules/operations/face.ts'
import { surelyExceeds } from '../told-range.ts'
import type { Check } from './check.ts'
import { tellingOf, toCount } from './refs.ts'

// bounds of one side hold for a sum; what is vaguer proves nothing
function sumOf(parts: readonly ComparedCount[]) {
  const value = parts.reduce((sum, { number }) => sum + number, 0n)
  const isBounded = parts.every(({ qualifier }) => ['exact', 'at-least', 'over'].includes(qualifier))
  return { value, qualifier: isBounded ? ('at-least' as const) : ('several' as const) }
}

/** Counts that are said to be some of another, and are together more than it. */
export const partsExceedWhole: Check = {
  name: 'parts-exceed-whole',
  find({ counts }) {
    const byId = new Map(counts.map((count) => [count.id, count]))
    const groups = Map.groupBy(
      counts.filter(({ of }) => of !== null),
      ({ of, milestone, people }) => `${of} ${people} ${milestone}`,
    )
    return [...groups.values()].flatMap((parts) => {
      const [first] = parts
      const whole = first?.of ? byId.get(first.of) : undefined
      const isComparable =
        whole?.people === first?.people || (whole?.people === 'persons' && first?.people === 'children')
      if (!first || !whole || !isComparable) return []
      if (!surelyExceeds(sumOf(parts), { value: whole.number, qualifier: whole.qualifier })) return []
      return [
        {
          key: `${whole.ref} ${first.people} ${first.milestone}`,
          severity: 'contradiction',
          protects: true,
          values: { whole: tellingOf(whole), parts: { kind: 'list', items: parts.map(tellingOf) } },
          refs: [whole, ...parts].map(toCount),
        },
      ]
    })
  },
}
