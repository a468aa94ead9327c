import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isDay } from './days.ts'
import { readEdtf } from './edtf.ts'
import { formatPartialDate } from './format.ts'
import { parsePartialDate } from './parse.ts'

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9900-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const qualifier = fc.constantFrom('', '~', '?', '%')
const single = fc
  .tuple(day, fc.constantFrom(4, 7, 10), qualifier)
  .map(([iso, length, mark]) => iso.slice(0, length) + mark)
const season = fc.tuple(day, fc.integer({ min: 21, max: 24 })).map(([iso, n]) => `${iso.slice(0, 4)}-${n}`)
const range = fc
  .tuple(day, fc.integer({ min: 1, max: 4000 }), qualifier)
  .map(([from, length, mark]) => `${from}${mark}/${addDays(from, length)}${mark}`)
const several = fc
  .tuple(day, fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }))
  .map(([from, gaps]) => `{${[from, ...gaps.map((gap) => addDays(from, gap))].sort().join(',')}}`)
const oneOf = fc
  .tuple(day, fc.integer({ min: 1, max: 400 }))
  .chain(([from, length]) => fc.constantFrom(`[${from}..${addDays(from, length)}]`, `[${from}..]`, `[..${from}]`))
const masked = fc
  .tuple(day, fc.constantFrom('-XX', '-XX-XX', '', 'X'))
  .map(([iso, rest]) => (rest === 'X' ? `${iso.slice(0, 3)}X` : rest === '' ? 'XXXX' : iso.slice(0, 4) + rest))
const edtf = fc.oneof(single, season, range, several, oneOf, masked)

test('reading EDTF gives it back unchanged, with bounds that are days in order', () => {
  fc.assert(
    fc.property(edtf, (text) => {
      const date = parsePartialDate(text)
      expect(date.edtf).toBe(text)
      for (const bound of [date.start, date.end]) if (bound !== null) expect(isDay(bound)).toBe(true)
      if (date.start && date.end) expect(date.start <= date.end).toBe(true)
      if (date.precision !== 'unknown') expect(date.start && date.end).toBeTruthy()
      expect(date.days?.length ?? 2).toBeGreaterThan(1)
    }),
    { numRuns: 3000 },
  )
})

test('a date of days, months, seasons or years reads back from its wording in every language', () => {
  const readable = fc.oneof(single, season, range, several)
  fc.assert(
    fc.property(readable, fc.constantFrom('en', 'ja', 'ko', 'zh'), (text, language) => {
      const date = parsePartialDate(text)
      const shown = formatPartialDate(date, language).replace(/ \(unconfirmed\)|（未確認）|\(미확인\)|（待核实）/, '?')
      expect(parsePartialDate(shown, { language })).toEqual(date)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['2011-04-20', '2011-04-20', '2011-04-20', 'day'],
  ['2011-04-20/2011-04-21', '2011-04-20', '2011-04-21', 'range'],
  ['2011-04/2011-06', '2011-04-01', '2011-06-30', 'range'],
  ['2011-04-20/2011-05', '2011-04-20', '2011-05-31', 'range'],
  ['{2011-04-03,2011-04-05}', '2011-04-03', '2011-04-05', 'days'],
  ['2011-02', '2011-02-01', '2011-02-28', 'month'],
  ['2012-02', '2012-02-01', '2012-02-29', 'month'],
  ['2011-21', '2011-03-01', '2011-05-31', 'season'],
  ['2011-22', '2011-06-01', '2011-08-31', 'season'],
  ['2011-23', '2011-09-01', '2011-11-30', 'season'],
  ['2010-24', '2010-12-01', '2011-02-28', 'season'],
  ['2011-24', '2011-12-01', '2012-02-29', 'season'],
  ['2011', '2011-01-01', '2011-12-31', 'year'],
  ['XXXX', null, null, 'unknown'],
  ['XXXX-04-20', null, null, 'unknown'],
  ['201X', '2010-01-01', '2019-12-31', 'unknown'],
  ['20XX', '2000-01-01', '2099-12-31', 'unknown'],
  ['2011-XX', '2011-01-01', '2011-12-31', 'unknown'],
  ['2011-XX-XX', '2011-01-01', '2011-12-31', 'unknown'],
  ['2011-04-XX', '2011-04-01', '2011-04-30', 'unknown'],
  ['[2011-06-29..2011-08-31]', '2011-06-29', '2011-08-31', 'unknown'],
  ['[2011..]', '2011-01-01', null, 'unknown'],
  ['[..2011-05]', null, '2011-05-31', 'unknown'],
])('%s lies between %s and %s and is a %s', (text, start, end, precision) => {
  expect(readEdtf(text)).toMatchObject({ edtf: text, start, end, precision, approximate: false })
})

test('a mark of doubt anywhere makes a date approximate', () => {
  for (const text of ['2011-04~', '2011-04?', '2011%', '2011-04-20~/2011-04-21', '{2011-04-20?,2011-04-22}']) {
    expect(readEdtf(text)?.approximate, text).toBe(true)
  }
})

test('puts several days in order, once each, and one day is a day', () => {
  expect(readEdtf('{2011-04-09, 2011-04-03,2011-04-09}')).toMatchObject({
    edtf: '{2011-04-03,2011-04-09}',
    days: ['2011-04-03', '2011-04-09'],
  })
  expect(readEdtf('{2011-04-09}')).toMatchObject({ edtf: '2011-04-09', precision: 'day' })
  expect(readEdtf('2011-04-09/2011-04-09')).toMatchObject({ edtf: '2011-04-09', precision: 'day' })
  expect(readEdtf('{2011-04-09..2011-04-11}')?.days).toEqual(['2011-04-09', '2011-04-10', '2011-04-11'])
})

test('answers any text with a date or a refusal, never with another error', () => {
  const alphabet = fc.constantFrom(...'0123456789-/.~?%{}[],X 年月日春頃 aprMay()平成to元'.split(''))
  const anything = fc.oneof(
    fc.string({ unit: alphabet, maxLength: 24 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  fc.assert(
    fc.property(anything, (text) => {
      try {
        expect(parsePartialDate(text).edtf).not.toBe('')
      } catch (error) {
        expect(error).toHaveProperty('code', expect.stringMatching(/^dates\./))
      }
    }),
    { numRuns: 5000 },
  )
})
