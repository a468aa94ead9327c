import type { Child } from 'hono/jsx'
import { describe, expect, it } from 'vitest'
import { parsePartialDate } from '#platform/dates/parse.ts'
import { languages } from '#platform/words.ts'
import { Badge, Button, LinkButton, Notice, PostButton } from '#ui/basics.tsx'
import type { ChartData } from '#ui/chart/data.ts'
import { ChartFigure } from '#ui/chart/figure.tsx'
import { CheckField, ChoiceField, SelectField } from '#ui/choices.tsx'
import { FileField, FilesField, MoneyField, QuantityField } from '#ui/compound-fields.tsx'
import { InLanguage } from '#ui/context.tsx'
import { DatalistField, DateField, NumberField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { Filters } from '#ui/filters.tsx'
import { Form, type Problem } from '#ui/form.tsx'
import { inLanguageHref, Layout } from '#ui/layout.tsx'
import { LinesField } from '#ui/lines-field.tsx'
import { Link, safeHref } from '#ui/link.tsx'
import { Details, PageHeader, Section, Tabs } from '#ui/page.tsx'
import { FigureValue, Progress, SummaryBoxes, SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { History, Timeline } from '#ui/timeline.tsx'

const html = (part: Child) => String(<InLanguage language="en">{part}</InLanguage>)

const evil = '"><script>alert(1)</script>\'&'
const options = [
  { value: evil, label: evil },
  { label: evil, options: [{ value: 'b', label: evil }] },
]
const field = { name: 'field', label: evil, hint: evil, error: evil }

const chart: ChartData = {
  shape: 'bar',
  caption: evil,
  alternative: evil,
  unit: evil,
  categories: [evil],
  series: [{ name: evil, values: [{ state: 'known', value: 3n, printed: evil }] }],
  words: { withheld: evil, unknown: evil },
}

const parts: Record<string, Child> = {
  Badge: <Badge>{evil}</Badge>,
  Button: (
    <Button name={evil} value={evil} label={evil}>
      {evil}
    </Button>
  ),
  PostButton: (
    <PostButton action={evil} values={{ [evil]: evil }}>
      {evil}
    </PostButton>
  ),
  Notice: <Notice title={evil}>{evil}</Notice>,
  TextField: <TextField {...field} value={evil} />,
  TextArea: <TextArea {...field} value={`</textarea>${evil}`} />,
  NumberField: <NumberField {...field} value={evil} />,
  DateField: <DateField {...field} value={evil} />,
  PartialDateField: <PartialDateField {...field} value={evil} />,
  DatalistField: <DatalistField {...field} options={[{ value: evil, label: evil }]} />,
  SelectField: <SelectField {...field} options={options} value={evil} />,
  ChoiceField: <ChoiceField {...field} options={[{ value: evil, label: evil, hint: evil }]} />,
  CheckField: <CheckField {...field} value={evil} />,
  MoneyField: <MoneyField {...field} amount={evil} currencies={options} />,
  QuantityField: <QuantityField {...field} amount={evil} units={options} />,
  FileField: <FileField {...field} kept={{ name: evil, token: evil }} />,
  FilesField: <FilesField {...field} kept={[{ name: evil, token: evil }]} />,
  LinesField: <LinesField {...field} lines={[{ [evil]: evil }]} parts={[{ key: evil, label: evil }]} addLabel={evil} />,
  Form: (
    <Form action="/x" submit={evil} problems={[{ text: evil }, { field: evil, text: evil }]}>
      {evil}
    </Form>
  ),
  Filters: (
    <Filters url={new URL('https://staff.example.org/x')} active={[{ label: evil, removeHref: evil }]}>
      {evil}
    </Filters>
  ),
  PageHeader: <PageHeader title={evil} lead={evil} breadcrumb={[{ href: evil, label: evil }]} badge={evil} />,
  Section: (
    <Section title={evil} lead={evil} id={evil}>
      {evil}
    </Section>
  ),
  Tabs: <Tabs label={evil} items={[{ href: evil, label: evil, count: evil }]} />,
  Details: <Details summary={evil}>{evil}</Details>,
  Table: (
    <Table
      caption={evil}
      rows={[1]}
      rowHref={() => evil}
      empty={{ title: evil, text: evil }}
      columns={[{ key: evil, label: evil, sort: { href: evil }, cell: () => evil, total: evil }]}
    />
  ),
  SummaryBoxes: <SummaryBoxes boxes={[{ label: evil, value: evil, unit: evil, note: evil, href: evil }]} />,
  SummaryList: <SummaryList facts={[{ label: evil, value: evil, changeHref: evil }]} />,
  FigureValue: <FigureValue state="known" printed={evil} unit={evil} period={evil} qualifier={evil} />,
  Progress: <Progress label={evil} text={evil} />,
  Timeline: <Timeline entries={[{ date: evil, title: evil, note: evil, href: evil }]} />,
  History: <History versions={[{ when: evil, who: evil, what: evil, reason: evil }]} />,
  ChartFigure: <ChartFigure data={chart} id="chart" category={evil} note={evil} />,
  Layout: (
    <Layout
      language="en"
      title={evil}
      path={evil}
      product={evil}
      organisation={evil}
      navigation={[{ label: evil, links: [{ href: evil, label: evil, count: evil }] }]}
      user={{ name: evil, href: evil, signOutAction: evil }}
      search={{ action: evil, value: evil }}
      footer={evil}
    >
      {evil}
    </Layout>
  ),
}

describe('text of a record', () => {
  it.each(Object.entries(parts))('stays text in %s', (_, part) => {
    const written = html(part)
    expect(written).toContain('&lt;script&gt;')
    expect(written).not.toMatch(/<script|<\/textarea>&quot;/)
    // attributes that a text might open have no quotation mark to escape with
    expect(written.replace(/&quot;/g, '')).not.toContain('"><script')
  })
})

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)//https://example.org',
    'data:text/html,<b>x</b>',
    'vbscript:msgbox',
    'blob:https://example.org/1',
  ])('that would run code are not linked: %j', (href) => {
    expect(safeHref(href)).toBeUndefined()
    for (const part of [
      <Link href={href}>x</Link>,
      <LinkButton href={href}>x</LinkButton>,
      <Tabs items={[{ href, label: 'x' }]} />,
      <Timeline entries={[{ date: '2011', title: 'x', href }]} />,
      <SummaryList facts={[{ label: 'x', value: 'x', changeHref: href }]} />,
      <FigureValue state="known" printed="1" unit="x" period="2011" href={href} />,
    ]) {
      expect(html(part)).toMatch(/<a(?![^>]*href)/)
    }
  })

  it.each([
    '/people/1',
    '?after=x',
    '#main',
    'https://example.org/a:b',
    'mailto:a@example.org',
    'otpauth://totp/Waystation:mina?secret=GEZDGNBVGY3TQOJQ',
    'tel:+81-3',
    'a/b:c',
    '',
  ])('that lead somewhere stay: %j', (href) => {
    expect(safeHref(href)).toBe(href)
  })

  it('of the language switch keep the query and never leave the page', () => {
    expect(inLanguageHref('/gifts?purpose=relief&lang=en#top', 'ja')).toBe('/gifts?purpose=relief&lang=ja')
    expect(inLanguageHref('', 'ko')).toBe('/?lang=ko')
  })
})

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
const tagsOf = (written: string, pattern: RegExp) => [...written.matchAll(pattern)].map(([tag]) => tag)

