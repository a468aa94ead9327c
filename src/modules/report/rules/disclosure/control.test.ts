import { describe, expect, test } from 'vitest'
import type { Relation } from './bounds.ts'
import { type Count, control } from './control.ts'

const count = (key: string, value: bigint, rank = key.length): Count => ({
  key,
  value,
  tells: { low: value, high: value },
  rank,
})
const counts = (values: Record<string, bigint>) => Object.entries(values).map(([key, value]) => count(key, value))
const sum = (whole: string, ...parts: string[]): Relation => ({ left: parts, right: [whole], is: 'equal' })
const within = (part: string, whole: string): Relation => ({ left: [part], right: [whole], is: 'at-most' })

function hidden(values: Record<string, bigint>, relations: Relation[], released: string[] = []) {
  const found = control({ counts: counts(values), relations, threshold: 5n, released: new Set(released) })
  return { hidden: [...found.hidden].sort(), exposed: found.exposed }
}

describe('counts are kept back', () => {
  test('when they are small, and told when they are none or enough', () => {
    expect(hidden({ none: 0n, one: 1n, four: 4n, five: 5n }, [])).toEqual({ hidden: ['four', 'one'], exposed: [] })
  })

  test('with the whole breakdown, while its sum stays', () => {
    const parts = { a: 6n, b: 7n, c: 3n }
    expect(hidden({ all: 16n, ...parts }, [sum('all', 'a', 'b', 'c')]).hidden).toEqual(['a', 'b', 'c'])
  })

  test('below a sum that is kept back itself', () => {
    expect(hidden({ all: 4n, a: 0n, b: 4n }, [sum('all', 'a', 'b')]).hidden).toEqual(['a', 'all', 'b'])
  })

  test('when a small rest would be left of the whole', () => {
    expect(hidden({ all: 13n, some: 10n }, [within('some', 'all')]).hidden).toEqual(['some'])
    expect(hidden({ all: 13n, some: 8n }, [within('some', 'all')]).hidden).toEqual([])
    expect(hidden({ all: 13n, some: 13n }, [within('some', 'all')]).hidden).toEqual([])
  })

  test('when two totals tell the small change between them', () => {
    const grown: Relation = { left: ['before', 'more'], right: ['now'], is: 'equal' }
    const found = hidden({ now: 103n, before: 100n, more: 3n }, [grown])
    expect(found.exposed).toEqual([])
    expect(found.hidden).toContain('more')
    expect(found.hidden.filter((key) => key !== 'more')).toHaveLength(1)
  })
})

describe('what an officer releases', () => {
  test('is told, and the rest of its breakdown stays back while there is room', () => {
    expect(hidden({ all: 13n, a: 2n, b: 2n, c: 9n }, [sum('all', 'a', 'b', 'c')], ['a'])).toEqual({
      hidden: ['b', 'c'],
      exposed: [],
    })
  })

  test('gives the last part away, and says so', () => {
    expect(hidden({ all: 13n, a: 2n, b: 2n, c: 9n }, [sum('all', 'a', 'b', 'c')], ['a', 'c', 'all']).exposed).toEqual([
      'b',
    ])
  })
})
