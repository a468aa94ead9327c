import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { renderHtml, reportPolicy } from '../../src/modules/report/rendering/html.tsx'
import { openPdfPrinter } from '../../src/modules/report/rendering/pdf.ts'
import { printTree } from '../../src/modules/report/rendering/print.ts'
import type { Block, FigureInline, ReportDocument } from '../../src/modules/report/rules/document.ts'
import { parseProse } from '../../src/modules/report/rules/markdown.ts'
import { sampleFigure, sampleReport, words } from '../fixtures/report-document.ts'

const printer = openPdfPrinter()
afterAll(() => printer.close())

const reader = 'pdftotext'
const hasPdftotext = spawnSync(reader, ['-v']).error === undefined
const hasProc = existsSync('/proc/self/environ')

const textOf = (pdf: Uint8Array): string =>
  spawnSync(reader, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout

const structureOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')

const english = sampleReport('en')
const japanese = sampleReport('ja')

const withBlocks = (blocks: readonly Block[], more: Partial<ReportDocument> = {}): ReportDocument => ({
  ...english,
  sections: [{ id: 'only', title: 'Only', blocks }],
  ...more,
})

const withProse = (prose: string): ReportDocument => {
  const figure = (): FigureInline => sampleFigure('any', '1')
  return withBlocks(parseProse(prose, { figure, block: () => [] }, 'only'))
}

const long = (times: number): ReportDocument => ({
  ...english,
  sections: Array.from({ length: times }, () => english.sections).flat(),
})

const until = async (true_: () => boolean): Promise<void> => {
  while (!true_()) await new Promise((resolve) => setTimeout(resolve, 2))
}

const processOf = async (one: { readonly pid: number | undefined }, other?: number): Promise<number> => {
  await until(() => one.pid !== undefined && one.pid !== other)
  return one.pid ?? 0
}

test.each([
  ['English', english, 'en-GB', ['Annual Report 2011', 'Contents', 'Page 2 of', '11,784.95', 'Rikuzentakata']],
  [
    'Japanese',
    japanese,
    'ja-JP',
    ['2011年度 年次報告書', '目次', 'ページ', '安全な場所にたどり着いた方', '陸前高田市'],
  ],
] as const)('prints the %s report as PDF/UA-1 with title, author and language', async (_, document, tag, _expected) => {
  const { bytes, pages, missing } = await printer.print(document)
  const structure = structureOf(bytes)
  expect(structure.startsWith('%PDF-')).toBe(true)
  expect(structure).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(structure).toContain(`/Lang (${tag})`)
  expect(structure).toContain('/Marked true')
  expect(structure).toContain(`<rdf:li>${Buffer.from(document.organisation).toString('latin1')}</rdf:li>`)
  expect(structure).toContain(`>${Buffer.from(document.title).toString('latin1')}</rdf:li>`)
  for (const role of ['H1', 'H2', 'TH', 'Table', 'Figure', 'Caption', 'TOC', 'BlockQuote', 'L']) {
    expect(structure).toMatch(new RegExp(`/S /${role}\\s`))
  }
  expect(structure.match(/\/Type \/Page\s/g)).toHaveLength(pages)
  expect(pages).toBeGreaterThan(4)
  expect(missing).toEqual([])
})

test.skipIf(!hasPdftotext).each([
  ['English', english, ['Annual Report 2011', 'Contents', 'Page 2 of', '11,784.95', 'Rikuzentakata', 'Public edition']],
  [
    'Japanese',
    japanese,
    ['2011年度 年次報告書', '目次', 'ページ', '安全な場所にたどり着いた方', '陸前高田市', '公開版'],
  ],
] as const)('lets the words of the %s PDF be read out (needs pdftotext)', async (_, document, expected) => {
  const text = textOf((await printer.print(document)).bytes)
  for (const word of expected) expect(text).toContain(word)
})

test('gives every drawing its alternative text, or its caption where there is none', async () => {
  const chart = english.sections[1]?.blocks.find((block) => block.kind === 'chart')
  if (chart?.kind !== 'chart') throw new Error('the sample has no chart')
  const { bytes } = await printer.print(withBlocks([{ ...chart, alternative: '' }, chart]))
  const alternatives = structureOf(bytes).match(/\/Alt \([^)]*/g) ?? []
  expect(alternatives.join('\n')).toContain('Arrivals in the South')
  expect(alternatives.join('\n')).toContain('A line from 1,139 people')
})

test('prints the same document as the same bytes', async () => {
  const [one, other] = [await printer.print(japanese), await printer.print(japanese)]
  expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true)
})

test.skipIf(!hasPdftotext)('repeats the head of a table on each page (needs pdftotext)', async () => {
  const rows = Array.from({ length: 120 }, (_, row) => [words(`Row ${row}`), words('x')])
  const columns = [
    { label: 'Name of the row', align: 'left', header: true },
    { label: 'Value', align: 'right' },
  ] as const
  const { bytes } = await printer.print(withBlocks([{ kind: 'table', caption: 'Long', columns, rows }]))
  const pages = textOf(bytes)
    .split('\f')
    .filter((page) => /Row \d/.test(page))
  expect(pages).toHaveLength(3)
  for (const page of pages) expect(page).toContain('Name of the row')
})

