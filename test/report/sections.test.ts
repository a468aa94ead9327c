import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctSection } from '#modules/report/commands/correct-section.ts'
import { createSection } from '#modules/report/commands/create-section.ts'
import { restoreSection, voidSection } from '#modules/report/commands/void-section.ts'
import { composeReport, renderHtml, reportData } from '#modules/report/face.ts'
import { importSections } from '#modules/report/imports/sections.ts'
import { getSection } from '#modules/report/queries/get-section.ts'
import { listSections } from '#modules/report/queries/list-sections.ts'
import { partsNeed } from '#modules/report/queries/sources.ts'
import type { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { exampleOf } from '#platform/imports/template.ts'
import type { Language } from '#platform/words.ts'
import { shopOf } from '../aid/shop.ts'
import { testWorld } from '../world.ts'
import { recordYear } from './year.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const sora = as('editor')
const why = 'the wording was unclear'

beforeAll(async () => {
  await recordYear(world)
})

let position = 100
type Words = Partial<Record<Language, string>>

/** A section at a position that nobody has, in the words of an editor. */
function write(
  titles: Words,
  prose: Words = {},
  more: { year?: string; position?: number | string; ref?: string; audience?: string } = {},
) {
  position++
  return createSection(world, sora, { year: 'FY2010', position, titles, prose, ...more })
}

async function titlesOf(year: string) {
  const { sections } = await listSections(world, sora, { year })
  return sections.map(({ titles, voided_at }) => `${titles.en}${voided_at ? ' (void)' : ''}`)
}

/** The report as text, a line for each heading and paragraph. */
async function reportIn(language: Language, year = 'FY2010') {
  const data = await reportData(owner, year, language, partsNeed)
  const html = renderHtml(composeReport({ data, language, today: '2011-09-05' }))
  return html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, '')
}

describe('a section', () => {
  test('is written at a position of a year, corrected with the version before kept, voided and brought back', async () => {
    const { id } = await write({ en: 'Food' }, { en: 'We gave {{aid.handed-over item=rice}}.' }, { position: 3 })
    await write({ en: 'People' }, {}, { position: 1 })
    expect(await titlesOf('FY2010')).toEqual(['People', 'Food'])
    const changed = { id, position: 1, titles: { en: 'Food and medicine' }, prose: {}, why }
    await expect(correctSection(world, sora, changed)).rejects.toMatchObject({ code: 'report.section.position-taken' })
    await correctSection(world, sora, { ...changed, position: 2 })
    expect(await getSection(world, sora, { id })).toMatchObject({
      position: 2,
      titles: { en: 'Food and medicine' },
      prose: {},
      versions: [{ change: 'corrected', reason: why, before: { position: 3, titles: { en: 'Food' } } }],
    })
    await voidSection(world, sora, { id, why })
    expect(await titlesOf('FY2010')).toEqual(['People', 'Food and medicine (void)'])
    expect(await reportIn('en')).not.toContain('Food and medicine')
    await write({ en: 'Thanks' }, {}, { position: 2 })
    await expect(restoreSection(world, sora, { id, why })).rejects.toMatchObject({
      code: 'report.section.position-taken',
    })
    await expect(correctSection(world, sora, { ...changed, position: 9 })).rejects.toMatchObject({
      code: 'report.section-is-void',
    })
    await expect(voidSection(world, sora, { id, why })).rejects.toMatchObject({ code: 'report.section-is-void' })
  })

  test('that is not void cannot be brought back, and one that is not there is not found', async () => {
    const { id } = await write({ en: 'Outlook' })
    await expect(restoreSection(world, sora, { id, why })).rejects.toMatchObject({ code: 'report.section-is-not-void' })
    for (const act of [voidSection, restoreSection])
      await expect(act(world, sora, { id: newId(), why })).rejects.toThrow('not found')
    await expect(voidSection(world, sora, { id, why: ' ' })).rejects.toMatchObject({ field: 'why' })
    await voidSection(world, sora, { id, why })
    await restoreSection(world, sora, { id, why })
    expect((await getSection(world, sora, { id })).versions.map(({ change }) => change)).toEqual(['restored', 'voided'])
  })

  test('needs a title in some language, a year that is there and a whole number from 1 to 999', async () => {
    await expect(write({})).rejects.toMatchObject({ code: 'report.section.title-missing', field: 'titles.en' })
    await expect(write({ ja: ' ' })).rejects.toMatchObject({ code: 'report.section.title-missing' })
    await expect(write({ en: 'A' }, {}, { year: 'FY1999' })).rejects.toMatchObject({ code: 'report.no-such-year' })
    await expect(write({ en: 'A' }, {}, { year: '29 Feb 2011' })).rejects.toMatchObject({ code: 'report.no-such-year' })
    for (const wrong of ['', '0', '-1', '1.5', '1000', '9'.repeat(40), 'first'])
      await expect(write({ en: 'A' }, {}, { position: wrong })).rejects.toMatchObject({
        code: 'report.section.position',
        field: 'position',
      })
    await write({ en: 'One' }, {}, { ref: 'one' })
    await expect(write({ en: 'Again' }, {}, { ref: 'one' })).rejects.toMatchObject({ code: 'report.section.ref-taken' })
    await expect(createSection(world, as('aid-officer'), {})).rejects.toThrow('not allowed')
  })

  test('may not name a figure that nobody has or a breakdown that it has not, and says where', async () => {
    const refusedIn = (language: Language, prose: string) => expect(write({ en: 'A' }, { [language]: prose })).rejects
    await refusedIn('en', 'We gave\n{{aid.gold}}.').toMatchObject({
      code: 'report.prose.unknown-figure',
      field: 'prose.en',
      values: { name: 'aid.gold', line: 2, column: 1 },
    })
    await refusedIn('ja', '{{aid.handed-over month=2010-11}}').toMatchObject({
      code: 'report.prose.no-such-breakdown',
      field: 'prose.ja',
      values: { name: 'aid.handed-over', breakdowns: 'item, item+month, item+scope' },
    })
    await refusedIn('ko', '{{}}').toMatchObject({ code: 'report.prose.bad-placeholder', field: 'prose.ko' })
    await refusedIn('zh', '{{giving.gifts').toMatchObject({ code: 'report.prose.bad-placeholder', field: 'prose.zh' })
    await refusedIn('en', '{{chart giving.gifts}}').toMatchObject({ code: 'report.prose.bad-placeholder' })
    await refusedIn('en', '{{boxes aid.gold}}').toMatchObject({ code: 'report.prose.unknown-figure' })
    await refusedIn('en', 'x'.repeat(40_001)).toMatchObject({ code: 'input.too-long', field: 'prose.en' })
  })

  test('tells all that is wrong with its prose at once', async () => {
    const both = write({ en: 'A' }, { en: '{{aid.gold}}', ko: '{{aid.silver}}' })
    await expect(both).rejects.toMatchObject({ problems: [{ field: 'prose.en' }, { field: 'prose.ko' }] })
  })
})

