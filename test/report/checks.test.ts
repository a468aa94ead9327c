import { describe, expect, test } from 'vitest'
import { findIn } from '#modules/report/rules/checks/checks.ts'
import { type CheckName, checkNames } from '#modules/report/rules/findings.ts'
import type { YearData } from '#modules/report/rules/year-data.ts'
import { count, figure, figures, line, section, year, yearWith } from './year-data.ts'

/** The keys of what one check finds. */
const keys = (check: CheckName, given: Partial<YearData>) =>
  findIn(yearWith(given)).flatMap((found) => (found.check === check ? [found.key] : []))

const one = (check: CheckName, given: Partial<YearData>) => {
  const found = findIn(yearWith(given)).filter((finding) => finding.check === check)
  expect(found).toHaveLength(1)
  return found[0]
}

test('nothing is found in a year without records', () => {
  expect(findIn(yearWith({}))).toEqual([])
  expect(new Set(checkNames).size).toBe(checkNames.length)
})

describe('a month that is counted and not listed', () => {
  const august = count('c', '2011-08', 3)
  const key = 'month=2011-08 persons reached-safety'

  test('is found where no line of the month tells of an operation', () => {
    const finding = one('month-without-line', { counts: [august], lines: [line('A-1', '2011-07-26')] })
    expect(finding).toMatchObject({ key, severity: 'contradiction', protects: true })
    expect(finding?.values.counts).toMatchObject({ items: [{ value: 3n, unit: 'person' }] })
  })

  test('is not found where one does, or where a line of another kind is linked', () => {
    const keysWith = (...lines: YearData['lines']) => keys('month-without-line', { counts: [august], lines })
    expect(keysWith(line('A-1', '2011-08-03'))).toEqual([])
    expect(keysWith(line('A-1', '2011-08-03', { kind: 'visit' }))).toEqual([key])
    const linked = { ...august, lines: ['A-1'] }
    const visit = line('A-1', '2011-08-03', { kind: 'visit' })
    expect(keys('month-without-line', { counts: [linked], lines: [visit] })).toEqual([])
  })

  test('is not silenced by what is only planned, or by a line that says too little of when', () => {
    const lines = [
      line('A-1', '2011-08-03', { status: 'planned' }),
      line('A-2', '2011-06', { start: '2011-06-01', end: '2011-08-31' }),
    ]
    expect(keys('month-without-line', { counts: [august], lines })).toEqual([key])
  })

  test('is not asked for a count without a month, nor for a part of another count', () => {
    const whole = count('w', '2011-05', 4, { start: '2010-09-01', end: '2011-08-31' })
    expect(keys('month-without-line', { counts: [whole, count('p', '2011-08', 2, { of: 'w' })] })).toEqual([])
  })
})

describe('different numbers for one month', () => {
  const safe = count('safe', '2011-05', 3)
  const whole = count('whole', '2011-05', 4, { milestone: 'released', start: '2010-09-01', end: '2011-08-31' })
  const part = count('part', '2011-05-06', 2, { milestone: 'released', of: 'whole' })

  test('are found with the whole of a part: three, two and four people in May', () => {
    const finding = one('month-told-differently', { counts: [safe, whole, part], lines: [line('A-21', '2011-05-06')] })
    expect(finding).toMatchObject({ key: 'month=2011-05', severity: 'contradiction', protects: true })
    const tellings = finding?.values.tellings
    const numbers = tellings?.kind === 'list' ? tellings.items.map((item) => 'what' in item && item.what) : []
    expect(numbers).toMatchObject([{ value: 3n }, { value: 2n }, { value: 4n }])
    expect(finding?.refs.map((ref) => 'href' in ref && ref.href)).toContain('/activities/A-21')
  })

  test('are no contradiction where both counts name their operation, say that one is of the other, or agree', () => {
    const found = (...counts: YearData['counts']) => keys('month-told-differently', { counts })
    const arrived = count('arrived', '2011-05', 5, { milestone: 'arrived' })
    expect(found(safe, arrived)).toEqual(['month=2011-05'])
    expect(found({ ...safe, operation: 'A' }, { ...arrived, operation: 'B' })).toEqual([])
    expect(found(safe, { ...arrived, number: 2n, of: 'safe' })).toEqual([])
    expect(found(safe, { ...arrived, number: 3n })).toEqual([])
    expect(found(safe, { ...arrived, number: 2n, qualifier: 'over' })).toEqual([])
    expect(found(safe, count('other', '2011-05', 9, { milestone: 'settled' }))).toEqual([])
  })

  test('are found where the title of a line tells another number, in any language', () => {
    const found = (titles: YearData['lines'][number]['titles']) =>
      keys('month-told-differently', { counts: [safe], lines: [line('A-1', '2011-05-06', { titles })] })
    expect(found({ en: 'Five people received' })).toEqual(['month=2011-05'])
    expect(found({ en: 'People received', ja: '5人を迎える' })).toEqual(['month=2011-05'])
    expect(found({ en: 'Three people received', ja: '3人を迎える' })).toEqual([])
    expect(found({ en: 'People received on 5 May' })).toEqual([])
  })

  test('are not found where a line tells the sum of the month', () => {
    const counts = [safe, count('more', '2011-05', 4, { operation: 'A' })]
    const lines = [line('A-1', '2011-05-06', { titles: { en: 'Seven people received' } })]
    expect(keys('month-told-differently', { counts, lines })).toEqual([])
  })
})

