import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeReport, editionData, figuresJson, renderHtml } from '#modules/report/face.ts'
import { figuresOf } from '#modules/report/queries/list-figures.ts'
import { definitions, partsNeed } from '#modules/report/queries/sources.ts'
import type { Figure } from '#modules/report/rules/cells.ts'
import { type Language, languages } from '#platform/words.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { operator } from '../../src/main/world.ts'
import { testWorld } from '../world.ts'
import { attack, keyOfCount } from './attack.ts'

const { world, owner, close } = await testWorld()
afterAll(close)

const today = '2011-10-09'
const [fy2010, fy2009] = [
  { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' },
  { start: '2009-09-01', end: '2010-08-31', label: 'FY2009' },
]

type Edition = Awaited<ReturnType<typeof editionData>>
const editions = new Map<Language, Edition>()
const internal = new Map<string, Figure>()

beforeAll(async () => {
  for await (const _ of loadExamples(world, operator(), join(import.meta.dirname, '../../examples')));
  for (const language of languages)
    editions.set(language, await editionData(owner, { year: 'FY2010', language, audience: 'public', today }))
  for (const period of [fy2010, fy2009])
    for (const figure of (await figuresOf(owner, period, partsNeed)).values())
      if (figure.state === 'known' && definitions.get(figure.name)?.protects) internal.set(keyOfCount(figure), figure)
})

const edition = (language: Language): Edition => {
  const found = editions.get(language)
  if (!found) throw new Error(`no edition in ${language}`)
  return found
}

const textIn = (language: Language) =>
  renderHtml(composeReport({ data: edition(language), language, today }))
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')

const shownIn = (language: Language) => [
  ...edition(language).figures.values(),
  ...(edition(language).figuresBefore?.values() ?? []),
]

describe('the public edition of the example year', () => {
  test('tells the thirteen, and neither months, quarters, operations, the settled nor those from the consulate', () => {
    const { figures } = edition('en')
    expect(figures.get('operations.reached-safety')).toMatchObject({ value: 13n, state: 'known' })
    for (const name of ['operations.settled', 'operations.released'])
      expect(figures.get(name)).toMatchObject({ value: null, state: 'withheld' })
    const parts = [...figures.values()].filter(
      ({ name, dimensions }) => definitions.get(name)?.protects && Object.keys(dimensions).length > 0,
    )
    expect(parts.filter(({ name }) => name.startsWith('operations.'))).toEqual([])
  })

  test('holds no cell of protected people under the threshold', () => {
    const small = languages
      .flatMap(shownIn)
      .filter(({ name, value }) => definitions.get(name)?.protects && value !== null && value > 0n && value < 5n)
    expect(small).toEqual([])
  })

  test('tells what others say with its time and who says it', () => {
    expect(edition('en').figures.get('situation.observation indicator=arrivals-south year=2009')).toMatchObject({
      value: 2927n,
      state: 'known',
    })
    const text = textIn('en')
    expect(text).toContain('December 2010 · said by Authorities of the South that count arrivals')
    for (const language of languages)
      expect(textIn(language)).toContain(
        { en: 'Numbers that are not ours', ja: '外部の数値の出典', ko: '외부 수치의 출처', zh: '外部数据来源' }[
          language
        ],
      )
  })

  test('tells the same figures in every language', () => {
    const rows = languages.map((language) => JSON.stringify(figuresJson(edition(language).figures)))
    expect(new Set(rows).size).toBe(1)
  })

  test('leaves whoever puts everything together at least five for every count that is not told', () => {
    expect(edition('en').exposed).toEqual([])
    const told = new Set(
      languages
        .flatMap(shownIn)
        .filter(({ state }) => state === 'known')
        .map(keyOfCount),
    )
    const key = (name: string) => keyOfCount({ name, dimensions: {}, period: fy2010 } as Figure)
    const found = attack({
      counts: internal,
      told: new Set([...told].filter((each) => internal.has(each))),
      parts: [
        [key('operations.settled'), key('operations.reached-safety')],
        [key('operations.released'), key('operations.reached-safety')],
      ],
    })
    expect(found.length).toBeGreaterThan(8)
    expect(found.filter(({ width }) => width !== null && width < 5n)).toEqual([])
  })

  // the numbers that are kept back this year, as each language writes them before people
  test.each([
    ['en', /(?<!\d)(?:two|three|four|ten|2|3|4|10) (?:people|persons|refugees|of them|men|women|children)\b/gi],
    ['ja', /(?<![0-9０-９一二三四五六七八九十])(?:2|3|4|10|２|３|４|１０|二|三|四|十)(?:人|名)/g],
    ['ko', /(?<!\d)(?:2|3|4|10|두|세|네|열) ?(?:명|사람)/g],
    ['zh', /(?<![\d一二三四五六七八九十])(?:2|3|4|10|二|两|三|四|十)(?:个|位|名)?人/g],
  ] as const)('tells none of the numbers that are kept back in words of its own: %s', (language, people) => {
    const shown = new Set(shownIn(language).map(keyOfCount))
    const keptBack = [...internal].filter(([key]) => !shown.has(key)).map(([, { value }]) => value)
    expect(new Set(keptBack).size).toBeGreaterThan(1)
    expect([...textIn(language).matchAll(people)].map(([text]) => text)).toEqual([])
  })

  test('leads to no evidence, names no operation and shows no section that is ours alone', () => {
    for (const language of languages) {
      const html = renderHtml(composeReport({ data: edition(language), language, today }))
      expect(html).not.toContain('/report/evidence')
      expect(html).not.toMatch(/Tiger-2|Rabbit-\d|タイガー|ラビット|타이거|래빗|老虎|兔子/)
      expect(edition(language).sections.some(({ audience }) => audience !== 'public')).toBe(false)
    }
  })

  test('reads on where a number is kept back', () => {
    const said = {
      en: 'some (number withheld) of them were allowed to settle in Japan',
      ja: 'そのうち何人か（人数は非公表）が日本での定住を認められました',
      ko: '그 가운데 몇 명(인원 비공개)이 일본 정착을 허가받았습니다',
      zh: '其中若干人（人数不公开）获准在日本定居',
    }
    // between the tags of a number stand blanks that nobody sees
    const plain = (text: string) => text.replace(/\s+/g, '')
    for (const language of languages) expect(plain(textIn(language))).toContain(plain(said[language]))
  })
})
