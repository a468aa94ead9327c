import { formatDay, formatPartialDate } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { fromDatabase } from '#platform/dates/parse.ts'
import { saidIn, textIn } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import { isMain } from '../queries/sources.ts'
import type { Figure } from '../rules/cells.ts'
import type { Block, DocumentLabels, Inlines, ReportDocument, Row, Section, TimelineBlock } from '../rules/document.ts'
import { settleJosa } from '../rules/josa.ts'
import { parseProse } from '../rules/markdown.ts'
import { isShort } from '../rules/short-year.ts'
import { blocksFor, cellOf, earlierInline, figureInline, type Making } from './blocks.ts'
import { figureName } from './figure-text.ts'
import { saidByText, sourcesNote } from './said-by.ts'
import { say } from './say.ts'

const labelsIn = (language: Language): DocumentLabels => ({
  contents: say(language, 'report.document.contents'),
  page: {
    before: say(language, 'report.document.page.before'),
    between: say(language, 'report.document.page.between'),
    after: say(language, 'report.document.page.after'),
  },
  fontNote: say(language, 'report.document.font'),
  withheld: say(language, 'report.document.withheld'),
  unknown: say(language, 'report.document.unknown'),
  refused: say(language, 'report.document.refused'),
})

const words = (text: string): Inlines => [{ kind: 'text', text }]

type Entry = Making['data']['timeline'][number]

function badgeOf({ status, visibility }: Entry, language: Language): string | undefined {
  if (status !== 'done') return say(language, `report.document.${status}`)
  return visibility === 'public' ? undefined : say(language, `report.document.${visibility}`)
}

function timelineEntry(entry: Entry, language: Language) {
  const badge = badgeOf(entry, language)
  const exact = entry.start === entry.end ? { iso: entry.start } : {}
  return {
    date: formatPartialDate(fromDatabase({ edtf: entry.edtf }), language, { withYear: false }),
    title: words(entry.title.text),
    ...exact,
    ...(badge && { badge }),
  }
}

/** The list of activities, by the calendar year in which each begins. */
function timelineBlock({ data, language }: Making): TimelineBlock {
  const years = [...new Set(data.timeline.map(({ start }) => start.slice(0, 4)))]
  return {
    kind: 'timeline',
    groups: years.map((year) => ({
      title: dateText(year, language),
      entries: data.timeline
        .filter(({ start }) => start.startsWith(year))
        .map((entry) => timelineEntry(entry, language)),
    })),
  }
}

// said in the language of the text that follows, for it is read with it
const noteIn = (language: Language, key: 'report.document.untranslated' | 'report.document.older'): Block => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text: say(language, key), emphasis: true }],
})

/** Text after a figure as its language wants it: Korean particles follow the sound of the number. */
function settled(blocks: readonly Block[], language: Language): readonly Block[] {
  if (language !== 'ko') return blocks
  const settle = (inlines: Inlines): Inlines =>
    inlines.map((inline, index) => {
      const before = inlines[index - 1]
      if (inline.kind !== 'text' || before?.kind !== 'figure') return inline
      return { ...inline, text: settleJosa(before.printed, inline.text) }
    })
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, inlines: settle(block.inlines) }
      : block.kind === 'list'
        ? { ...block, items: block.items.map(settle) }
        : block,
  )
}

function proseSections(making: Making, timeline: TimelineBlock): Section[] {
  const { data, language } = making
  return data.sections.map((section, index) => {
    const id = `section-${index + 1}`
    const resolve: Parameters<typeof parseProse>[1] = {
      figure: ({ name, dimensions, options }) =>
        figureInline(
          making,
          cellOf(making, name, dimensions),
          options.as === 'number' || options.as === 'several' ? `${options.as}-in-sentence` : 'sentence',
        ),
      block: (call) => blocksFor(making, call, timeline),
    }
    const title = saidIn(section.titles, language)
    const prose = saidIn(section.prose, language)
    const told = settled(parseProse(prose.text, resolve, id), prose.language)
    const blocks = [...told, ...sourcesNote(making, section)]
    const isOlder = section.older.includes(prose.language)
    const older = isOlder ? [noteIn(prose.language, 'report.document.older')] : []
    if (title.language === language && (prose.language === language || !prose.text))
      return { id, title: title.text, blocks: [...older, ...blocks] }
    const note = noteIn(title.language, 'report.document.untranslated')
    return { id, title: title.text, language: title.language, blocks: [note, ...older, ...blocks] }
  })
}