describe('parts larger than their whole', () => {
  const whole = count('whole', '2011-05', 4)
  const parts = (...numbers: number[]) => numbers.map((n, i) => count(`p${i}`, '2011-05', n, { of: 'whole' }))

  test('are found when they are more together, though each fits in', () => {
    expect(keys('parts-exceed-whole', { counts: [whole, ...parts(3, 2)] })).toEqual(['whole persons reached-safety'])
    expect(keys('parts-exceed-whole', { counts: [whole, ...parts(2, 2)] })).toEqual([])
  })

  test('are not looked for where the whole has no upper bound, or people of another kind are counted', () => {
    expect(keys('parts-exceed-whole', { counts: [{ ...whole, qualifier: 'over' }, ...parts(3, 2)] })).toEqual([])
    const families = parts(5).map((part) => ({ ...part, people: 'families' as const }))
    expect(keys('parts-exceed-whole', { counts: [whole, ...families] })).toEqual([])
    const steps = parts(3, 2).map((part, i) => (i === 0 ? part : { ...part, milestone: 'settled' as const }))
    expect(keys('parts-exceed-whole', { counts: [whole, ...steps] })).toEqual([])
  })
})

describe('parts of a figure', () => {
  const whole = figure('giving.gifts', 5)
  const by = (month: string, value: number, more = {}) =>
    figure('giving.gifts', value, { dimensions: { month }, ...more })

  test('that do not add up to it are found, and what has no month is a part too', () => {
    const some = figures(whole, by('2011-01', 2), by('undated', 2))
    expect(one('parts-differ', { figures: some })).toMatchObject({
      key: 'giving.gifts by=month',
      severity: 'contradiction',
      values: { whole: { value: 5n }, sum: { value: 4n } },
    })
    expect(keys('parts-differ', { figures: figures(whole, by('2011-01', 2), by('undated', 3)) })).toEqual([])
  })

  test('are compared only where they are flows, exact and of one unit', () => {
    const stock = { nature: 'stock' as const }
    expect(keys('parts-differ', { figures: figures({ ...whole, ...stock }, by('2011-01', 2, stock)) })).toEqual([])
    expect(keys('parts-differ', { figures: figures(whole, by('2011-01', 2, { qualifier: 'over' })) })).toEqual([])
    expect(keys('parts-differ', { figures: figures(whole, by('2011-01', 2, { unit: 'set' })) })).toEqual([])
  })

  test('are not asked of a series outside, whose whole is its latest part', () => {
    const outside = { origin: 'outside' as const }
    const told = figures({ ...whole, ...outside }, by('2010', 2, outside), by('2011', 2, outside))
    expect(keys('parts-differ', { figures: told })).toEqual([])
  })

  test('may be more than the whole where one person can be in two of them', () => {
    const more = figures(whole, by('2011-01', 4), by('2011-02', 4))
    expect(keys('parts-differ', { figures: more })).toEqual(['giving.gifts by=month'])
    const persons = [...more.values()].map((one) => ({ ...one, unit: 'person' }))
    expect(keys('parts-differ', { figures: figures(...persons) })).toEqual([])
  })

  test('of spending are held against all that was spent, by currency', () => {
    const spent = (value: number, dimensions: Record<string, string>) =>
      figure('giving.spent', value, { nature: 'spent', unit: 'USD', dimensions })
    const all = spent(1000, { currency: 'USD' })
    const aid = spent(600, { currency: 'USD', purpose: 'aid' })
    const other = spent(400, { currency: 'USD', purpose: 'other' })
    expect(keys('spending-differs', { figures: figures(all, aid) })).toEqual(['giving.spent currency=USD by=purpose'])
    expect(keys('spending-differs', { figures: figures(all, aid, other) })).toEqual([])
    expect(keys('spending-differs', {})).toEqual([])
  })
})

