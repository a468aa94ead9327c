import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { Refusal } from '#platform/errors.ts'
import { gifts, header, openDesk, told } from './desk.ts'
import { encode } from './encode.ts'

const desk = await openDesk()
afterAll(desk.close)

const cell = fc.oneof(
  fc.constantFrom(
    'R-1',
    '2011-03-14',
    '10',
    'USD',
    'bank',
    'general',
    '',
    '"',
    '""',
    '=1+1',
    '\0',
    '\\N',
    '\\.',
    '9'.repeat(40),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ maxLength: 20 }),
)
const row = fc.array(cell, { minLength: 5, maxLength: 9 }).map((cells) => cells.join(','))
const table = fc
  .record({ rows: fc.array(row, { maxLength: 6 }), end: fc.constantFrom('\n', '\r\n', '\r', '\n\n') })
  .map(({ rows, end }) => Buffer.from([header, ...rows].join(end)))

const whole = gifts('R-7,2011-03-14,3000,JPY,bank,general,冬の支援に', 'R-8,15 March 2011,12.50,USD,card,school,"a, b"')
const encodings = [
  Buffer.from(whole),
  Buffer.from(`\ufeff${whole}`, 'utf16le'),
  Buffer.from(`\ufeff${whole}`, 'utf16le').swap16(),
  encode(whole, 'shift_jis'),
]
/** A good file with some bytes changed, lost, or put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...encodings),
    fc.array(fc.tuple(fc.nat(400), fc.nat(2), fc.uint8Array({ maxLength: 3 })), { maxLength: 4 }),
  )
  .map(([file, wounds]) =>
    wounds.reduce((bytes, [at, lost, put]) => {
      const place = at % bytes.length
      return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + lost)])
    }, file),
  )

const anything = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes))

test('takes any file or refuses it in words, and never breaks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anything, table, damaged), async (bytes) => {
      const before = (await desk.kept()).length
      const outcome = await desk.take(bytes).catch((error: unknown) => error)
      if (outcome instanceof Refusal) {
        for (const problem of told(outcome, 'ja')) expect(problem).toMatch(/^gifts\.csv/)
        expect(await desk.kept()).toHaveLength(before)
      } else {
        expect(outcome).toMatchObject({ total: expect.any(BigInt) })
      }
    }),
    { numRuns: 300 },
  )
})
