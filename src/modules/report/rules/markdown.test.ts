import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '#platform/errors.ts'
import { refusalOf } from '../../../../test/refusals.ts'
import type { Block, Inline, TextInline } from './document.ts'
import { isSafeLink, parseProse } from './markdown.ts'
import type { BlockCall, FigureCall } from './placeholders.ts'

const figure = (call: FigureCall): Inline => ({
  kind: 'figure',
  name: call.name,
  key: JSON.stringify(call.dimensions),
  printed: `[${call.name}]`,
  state: 'known',
  title: JSON.stringify(call.options),
})
const block = (call: BlockCall): Block[] => [
  {
    kind: 'paragraph',
    inlines: [{ kind: 'text', text: `${call.kind}(${call.names.join()})${JSON.stringify(call.options)}` }],
  },
]
const read = (prose: string) => parseProse(prose, { figure, block }, 'aid')
const text = (words: string, style = {}): TextInline => ({ kind: 'text', text: words, ...style })
const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines })

test('reads headings, paragraphs and emphasis', () => {
  expect(read('# One\n\nPlain *soft* **loud *both***\n\n### Three')).toEqual([
    { kind: 'heading', level: 2, text: 'One', id: 'aid-1' },
    paragraph(
      text('Plain '),
      text('soft', { emphasis: true }),
      text(' '),
      text('loud ', { strong: true }),
      text('both', { strong: true, emphasis: true }),
    ),
    { kind: 'heading', level: 3, text: 'Three', id: 'aid-2' },
  ])
})

test('reads emphasis that ends between Japanese signs', () => {
  expect(read('今年は**「教室」**を開き、*新しい。*と言われた')).toEqual([
    paragraph(
      text('今年は'),
      text('「教室」', { strong: true }),
      text('を開き、'),
      text('新しい。', { emphasis: true }),
      text('と言われた'),
    ),
  ])
})

test('joins lines without a blank in Chinese and Japanese and with one elsewhere', () => {
  expect(read('冬を\n越した\n\nwinter\nwent')).toEqual([paragraph(text('冬を越した')), paragraph(text('winter went'))])
})

test('joins lines of Japanese where emphasis or a figure begins or ends', () => {
  expect(read('それでも、\n**{{a.b}}人**\nの方が\n{{a.b}}\nまで')).toEqual([
    paragraph(
      text('それでも、'),
      expect.objectContaining({ printed: '[a.b]', strong: true }),
      text('人', { strong: true }),
      text('の方が'),
      expect.objectContaining({ printed: '[a.b]' }),
      text('まで'),
    ),
  ])
})

test('keeps the blank between a line of English and emphasis', () => {
  expect(read('we met\n**two**\nof them')).toEqual([
    paragraph(text('we met '), text('two', { strong: true }), text(' of them')),
  ])
})

test('shows what is nested deeper than anybody means as it was written', () => {
  expect(read(`${'> '.repeat(20_000)}deep {{a.b}}\n\nlast`)).toEqual([
    paragraph(text(`${'> '.repeat(20_000)}deep `), expect.objectContaining({ printed: '[a.b]' })),
    paragraph(text('last')),
  ])
})

test('keeps a hard break', () => {
  expect(read('one  \ntwo')).toEqual([paragraph(text('one\ntwo'))])
})

test('reads lists, and nested items as items of the same list', () => {
  expect(read('1. a\n2. **b**\n   - c')).toEqual([
    { kind: 'list', ordered: true, items: [[text('a')], [text('b', { strong: true })], [text('c')]] },
  ])
})

test('reads a table and takes the bold line before it as its caption', () => {
  expect(read('**Goods**\n\n| Goods | Tonnes |\n|---|--:|\n| Wheat | {{aid.given item=wheat}} |')).toEqual([
    {
      kind: 'table',
      caption: 'Goods',
      columns: [
        { label: 'Goods', align: 'left', header: true },
        { label: 'Tonnes', align: 'right' },
      ],
      rows: [[[text('Wheat')], [expect.objectContaining({ printed: '[aid.given]', key: '{"item":"wheat"}' })]]],
    },
  ])
})