describe('who reads a section, and whether its translations are as old as its source', () => {
  const year = 'FY2009'

  test('is for nobody outside unless somebody says so, and keeps its audience when a correction says nothing of it', async () => {
    const { id } = await write({ en: 'Draft' }, {}, { year })
    expect(await getSection(world, sora, { id })).toMatchObject({ audience: 'internal', source: 'en', older: [] })
    const { id: open } = await write({ en: 'Open' }, {}, { year, audience: 'public' })
    const section = { id: open, position, titles: { en: 'Opened' }, prose: {}, why }
    await correctSection(world, sora, section)
    expect(await getSection(world, sora, { id: open })).toMatchObject({ audience: 'public', titles: { en: 'Opened' } })
    for (const one of [id, open]) await voidSection(world, sora, { id: one, why })
  })

  test('marks the translations that a correction of the source left alone, until they are seen to', async () => {
    const { id } = await write({ en: 'Rice', ja: '米' }, { en: 'Rice.', ja: '米。', ko: '쌀.' }, { year })
    const now = {
      id,
      position,
      titles: { en: 'Rice', ja: '米' },
      prose: { en: 'More rice.', ja: '米。', ko: '쌀.' },
      why,
    }
    await correctSection(world, sora, { ...now, still: { ko: 'yes' } })
    expect((await getSection(world, sora, { id })).older).toEqual(['ja'])
    const mark = 'この訳文は、現在の原文より前に作られたものです。'
    expect(await reportIn('ja', year)).toContain(mark)
    expect(await reportIn('ko', year)).not.toContain('이 번역은')
    await correctSection(world, sora, { ...now, prose: { ...now.prose, ja: 'もっと米。' } })
    expect((await getSection(world, sora, { id })).older).toEqual([])
    expect(await reportIn('ja', year)).not.toContain(mark)
    await voidSection(world, sora, { id, why })
  })
})