describe('a total since the beginning', () => {
  const total = (value: number, more = {}) => figure('x.since', value, { nature: 'cumulative', unit: 'child', ...more })
  const found = (before: ReturnType<typeof total>, now: ReturnType<typeof total>) =>
    keys('total-falls', { figures: figures(now), figuresBefore: figures(before) })

  test('that is less than a year ago is found', () => {
    expect(found(total(100), total(99))).toEqual(['x.since'])
    expect(found(total(100, { qualifier: 'over' }), total(100))).toEqual(['x.since'])
  })

  test('that may have grown, is of another nature or has no year before is not', () => {
    expect(found(total(100), total(100, { qualifier: 'over' }))).toEqual([])
    expect(found(total(100), total(90, { qualifier: 'at-least' }))).toEqual([])
    expect(found(total(100), total(99, { nature: 'stock' }))).toEqual([])
    expect(keys('total-falls', { figures: figures(total(1)) })).toEqual([])
  })
})

describe('stock', () => {
  const of = (name: string, value: number) => figure(`aid.${name}`, value, { dimensions: { item: 'rice' }, unit: 'kg' })
  const flows = figures(of('received', 100), of('handed-over', 40), of('lost', 10))
  const change = (closing: number) => [{ item: 'rice', unit: 'kg', opening: 20n, found: 5n, closing: BigInt(closing) }]

  test('that is not what came and went is found', () => {
    expect(one('stock-differs', { figures: flows, stock: change(70) })).toMatchObject({
      key: 'item=rice',
      severity: 'contradiction',
      values: { expected: { value: 75n }, closing: { value: 70n }, gone: { value: 50n } },
    })
  })

  test('that balances is not, also when nothing moved', () => {
    expect(keys('stock-differs', { figures: flows, stock: change(75) })).toEqual([])
    expect(keys('stock-differs', { stock: change(25) })).toEqual([])
  })
})

describe('a number in the text', () => {
  const gifts = figures(figure('giving.gifts', 228), figure('giving.gift-sum', 1_178_495, { unit: 'USD' }))

  test('that no figure says is found by section, with where it stands in each language', () => {
    const sections = [section('2010-x', 'About 70 people and US$11,784.95 in 228 gifts.', { ja: '70人ほど、12,000円' })]
    const finding = one('number-typed', { figures: gifts, sections })
    expect(finding).toMatchObject({ key: '2010-x', severity: 'warning', protects: false })
    expect(finding?.values.numbers).toMatchObject({ items: [{ text: '70' }, { text: '12000' }] })
    expect(finding?.places).toEqual([
      { language: 'en', line: 1, column: 7, text: '70' },
      { language: 'ja', line: 1, column: 1, text: '70' },
      { language: 'ja', line: 1, column: 7, text: '12,000' },
    ])
  })

  test('that a figure says is not, nor what is a date or a placeholder', () => {
    const prose = 'On 6 May 2011 {{giving.gifts}} came: 228 gifts, US$11,784.95.'
    expect(keys('number-typed', { figures: gifts, sections: [section('s', prose)] })).toEqual([])
  })

  test('is only noted where it is a length of time', () => {
    const finding = one('number-typed', { sections: [section('s', 'After two years of waiting.')] })
    expect(finding).toMatchObject({ key: 's spans', severity: 'note' })
  })

  test('that is small counts as told only by a module of which the section speaks', () => {
    const some = figures(figure('people.known', 2, { unit: 'person' }))
    expect(keys('number-typed', { figures: some, sections: [section('s', 'Two people came.')] })).toEqual(['s'])
    const speaks = section('s', 'Of {{people.known}}, two people came.')
    expect(keys('number-typed', { figures: some, sections: [speaks] })).toEqual([])
  })

  test('gives no part of a protected count away by being silent about it', () => {
    const safe = (value: number, dimensions = {}) =>
      figure('operations.reached-safety', value, { unit: 'person', dimensions })
    const given = {
      figures: figures(safe(130), safe(120, { month: '2011-05' })),
      protectedFigures: new Set(['operations.reached-safety']),
    }
    expect(keys('number-typed', { ...given, sections: [section('s', '130 people came.')] })).toEqual([])
    expect(keys('number-typed', { ...given, sections: [section('s', '120 people came.')] })).toEqual(['s'])
  })
})

