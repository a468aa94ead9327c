import { expect, test } from 'vitest'
import { fillIn, refuseUnknown } from './placeholders.ts'

const values = { name: '{{gifts}}', gifts: '1 May: $1', purpose: 'all', organisation: 'Bridge' }

test('placeholders are filled in once: a name that looks like one stays a name', () => {
  expect(fillIn('Dear {{name}}, {{gifts}} {{purpose}} {{purpose}}, {{organisation}}', values)).toBe(
    'Dear {{gifts}}, 1 May: $1 all all, Bridge',
  )
})

test('words that name what is not there are refused', () => {
  expect(() => refuseUnknown('Dear {{name}}', 'bodies.en')).not.toThrow()
  expect(() => refuseUnknown('Dear {{nmae}}', 'bodies.en')).toThrow(
    expect.objectContaining({ code: 'thanks.unknown-placeholder', field: 'bodies.en', values: { name: 'nmae' } }),
  )
})