describe('prose in the report', () => {
  test('is told in the language of the report, else in English, else in any that is there', async () => {
    const rice = '{{aid.handed-over item=rice}}'
    await write(
      { en: 'Four tongues', ja: '四つの言葉', ko: '네 가지 말', zh: '四种语言' },
      { en: `Gave ${rice}.`, ja: `${rice}を届けました。`, ko: `${rice}을 전달했습니다.`, zh: `发放了${rice}。` },
    )
    await write({ en: 'English alone' }, { en: 'Only said here.' })
    await write({ ko: '한국어만' }, { ko: '한국어로만 썼습니다.' })
    const expected = {
      en: ['Four tongues', 'Gave 16.5 kg.'],
      ja: ['四つの言葉', '16.5kgを届けました。'],
      ko: ['네 가지 말', '16.5kg을 전달했습니다.'],
      zh: ['四种语言', '发放了16.5'],
    }
    for (const [language, texts] of Object.entries(expected)) {
      const report = (await reportIn(language as Language)).replaceAll('\u00a0', ' ')
      for (const text of [...texts, 'English alone', 'Only said here.', '한국어만', '한국어로만 썼습니다.'])
        expect(report).toContain(text)
    }
  })

  test('says by name that a figure has no record, and never zero', async () => {
    await shopOf(world, as('aid-officer')).item('gold', 'g')
    await write({ en: 'Missing' }, { en: 'Closed: {{aid.sites-closed}}. Gold: {{aid.handed-over item=gold}}.' })
    const report = await reportIn('en')
    expect(report).toMatch(/Closed: .*\[no record: Sites closed\]\. Gold: .*\[no record: Goods handed over: gold\]\./)
  })

  test('may not name an item that nobody has, or a month outside the year', async () => {
    const problems = await write(
      { en: 'Wrong' },
      { en: '{{aid.handed-over item=golt}}', ja: '{{giving.gifts month=2012-05}}' },
    ).catch((error: Refusal) => error.problems.map(({ code, field, values }) => [code, field, values.value]))
    expect(problems).toEqual([
      ['report.prose.unknown-value', 'prose.en', 'golt'],
      ['report.prose.unknown-value', 'prose.ja', '2012-05'],
    ])
  })

  test('changes with the records', async () => {
    await write({ en: 'Warmth' }, { en: 'We gave {{aid.handed-over item=blanket}} away.' })
    expect(await reportIn('en')).toMatch(/We gave 8.pieces away\./)
    await shopOf(world, as('aid-officer')).give('S-1', '2011-01-10', { item: 'blanket', quantity: '2' })
    expect(await reportIn('en')).toMatch(/We gave 10.pieces away\./)
  })
})

describe('sections come in as a file', () => {
  test('whose example is taken once', async () => {
    expect(await csv(importSections, 'example.csv', exampleOf(importSections))).toMatchObject({ added: 1n, known: 0n })
    expect(await csv(importSections, 'example.csv', exampleOf(importSections))).toMatchObject({ added: 0n, known: 1n })
  })

  test('and are refused with line and column, whole', async () => {
    const before = await titlesOf('FY2011')
    const file = [
      'ref,year,position,title_en,prose_en',
      'good,FY2011,1,Good,Fine',
      'bad-year,FY1999,2,Bad,',
      'bad-position,FY2011,0,Bad,',
      'no-title,FY2011,3,,',
      'taken,FY2011,1,Taken,',
      'bad-figure,FY2011,5,Bad,{{aid.gold}}',
    ].join('\n')
    const refused = await csv(importSections, 'wrong.csv', file).catch((error) => error)
    const problems = refused.problems.map((one: { code: string; place: object }) => [one.code, one.place])
    expect(problems).toContainEqual(['report.prose.unknown-figure', { line: 7, column: 'prose_en' }])
    expect(await titlesOf('FY2011')).toEqual(before)
    const cut = file.split('\n').slice(0, -1).join('\n')
    const later = await csv(importSections, 'wrong.csv', cut).catch((error) => error)
    expect(later.problems.map((one: { code: string; place: object }) => [one.code, one.place])).toEqual(
      expect.arrayContaining([
        ['report.no-such-year', { line: 3, column: 'year' }],
        ['report.section.position', { line: 4, column: 'position' }],
        ['report.section.title-missing', { line: 5, column: 'title_en' }],
        ['report.section.position-taken', { line: 6, column: 'position' }],
      ]),
    )
    expect(await titlesOf('FY2011')).toEqual(before)
  })
})
