import { expect, test } from 'vitest'
import { heldColumns } from './held-columns.ts'

test('each column tells its first three values that differ, long ones shortened, a column without a name none', () => {
  const rows = [
    ['1', 'a', '', 'x'.repeat(80), 'again'],
    ['2', 'a', 'lost', ''],
    ['2', 'b', 'lost', ''],
    [' 3 ', 'c'],
    ['4', 'd'],
  ]
  expect(heldColumns([' Nr ', 'Name', ' ', 'Note', 'Name', 'Empty'], rows)).toEqual([
    { name: 'Nr', first: ['1', '2', '3'] },
    { name: 'Name', first: ['a', 'b', 'c'] },
    { name: 'Note', first: [`${'x'.repeat(60)}…`] },
    { name: 'Empty', first: [] },
  ])
})