const code = '#panic("no") $x^2$ \\ @label = <script>alert(1)</script> #read("/etc/passwd") {{any}} `#let a`'

test('shows scripts and code of others as text on a page', () => {
  const html = renderHtml({ ...withProse(code), title: '<img src=x onerror=alert(1)>' })
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/)
  expect(html).toContain('#panic(')
})

test.skipIf(!hasPdftotext)('shows code of others as text in print (needs pdftotext)', async () => {
  const { bytes } = await printer.print({ ...withProse(code), title: '#panic("title")', organisation: '#sys.version' })
  const text = textOf(bytes)
  for (const written of [
    '#panic("no")',
    '$x^2$',
    '<script>',
    '#read("/etc/passwd")',
    '#panic("title")',
    '#sys.version',
  ])
    expect(text).toContain(written)
})

test('never lets the value of a withheld figure through, even where somebody left it in the document', async () => {
  const secret = { value: 77341n, raw: '77341' }
  const figure = { ...sampleFigure('operations.settled', 'most', 'withheld'), ...secret }
  const box = { label: 'Settled', unit: 'people', period: '', qualifier: '', figure }
  const values = [
    { state: 'withheld' as const, printed: '', ...secret },
    { state: 'known' as const, value: 3n, printed: '3' },
  ]
  const chart: Block = {
    kind: 'chart',
    shape: 'column',
    caption: 'Settled',
    alternative: 'Withheld',
    unit: 'people',
    categories: ['a', 'b'],
    series: [{ name: '', values }],
    words: { withheld: 'withheld', unknown: 'unknown' },
  }
  const document = withBlocks([
    { kind: 'paragraph', inlines: [figure] },
    { kind: 'boxes', items: [box] },
    { kind: 'list', ordered: false, items: [[figure]] },
    { kind: 'quote', paragraphs: [[figure]] },
    { kind: 'timeline', groups: [{ entries: [{ date: 'May', title: [figure] }] }] },
    chart,
  ])
  expect(renderHtml(document)).not.toContain('77341')
  expect(JSON.stringify(printTree(document))).not.toContain('77341')
  const { bytes } = await printer.print(document)
  expect(structureOf(bytes)).not.toContain('77341')
  if (hasPdftotext) expect(textOf(bytes)).not.toContain('77341')
})

test('says to eyes and ears which figures are not told, and links only those with an address', () => {
  const html = renderHtml(english)
  expect(html).toMatch(
    /class="figure figure-withheld"[^>]*><span class="report-heard">\(Withheld to protect people\) </,
  )
  expect(html).toMatch(/class="figure figure-unknown"[^>]*><span class="report-heard">\(Not recorded\) </)
  expect(html).toMatch(/<a href="\/figures\/operations.people-safe" class="figure figure-known"/)
  expect(html).toMatch(/<span class="figure figure-known" title="aid.wheat[^"]*" data-figure="aid.wheat@2011">40</)
})

test('makes one page that needs nothing else and is allowed its own style only', () => {
  const html = renderHtml(japanese)
  const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(css).digest('base64')
  expect(reportPolicy).toContain(`style-src 'sha256-${hash}'`)
  expect(html).toContain(`sha256-${hash}`)
  expect(html).toMatch(/^<!doctype html>\n<html lang="ja-JP">/)
  expect(html).not.toMatch(/<link |<script|<img | style="|url\((?!#)/)
})

test('leads from the contents to every section and gives no anchor twice', () => {
  const html = renderHtml({ ...english, sections: [...english.sections, ...english.sections] })
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target)
  for (const [, target] of html.matchAll(/aria-labelledby="([^"]*)"/g))
    for (const each of target?.split(' ') ?? []) expect(ids).toContain(each)
})

