import { describe, expect, test } from 'vitest'
import { onceEach } from './reading-files.ts'
import { moreThanTold, type Reason, reasonsFor, unknownHeader } from './reading-state.ts'

const names = (given: readonly (readonly [sha256: string, name: string])[]) =>
  onceEach(given.map(([sha256, name]) => ({ sha256, name }))).map(({ name, alsoNamed }) => [name, ...alsoNamed])

describe('files that are given together', () => {
  test('stay in their order', () => {
    expect(
      names([
        ['b', '2.csv'],
        ['a', '1.csv'],
        ['c', '3.csv'],
      ]),
    ).toEqual([['2.csv'], ['1.csv'], ['3.csv']])
  })

  test('are taken once where the content is the same, and say under which names it came', () => {
    expect(
      names([
        ['a', 'march.csv'],
        ['b', 'april.csv'],
        ['a', 'march copy.csv'],
        ['a', 'march.csv'],
      ]),
    ).toEqual([['march.csv', 'march copy.csv', 'march.csv'], ['april.csv']])
  })

  test('have a name each, though providers call all of theirs the same', () => {
    expect(
      names([
        ['a', 'Download.CSV'],
        ['b', 'Download.CSV'],
        ['c', 'Download (2).CSV'],
        ['d', 'Download.CSV'],
      ]).flat(),
    ).toEqual(['Download.CSV', 'Download (2).CSV', 'Download (2) (2).CSV', 'Download (3).CSV'])
    expect(
      names([
        ['a', '.csv'],
        ['b', '.csv'],
        ['c', 'x'],
        ['d', 'x'],
      ]).flat(),
    ).toEqual(['.csv', '.csv (2)', 'x', 'x (2)'])
  })
})

describe('what is wrong with files', () => {
  const unclear: Reason = { code: 'payments.order-unclear', file: 'march.csv', values: {} }
  const unknown: Reason = { code: 'payments.layout-unknown', file: 'april.csv', values: { header: 'Day | Amount' } }
  const common: Reason = { code: 'giving.import-payments.which-fund', values: {} }

  test('is told of the file that it is about', () => {
    const all = [unclear, unknown, common]
    expect(reasonsFor(all, 'march.csv', 3)).toEqual([unclear])
    expect(reasonsFor(all, 'april.csv', 3)).toEqual([unknown])
    expect(reasonsFor(all, 'may.csv', 3)).toEqual([])
    expect(reasonsFor(null, 'may.csv', 3)).toEqual([])
  })

  test('is about the only file where it names none', () => {
    expect(reasonsFor([common], 'march.csv', 1)).toEqual([common])
  })

  test('is counted for all files together, where it is more than is told', () => {
    const first: Reason = { ...unclear, values: { text: '1/2', total: '53' } }
    expect(moreThanTold([first, unknown])).toBe(51n)
    expect(moreThanTold([unclear, unknown])).toBe(0n)
    expect(moreThanTold([])).toBe(0n)
    expect(reasonsFor([first, unknown], 'march.csv', 2)).toEqual([{ ...unclear, values: { text: '1/2' } }])
    expect(reasonsFor([first], 'march.csv', 1)).toEqual([first])
  })

  test('may be that no layout fits its header', () => {
    expect(unknownHeader([unclear, unknown])).toBe('Day | Amount')
    expect(unknownHeader([unclear])).toBeUndefined()
  })
})