test('reads quotes and keeps a table that stands in one', () => {
  expect(read('> thank\n>\n> you\n>\n> |a|\n> |-|\n> |1|').map((each) => each.kind)).toEqual(['quote', 'table'])
  expect(read('> thank\n>\n> you')).toEqual([{ kind: 'quote', paragraphs: [[text('thank')], [text('you')]] }])
})

test('leaves HTML as text', () => {
  expect(read('<script>alert(1)</script>\n\na <b onclick="x">b</b>')).toEqual([
    paragraph(text('<script>alert(1)</script>')),
    paragraph(text('a <b onclick="x">b</b>')),
  ])
})

test('drops the address of a dangerous link and keeps its words', () => {
  for (const href of [
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    '//evil.example',
    'vbscript:x',
    '/\\evil',
  ]) {
    expect(isSafeLink(href)).toBe(false)
    expect(read(`[words](${href})`)).toEqual([paragraph(text('words'))])
  }
  for (const href of ['https://example.org/a?b=c', 'mailto:a@example.org', '/news', '#aid']) {
    expect(read(`[words](${href})`)).toEqual([paragraph({ kind: 'link', href, inlines: [text('words')] })])
  }
})

test('hands figures with dimensions and options to the resolver', () => {
  expect(read('We met {{operations.people_safe month=2011-01 as=words place="Mae Sai"}} people')).toEqual([
    paragraph(
      text('We met '),
      expect.objectContaining({ key: '{"month":"2011-01","place":"Mae Sai"}', title: '{"as":"words"}' }),
      text(' people'),
    ),
  ])
})

test('hands blocks to the resolver, also without empty lines around them', () => {
  expect(read('before\n{{boxes a.b, c.d,e.f}}\nafter\n\n{{chart giving.gifts by=month}}\n{{timeline}}')).toEqual([
    paragraph(text('before')),
    paragraph(text('boxes(a.b,c.d,e.f){}')),
    paragraph(text('after')),
    paragraph(text('chart(giving.gifts){"by":"month"}')),
    paragraph(text('timeline(){}')),
  ])
})

test('shows a placeholder in code as it was written', () => {
  expect(read('write `{{giving.gifts}}`')).toEqual([paragraph(text('write {{giving.gifts}}'))])
})

test('names line and column of a bad placeholder', () => {
  const cases: [string, number, number, string][] = [
    ['one\n今年 {{}}', 2, 4, '{{}}'],
    ['a {{not closed', 1, 3, '{{not closed'],
    ['{{a.b month=1 month=2}}', 1, 1, '{{a.b month=1 month=2}}'],
    ['{{a.b c.d}}', 1, 1, '{{a.b c.d}}'],
    ['x\r\n\r\n{{a.b =}}', 3, 1, '{{a.b =}}'],
    ['so {{timeline}} here', 1, 4, '{{timeline}}'],
    ['[a](/x/{{a.b}})', 1, 8, '{{a.b}}'],
    ['- ok\n- {{a.b "}}', 2, 3, '{{a.b "}}'],
  ]
  for (const [prose, line, column, written] of cases) {
    const refusal = refusalOf(() => read(prose))
    expect([refusal.code, refusal.field]).toEqual(['report.prose.bad-placeholder', 'prose'])
    expect(refusal.values).toEqual({ line, column, text: written })
  }
})

test('reads any text without failing otherwise than by a refusal, and without losing words', () => {
  const sign = fc.constantFrom(
    'a',
    '<b>',
    '*',
    '**',
    '_',
    '`',
    '|',
    '\n',
    '\n\n',
    '- ',
    '# ',
    '> ',
    '[x](y)',
    '{{',
    '}}',
    '\ue000',
    '0',
    '\ue001',
    '。',
    '\\',
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      try {
        const blocks = read(`${signs.join('')}\n\nlast`)
        expect(JSON.stringify(blocks)).toContain('last')
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }),
    { numRuns: 2000 },
  )
})