test('prints what a font lacks without its accent or as a geta, and keeps the signs of names', async () => {
  const { missing } = await printer.print(withBlocks([{ kind: 'paragraph', inlines: words('🦊 神 \u{e000} e\u0301') }]))
  expect(missing).toEqual(['🦊', '\u{e000}'])
})

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', '\n', '\0', '\ud800', 'x'.repeat(300), '한글', '\u202e', '👩‍👩‍👧', '<a>', '#x', '1 2\t3'),
)
const inlines = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: strange, strong: fc.boolean(), emphasis: fc.boolean() }),
    fc.record({ kind: fc.constant('link' as const), href: strange, inlines: fc.constant([]) }),
    strange.map((text) => sampleFigure(text, text, 'unknown', text)),
  ),
  { maxLength: 3 },
)
const rows = fc.array(fc.array(inlines, { maxLength: 4 }), { maxLength: 3 })
const columns = fc.array(fc.record({ label: strange, align: fc.constantFrom('left' as const, 'right' as const) }), {
  minLength: 0,
  maxLength: 3,
})
const blocks = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), inlines }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
      text: strange,
      id: strange,
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(inlines, { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('table' as const), caption: strange, columns, rows, foot: rows, note: inlines }),
    fc.record({
      kind: fc.constant('quote' as const),
      paragraphs: fc.array(inlines, { maxLength: 2 }),
      source: inlines,
    }),
    fc.record({
      kind: fc.constant('timeline' as const),
      groups: fc.array(
        fc.record({
          title: strange,
          entries: fc.array(fc.record({ date: strange, title: inlines, badge: strange }), { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    }),
    fc.record({
      kind: fc.constant('boxes' as const),
      items: fc.array(
        fc.record({
          label: strange,
          unit: strange,
          period: strange,
          qualifier: strange,
          figure: strange.map((text) => sampleFigure('a', text, 'refused')),
        }),
        { maxLength: 4 },
      ),
    }),
    fc.record({
      kind: fc.constant('chart' as const),
      shape: fc.constantFrom('bar' as const, 'column' as const, 'line' as const),
      caption: strange,
      alternative: strange,
      unit: strange,
      categories: fc.constantFrom([], ['a', '\u0007']),
      series: fc.constantFrom(
        [],
        [
          {
            name: '\0',
            values: [
              { state: 'known', value: -3n, printed: '-3' },
              { state: 'unknown', printed: '?' },
            ],
          } as const,
        ],
      ),
      words: fc.constant({ withheld: 'w', unknown: 'u' }),
    }),
  ),
  { maxLength: 6 },
)

test('prints and shows any document, however strange', async () => {
  const documents = fc.record({ title: strange, organisation: strange, notice: strange, id: strange, blocks })
  await fc.assert(
    fc.asyncProperty(documents, async ({ id, blocks: some, ...frame }) => {
      const document = { ...english, ...frame, sections: [{ id, title: frame.title, blocks: some }] }
      renderHtml(document)
      expect((await printer.print(document)).pages).toBeGreaterThan(1)
    }),
    { numRuns: 60 },
  )
})

test('prints ten documents that come at once', async () => {
  const printed = await Promise.all(
    Array.from({ length: 10 }, (_, turn) => printer.print(turn % 2 ? english : japanese)),
  )
  const lengths = new Set(printed.map(({ bytes }) => bytes.length))
  expect(lengths.size).toBe(2)
})

test('gives the document although its process is killed in the middle of it', async () => {
  await using own = openPdfPrinter()
  const printing = own.print(long(20))
  const first = await processOf(own)
  await new Promise((resolve) => setTimeout(resolve, 300))
  process.kill(first, 'SIGKILL')
  expect((await printing).pages).toBeGreaterThan(60)
  expect(own.pid).not.toBe(first)
})

test('says plainly that its process ended twice, and prints the next document', async () => {
  await using own = openPdfPrinter()
  const printing = own.print(long(20)).catch((error: Error) => error.message)
  const next = own.print(english)
  const first = await processOf(own)
  process.kill(first, 'SIGKILL')
  process.kill(await processOf(own, first), 'SIGKILL')
  expect(await printing).toBe('The PDF could not be made: its process ended (SIGKILL), twice')
  expect((await next).pages).toBe(6)
})

test('gives up a document that takes too long', async () => {
  await using own = openPdfPrinter({ timeout: 5 })
  await expect(own.print(long(3))).rejects.toThrow('it took longer than 0.005 seconds')
})

test('replaces its process after some documents and when it has grown', async () => {
  const events: string[] = []
  const log = (event: string) => events.push(event)
  for (const limit of [{ documentsPerProcess: 1 }, { memory: 1 }]) {
    await using own = openPdfPrinter({ log, ...limit })
    await own.print(english)
    const first = own.pid
    await own.print(english)
    expect(own.pid).not.toBe(first)
  }
  expect(new Set(events)).toEqual(new Set(['pdf.process-replaced']))
})

test('is closed for good, and what waits is told', async () => {
  const own = openPdfPrinter()
  const waiting = own.print(english)
  await Promise.all([expect(waiting).rejects.toThrow('the printer was closed'), own.close()])
  await expect(own.print(english)).rejects.toThrow('the printer was closed')
})

test.skipIf(!hasProc)('gives nothing of its environment to the process that prints', async () => {
  process.env.WAYSTATION_TEST_SECRET = 'not for others'
  await using own = openPdfPrinter()
  await own.print(english)
  expect(readFileSync(`/proc/${own.pid}/environ`, 'utf8')).not.toContain('SECRET')
})

test('keeps Typst out of the process that asks', () => {
  const { sharedObjects } = process.report.getReport() as unknown as { sharedObjects: string[] }
  expect(sharedObjects.length).toBeGreaterThan(0)
  expect(sharedObjects.filter((file) => file.includes('typst'))).toEqual([])
})