describe('a section', () => {
  test('that names a figure which no record supports is found, in a sentence, a box or a table', () => {
    const refused = figures(figure('a.b', null), figure('a.c', 4))
    const found = (prose: string) => keys('figure-not-told', { figures: refused, sections: [section('s', prose)] })
    expect(found('{{a.b}} and {{a.c}}')).toEqual(['s a.b'])
    expect(found('{{boxes a.c, a.b, a.c[month=2011-05]}}')).toEqual(['s a.b', 's a.c month=2011-05'])
    expect(found('{{table a.c by=month}}')).toEqual(['s a.c by=month'])
    expect(found('{{a.c}}\n\n{{timeline}}')).toEqual([])
  })

  test('that names a withheld one is found, and said to tell of protected people', () => {
    const withheld = figures(figure('a.b', null, { state: 'withheld' }))
    const given = { figures: withheld, protectedFigures: new Set(['a.b']), sections: [section('s', '{{a.b}}')] }
    expect(one('figure-not-told', given)).toMatchObject({ key: 's a.b', severity: 'warning', protects: true })
  })
})

describe('a kind of lines', () => {
  const press = [
    line('A-1', '2011-05-06', { kind: 'press', titles: { en: 'Interview in a newspaper', ja: '新聞の取材' } }),
    line('A-2', '2011-05-09', { kind: 'press', titles: { en: 'Newspaper again' } }),
  ]
  const found = (...sections: YearData['sections']) => keys('kind-untold', { lines: press, sections })

  test('of which no section tells is noted', () => {
    expect(found(section('s', 'Rice was handed over.'))).toEqual(['kind=press'])
    expect(one('kind-untold', { lines: press })).toMatchObject({ severity: 'note', values: { count: { value: 2n } } })
  })

  test('is told of by a section that names figures of its module, or shares words with a line', () => {
    expect(found(section('s', '{{advocacy.campaigns}}'))).toEqual([])
    expect(found(section('s', 'An interview was printed.'))).toEqual([])
    expect(found(section('s', '', { ja: '新聞社の取材を受けました。' }))).toEqual([])
  })

  test('that is only planned is told of nowhere yet', () => {
    const lines = press.map((one) => ({ ...one, status: 'planned' as const }))
    expect(keys('kind-untold', { lines })).toEqual([])
  })
})

describe('the dated list', () => {
  test('warns of a line that begins before the year', () => {
    const over = line('A-1', '2010-08-30/2010-09-02', { start: '2010-08-30', end: '2010-09-02' })
    expect(one('date-outside-year', { lines: [over] })).toMatchObject({ key: 'A-1', severity: 'warning' })
    expect(keys('date-outside-year', { lines: [line('A-1', year.start), line('A-2', year.end)] })).toEqual([])
  })

  test('tells of lines that are numbered in another order than their dates have', () => {
    const lines = [line('A-18', '2011-04-02'), line('A-17', '2011-04-14'), line('A-19', '2011-04-19')]
    expect(one('list-out-of-order', { lines })).toMatchObject({
      key: 'list',
      severity: 'note',
      values: {
        count: { value: 1n },
        pairs: { items: [{ what: { edtf: '2011-04-14' } }, { what: { edtf: '2011-04-02' } }] },
      },
    })
  })

  test('is in order where a date is known less exactly, where days overlap, and where lines have no numbers', () => {
    const season = line('A-20', '2010-23', { start: '2010-09-01', end: '2010-11-30' })
    const same = [line('A-18', '2011-04-02'), line('A-17', '2011-04-02'), season]
    expect(keys('list-out-of-order', { lines: same })).toEqual([])
    expect(keys('list-out-of-order', { lines: [line('b', '2011-04-02'), line('a', '2011-04-14')] })).toEqual([])
    expect(keys('list-out-of-order', { lines: [line('A-2', '2011-04-02'), line('B-1', '2011-04-14')] })).toEqual([])
  })

  test('warns of what is still planned though something later is done', () => {
    const plan = line('A-1', '2011-03-01', { status: 'planned' })
    expect(keys('plan-left-open', { lines: [plan, line('A-2', '2011-03-05')] })).toEqual(['A-1'])
    expect(keys('plan-left-open', { lines: [plan, line('A-2', '2011-02-05')] })).toEqual([])
  })
})
