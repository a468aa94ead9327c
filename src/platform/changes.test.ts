import { expect, test } from 'vitest'
import { changesOf, type RecordRow, rowsAfter, type SaidField } from './changes.ts'
import type { Version } from './versions.ts'

const version = (number: number, before: RecordRow): Version => ({
  version: number,
  changedAt: new Date(0),
  changedBy: 'Ken',
  change: 'corrected',
  reason: 'read again',
  before,
})

const said = (label: string): SaidField => ({
  label,
  of: (row) => (label in row ? String(row[label] ?? '') : undefined),
})
const fields = [said('amount'), said('note')]

test('each version tells what it changed against the row that came after it', () => {
  const versions = [version(2, { amount: 11, note: null }), version(1, { amount: 10, note: null })]
  const after = rowsAfter(versions, { amount: 11n, note: 'for the winter' })
  expect(versions.map((one, i) => changesOf(one, after[i] ?? {}, fields))).toEqual([
    [{ label: 'note', before: '', after: 'for the winter' }],
    [{ label: 'amount', before: '10', after: '11' }],
  ])
})

test('a part that a version did not keep is what it was later', () => {
  const versions = [version(2, { amount: 10 }), version(1, { amount: 10, note: 'old' })]
  const after = rowsAfter(versions, { amount: 10, note: 'new' })
  expect(versions.map((one, i) => changesOf(one, after[i] ?? {}, fields))).toEqual([
    [],
    [{ label: 'note', before: 'old', after: 'new' }],
  ])
})

test('what a row does not tell is not said to have changed', () => {
  expect(changesOf(version(1, { amount: 10 }), { amount: 10, note: 'new' }, fields)).toEqual([])
})

test('what is filled in first after a correction is no part of that correction', () => {
  const present: SaidField = {
    label: 'present',
    of: ({ state, present }, side) => (side === 'before' && state === 'planned' ? undefined : String(present ?? '')),
  }
  const planned = { state: 'planned', note: 'old', present: null }
  const held = { state: 'held', note: 'new', present: 4 }
  expect(changesOf(version(1, planned), held, [present, said('note')])).toEqual([
    { label: 'note', before: 'old', after: 'new' },
  ])
  expect(changesOf(version(2, held), { ...planned, note: 'new' }, [present])).toEqual([
    { label: 'present', before: '4', after: '' },
  ])
})
