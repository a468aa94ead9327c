import fc from 'fast-check'
import { nasty, oddDays, oddNumbers } from '../fixtures/nasty.ts'

export const isLong = process.env.WAYSTATION_LONG === '1'

/** How often a property is tried: always with the same values in the short run, with new ones in the long run. */
export const howOften: fc.Parameters<unknown> = isLong
  ? { numRuns: 1000, endOnFailure: true }
  : { numRuns: 40, seed: 20_261_125, endOnFailure: true }

/** How long all tries of a property may take, and one of them until it is taken to hang; in milliseconds. */
export const patience = isLong ? 1_800_000 : 300_000
export const hangs = 60_000

// halves of characters beyond the basic plane among them, which no encoding can write
const codeUnit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit))

const digits = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
    fc.constantFrom('', '.', ',', '.5', ',50', '.000', '０', 'e9'),
  )
  .map(([number, end]) => `${number}${end}`)

const day = fc
  .tuple(fc.integer({ min: 1, max: 12_000 }), fc.nat(14), fc.nat(33), fc.constantFrom('-', '/', '.', ' ', '年'))
  .map(([year, month, day, between]) => [year, month, day].map((part) => `${part}`.padStart(2, '0')).join(between))

const couldBeMarkup = nasty.filter((text) => text.includes('waystation'))

/** Anything that fits into a field: odd days and numbers, what was found to be nasty, and what nobody thought of. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...nasty), weight: 6 },
  { arbitrary: fc.constantFrom(...couldBeMarkup), weight: 4 },
  { arbitrary: fc.constantFrom(...oddDays), weight: 2 },
  { arbitrary: fc.constantFrom(...oddNumbers), weight: 2 },
  {
    arbitrary: fc.array(fc.constantFrom(...nasty), { minLength: 2, maxLength: 4 }).map((all) => all.join('')),
    weight: 2,
  },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 60 }), weight: 2 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }), weight: 1 },
  { arbitrary: fc.string({ unit: codeUnit, maxLength: 20 }), weight: 1 },
  { arbitrary: digits, weight: 1 },
  { arbitrary: day, weight: 1 },
)