const problems: Problem[] = [
  'name',
  'note',
  'count',
  'day',
  'when',
  'code',
  'site',
  'kind',
  'agreed',
  'money.amount',
  'weight',
  'scan',
  'lines.0.lot',
  'lines.1',
].map((name, index) => ({ field: name, text: `problem ${index + 1}` }))

const fullForm = html(
  <Form action="/x" submit="Save" id="gift" problems={problems}>
    <TextField name="name" label="Name" hint="as written" />
    <TextArea name="note" label="Note" />
    <NumberField name="count" label="Count" />
    <DateField name="day" label="Day" />
    <PartialDateField name="when" label="When" />
    <DatalistField name="code" label="Code" options={[]} />
    <SelectField name="site" label="Site" options={[]} />
    <ChoiceField name="kind" label="Kind" options={[{ value: 'a', label: 'A', hint: 'first' }]} />
    <CheckField name="agreed" label="Agreed" />
    <MoneyField name="money" label="Money" currencies={[]} />
    <QuantityField name="weight" label="Weight" units={[]} />
    <FileField name="scan" label="Scan" kept={{ name: 'slip.jpg', token: 't0k3n' }} />
    <FilesField name="slips" label="Slips" kept={[{ name: 'march.csv', token: 't0k3n1' }]} />
    <LinesField name="lines" label="Lines" lines={[{}, {}]} parts={[{ key: 'lot', label: 'Lot' }]} />
  </Form>,
)

