import { expect, test } from 'vitest'
import { Refusal } from '#platform/errors.ts'
import { misplaced, takePlaceholders } from './placeholders.ts'

const take = (prose: string) => takePlaceholders(prose)

test('puts a mark where a figure stood and tells dimensions from options', () => {
  const { marked, calls } = take('We met {{operations.people-safe month=2011-01 place="Mae Sai" as=words}} people')
  expect(marked).toBe('We met \ue0000\ue001 people')
  expect(calls).toEqual([
    {
      kind: 'figure',
      name: 'operations.people-safe',
      dimensions: { month: '2011-01', place: 'Mae Sai' },
      options: { as: 'words' },
      at: { line: 1, column: 8, text: '{{operations.people-safe month=2011-01 place="Mae Sai" as=words}}' },
    },
  ])
})

test('orders dimensions, so that a cell has one key however it was written', () => {
  const dimensionsOf = (prose: string) => JSON.stringify(take(prose).calls[0]?.dimensions)
  expect(dimensionsOf('{{a.b year=2011 item=rice}}')).toBe('{"item":"rice","year":"2011"}')
  expect(dimensionsOf('{{a.b item=rice year=2011}}')).toBe('{"item":"rice","year":"2011"}')
})

test('gives a block a paragraph of its own and all its names', () => {
  const { marked, calls } = take('before\n  {{table a.b, c.d by=month}}  \nafter')
  expect(marked).toBe('before\n  \n\n\ue0000\ue001\n\n  \nafter')
  expect(calls[0]).toMatchObject({ kind: 'table', names: ['a.b', 'c.d'], options: { by: 'month' } })
})

test('counts places by what an editor sees, over any line ends and wide signs', () => {
  const { calls } = take('一\r\n🦊{{a.b}} and {{c.d}}\r\r{{e.f}}')
  expect(calls.map(({ at }) => [at.line, at.column])).toEqual([
    [2, 2],
    [2, 14],
    [4, 1],
  ])
})

test('lets nobody write the mark of a placeholder by hand', () => {
  expect(take('\ue0000\ue001 {{a.b}}').marked).toBe('\ufffd0\ufffd \ue0000\ue001')
})

test('finds ten thousand placeholders on one line without delay', () => {
  const start = performance.now()
  expect(take('あ{{a.b}}'.repeat(10_000)).calls).toHaveLength(10_000)
  expect(performance.now() - start).toBeLessThan(2000)
})

test('refuses what is no placeholder, with its place and its words', () => {
  for (const written of [
    '{{}}',
    '{{ }}',
    '{{A.b}}',
    '{{a.b c.d}}',
    '{{a.b x}}',
    '{{a.b x="1}}',
    '{{month=1}}',
    '{{a.b =1}}',
  ]) {
    const refuse = () => take(`ok\n  ${written}`)
    expect(refuse, written).toThrow(Refusal)
    expect(refuse).toThrow(expect.objectContaining({ values: { line: 2, column: 3, text: written } }))
  }
})

test('cuts what was never closed to sixty signs', () => {
  expect(() => take(`{{${'x'.repeat(90)}\nnext`)).toThrow(
    expect.objectContaining({ values: { line: 1, column: 1, text: `{{${'x'.repeat(58)}` } }),
  )
})

test('refuses a block in a sentence, and a placeholder where none can stand', () => {
  expect(() => take('so {{chart a.b}}')).toThrow(Refusal)
  const [call] = take('{{a.b}}').calls
  expect(call && misplaced(call)).toMatchObject({
    code: 'report.prose.bad-placeholder',
    field: 'prose',
    values: { line: 1, column: 1, text: '{{a.b}}' },
  })
})