const moduleOf = ({ name }: Figure) => name.split('.')[0] ?? ''

/** What no record supports, of the work that the organisation does: of a module without any figure in both years nothing is missed. */
function missingOf({ figures, figuresBefore }: Making['data']): Figure[] {
  const all = [...figures.values(), ...(figuresBefore?.values() ?? [])]
  const done = new Set(all.filter(({ state }) => state !== 'refused').map(moduleOf))
  return [...figures.values()].filter((figure) => figure.state === 'refused' && done.has(moduleOf(figure)))
}

/** Every figure of the year by its first breakdown, with the year before; what no record supports is named. */
function figuresSection(making: Making): Section {
  const { data, language } = making
  const earlier = data.figuresBefore ?? new Map<string, Figure>()
  const told = [...data.figures].filter(([, figure]) => figure.state !== 'refused' && isMain(figure))
  const refused = missingOf(data)
  const rows = told.map(([key, figure]): Row => {
    const before = earlier.get(key)
    return [
      words([figureName(figure, data.names, language), ...saidByText(figure, language)].join(' · ')),
      [figureInline(making, figure)],
      earlierInline(making, before),
    ]
  })
  const names = refused
    .map((figure) => figureName(figure, data.names, language))
    .join(language === 'ja' || language === 'zh' ? '、' : ' · ')
  const table: Block = {
    kind: 'table',
    caption: say(language, 'report.list-figures.title'),
    columns: [
      { label: say(language, 'report.field.figure'), align: 'left', header: true },
      { label: data.year.label, align: 'right' },
      { label: data.before?.label ?? say(language, 'report.field.year-before'), align: 'right' },
    ],
    rows,
    note: words(say(language, 'report.document.figures.note')),
  }
  const missing: Block = { kind: 'paragraph', inlines: words(say(language, 'report.document.no-record', { names })) }
  return {
    id: 'figures',
    title: say(language, 'report.document.figures'),
    blocks: [
      ...(rows.length > 0 ? [table] : []),
      // what lacks records is our own business
      ...(refused.length > 0 && data.audience === 'internal' ? [missing] : []),
    ],
  }
}

const hasTimeline = (sections: readonly Section[]) =>
  sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'timeline'))

/** An edition of a year's report in one language: the editors' sections, the list of activities, all figures. */
export function composeReport(making: Making): ReportDocument {
  const { data, language, today } = making
  const timeline = timelineBlock(making)
  const prose = proseSections(making, timeline)
  const list = { id: 'timeline', title: say(language, 'report.document.timeline'), blocks: [timeline] }
  const isListed = hasTimeline(prose) || data.timeline.length === 0
  return {
    language,
    title: say(language, isShort(data.year) ? 'report.document.title.short' : 'report.document.title', {
      year: data.year.label,
    }),
    subtitle: '',
    organisation: data.organisation ? textIn(data.organisation.names, language) : '',
    period: say(language, 'report.document.period', {
      start: formatDay(data.year.start, language),
      end: formatDay(data.year.end, language),
    }),
    date: say(language, 'report.document.made', { day: formatDay(today, language) }),
    edition: say(language, `report.document.edition.${data.audience}`),
    ...(data.audience !== 'public' && { notice: say(language, `report.document.notice.${data.audience}`) }),
    labels: labelsIn(language),
    sections: [...prose, ...(isListed ? [] : [list]), figuresSection(making)],
    colophon: [],
  }
}