const controls = tagsOf(fullForm, /<(input|select|textarea)\b[^>]*>/g).filter((tag) => !tag.includes('type="hidden"'))
const labelled = tagsOf(fullForm, /<label\b[^>]*>/g).map((tag) => attribute(tag, 'for'))
const idsOf = (written: string) => [...written.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
const ids = idsOf(fullForm)

describe('a form', () => {
  it('names every control with a label of its own or an accessible name', () => {
    expect(controls.length).toBeGreaterThan(14)
    const nameless = controls.filter(
      (tag) => attribute(tag, 'aria-label') === undefined && !labelled.includes(attribute(tag, 'id')),
    )
    expect(nameless).toEqual([])
  })

  it('gives no id twice and describes controls only by what is there', () => {
    expect(new Set(ids).size).toBe(ids.length)
    const described = tagsOf(fullForm, /<\w+\b[^>]*aria-describedby[^>]*>/g).flatMap(
      (tag) => attribute(tag, 'aria-describedby')?.split(' ') ?? [],
    )
    expect(described.filter((id) => !ids.includes(id))).toEqual([])
  })

  it.each(problems.map(({ field: name, text }) => [String(name), text]))(
    'ties the problem of %s to its control, and the summary leads there',
    (name, text) => {
      const id = `gift-${name}`
      expect(ids).toContain(id)
      expect(fullForm).toMatch(new RegExp(`<a href="#${id}">[^<]*${text}</a>`))
      const written = new RegExp(`<p class="error" id="([^"]*)"><span class="unseen">Problem: </span>[^<]*${text}</p>`)
      const note = written.exec(fullForm)?.[1]
      expect(note).toBeDefined()
      const wearers = tagsOf(fullForm, /<\w+\b[^>]*aria-describedby[^>]*>/g).filter((tag) =>
        attribute(tag, 'aria-describedby')?.split(' ').includes(String(note)),
      )
      expect(wearers.length).toBeGreaterThan(0)
    },
  )

  it('says in the summary which field, part or line is meant', () => {
    const summary = fullForm.slice(0, fullForm.indexOf('</ul>'))
    for (const text of [
      'Name: problem 1',
      'Money: problem 10',
      'Weight: problem 11',
      'Line 1 · Lot: problem 13',
      'Line 2: problem 14',
    ]) {
      expect(summary).toContain(`>${text}</a>`)
    }
  })

  it('names an amount and its currency apart, in the summary and beside them', () => {
    const problems = ['amount', 'currency'].map((part) => ({ field: `money.${part}`, text: 'is empty' }))
    const form = html(
      <Form action="/x" submit="Save" problems={problems}>
        <MoneyField name="money" label="Gift" currencies={[]} />
      </Form>,
    )
    expect(form).toContain('>Gift: is empty</a>')
    expect(form).toContain('>Gift · Currency: is empty</a>')
    expect(form).toContain('Amount: is empty Currency: is empty')
  })

  it('waits for fields that must be fetched before it says so', async () => {
    const Fetched = async () => <TextField name="late" label="Late" />
    const written = await (
      <InLanguage language="en">
        <Form action="/x" submit="Save" problems={[{ field: 'late', text: 'is empty' }]}>
          <Fetched />
        </Form>
      </InLanguage>
    )
    expect(String(await written.toString())).toContain('<a href="#form-late">Late: is empty</a>')
  })

  it('moves the reader to the summary when it comes back', () => {
    expect(fullForm).toMatch(/<div class="problems" role="alert" tabindex="-1" autofocus/)
    expect(html(<Form action="/x" submit="Save" />)).not.toContain('role="alert"')
  })

  it('keeps a file that came with a refused form, by name, and lets another take its place', () => {
    expect(fullForm).toContain('slip.jpg')
    expect(fullForm).toContain('<input type="hidden" name="kept.scan" value="t0k3n"')
    expect(fullForm).toMatch(/<input id="gift-scan" name="scan"[^>]*type="file"/)
  })

  it('keeps several files, each unless it is unticked, and takes more', () => {
    expect(fullForm).toMatch(/type="checkbox" name="kept.slips.0" value="t0k3n1" checked="?[^>]*>/)
    expect(fullForm).toMatch(/<label for="gift-slips-kept-0">march.csv<\/label>/)
    expect(fullForm).toMatch(/<input id="gift-slips" name="slips"[^>]*type="file"[^>]* multiple/)
  })

  it('takes lines off and adds them with buttons that say which', () => {
    expect(fullForm).toMatch(/name="remove-line" value="lines.1" aria-label="Remove line 2"/)
    expect(fullForm).toMatch(/name="add-line" value="lines"/)
    const single = html(<LinesField name="l" label="L" lines={[]} parts={[{ key: 'a', label: 'A' }]} />)
    expect(single).toContain('name="l.0.a"')
    expect(single).not.toContain('remove-line')
  })
})

describe('a chart', () => {
  const data: ChartData = {
    shape: 'column',
    caption: 'People',
    alternative: 'Two months',
    unit: 'people',
    categories: ['Jan', 'Feb', 'Mar'],
    series: [
      {
        name: 'women',
        values: [
          { state: 'known', value: 2n, printed: '2' },
          { state: 'withheld', printed: 'withheld' },
          { state: 'unknown', printed: 'not known' },
        ],
      },
    ],
    words: { withheld: 'withheld', unknown: 'not known' },
  }
  const draw = (shape: ChartData['shape'], known = 2n) => {
    const [first, ...rest] = data.series[0]?.values ?? []
    const values = first ? [{ state: 'known' as const, value: known, printed: String(known) }, ...rest] : []
    return html(<ChartFigure data={{ ...data, shape, series: [{ name: 'women', values }] }} id="c" category="Month" />)
  }

  it.each(['bar', 'column', 'line'] as const)('of shape %s says its values beside the drawing too', (shape) => {
    const written = draw(shape)
    expect(written).toContain('<desc id="c-desc">Two months</desc>')
    const table = written.slice(written.indexOf('<table'))
    for (const cell of ['2', 'withheld', 'not known']) expect(table).toContain(`<div>${cell}</div>`)
  })

  it.each(['bar', 'column', 'line'] as const)('of shape %s counts people in whole numbers', (shape) => {
    const texts = [...draw(shape, 1n).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
    expect(texts).toEqual(expect.arrayContaining(['0', '1']))
    expect(texts.filter((text) => /\d[.,]\d/.test(text ?? ''))).toEqual([])
  })

  it('has ids of its own for the wide and the narrow drawing', () => {
    const drawn = idsOf(draw('line'))
    expect(new Set(drawn).size).toBe(drawn.length)
  })
})

describe('the kit', () => {
  it.each(languages)('speaks %s without gaps', (language) => {
    const written = String(
      <InLanguage language={language}>
        <Form action="/x" submit="x" problems={[{ field: 'm', text: 'x' }]} cancelHref="/">
          <MoneyField name="m" label="x" currencies={[]} />
          <FileField name="f" label="x" kept={{ name: 'slip.jpg', token: 't' }} />
          <FilesField name="g" label="x" kept={[{ name: 'march.csv', token: 't' }]} />
        </Form>
        <FigureValue state="withheld" unit="x" period="2011" />
      </InLanguage>,
    )
    expect(written).not.toMatch(/ui\.|\{\w+\}/)
  })

  it.each(languages)('names examples of dates that the product reads: %s', (language) => {
    const written = String(
      <InLanguage language={language}>
        <PartialDateField name="when" label="x" />
      </InLanguage>,
    )
    const examples = [...written.matchAll(/<span class="example">([^<]*)</g)].map(([, example]) => String(example))
    expect(examples.map((example) => parsePartialDate(example).edtf)).toEqual([
      '2011-04-20',
      '2011-04-20/2011-04-21',
      '2011-04',
      '2010-23',
    ])
  })

  it('says why a figure is absent and shows no number in its place', () => {
    const written = html(<FigureValue state="withheld" printed="3" unit="people" period="2011" />)
    expect(written).toContain('Withheld')
    expect(written).toContain('nobody can be recognised')
    expect(written).not.toContain('>3')
  })

  it('refuses to speak without a language', () => {
    expect(() => String(<Notice>x</Notice>)).toThrow('no language')
  })
})
