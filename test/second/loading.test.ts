import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchPeople } from '#modules/people/queries/search-people.ts'
import { composeReport, listFigures, listFindings, renderHtml, showReport } from '#modules/report/face.ts'
import { sources } from '#modules/report/queries/sources.ts'
import { type Audience, audiences } from '#modules/report/rules/audiences.ts'
import { documentJson } from '#modules/report/rules/document-json.ts'
import { type Language, languages } from '#platform/words.ts'
import { testWorld } from '../world.ts'
import { folder, loadSecond, ofOthers, periods } from './house.ts'

const today = '2025-04-10'
const { world, as, close } = await testWorld(`${today}T00:00:00Z`)
afterAll(close)
const director = as('director')

beforeAll(async () => {
  const loaded = await loadSecond(world, director)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.csv')).sort()
  expect(loaded.map(({ file }) => file)).toEqual(files)
  expect(loaded.filter(({ added, known }) => added === 0n || known > 0n)).toEqual([])
})

const editions = periods.flatMap((year) =>
  audiences.flatMap((audience) => languages.map((language) => ({ year, audience, language }))),
)

const edition = async ({ year, audience, language }: { year: string; audience: Audience; language: Language }) => {
  const data = await showReport(world, director, { year, audience, language, today })
  return { data, document: composeReport({ data, language, today }) }
}

test('loading the files again adds nothing and finds nothing different', async () => {
  const again = await loadSecond(world, director)
  expect(again.filter(({ added, known, total, differing }) => added || known !== total || differing)).toEqual([])
})

test('the latest period with records is shown first, with the half-year before, and that with the year of two months', async () => {
  const { year, before, years } = await listFigures(world, director, {})
  expect([year.label, before?.label]).toEqual(['2024-H2', '2024-H1'])
  expect(years[0]?.label).toBe('2025')
  expect((await listFigures(world, director, { year: '2024-H1' })).before?.label).toBe('2023')
  expect((await listFigures(world, director, { year: '2023' })).before).toBeUndefined()
})

test.each([
  ['2023', '14', 'EUR 1,529.35'],
  ['2024-H1', '47', 'EUR 1,845.55'],
  ['2024-H2', '46', 'EUR 2,757.91'],
])('the gifts of %s are %s, in euro %s', async (year, gifts, euro) => {
  const { document } = await edition({ year, audience: 'internal', language: 'en' })
  const text = documentJson(document)
  expect(text).toContain(`"printed":"${gifts} gifts"`)
  expect(text).toContain(`"printed":"${euro}"`)
})

test('amounts are written as each language writes them', async () => {
  const told = async (language: Language) =>
    documentJson((await edition({ year: '2023', audience: 'public', language })).document)
  const wanted = {
    en: ['EUR 1,529.35', 'CHF 62.35'],
    ja: ['1,529.35ユーロ', '62.35スイスフラン'],
    ko: ['1,529.35유로', '62.35스위스 프랑'],
    zh: ['1,529.35欧元', '62.35瑞士法郎'],
  }
  for (const language of languages)
    for (const amount of wanted[language]) expect(await told(language), language).toContain(amount)
})

const titles = {
  en: ['Report 2023', 'Report 2024-H2'],
  ja: ['2023 活動報告書', '2024-H2 活動報告書'],
  ko: ['2023 활동 보고서', '2024-H2 활동 보고서'],
  zh: ['工作报告（2023）', '工作报告（2024-H2）'],
}

test.each(languages)('no report of some months calls itself annual in %s', async (language) => {
  const found = [] as string[]
  for (const year of ['2023', '2024-H2'])
    found.push((await edition({ year, audience: 'public', language })).document.title)
  expect(found).toEqual(titles[language])
})

// the work that this house does not do
const unusedModules = ['operations', 'aid', 'sponsorship', 'advocacy', 'situation', 'publishing', 'applications']
test('every edition in every language holds no figure, word or currency of other work or another house', async () => {
  const names = sources
    .flatMap(({ figures, words }) => figures.map(({ name }) => ({ name, words })))
    .filter(({ name }) => unusedModules.includes(name.split('.')[0] ?? ''))
  expect(names.length).toBeGreaterThan(30)
  for (const each of editions) {
    const { data, document } = await edition(each)
    const text = documentJson(document)
    const label = JSON.stringify(each)
    expect(data.exposed, label).toEqual([])
    const told = names.filter(({ name, words }) => {
      const title = words.messages[each.language][`${name}.figure`]
      return text.includes(`"${name}"`) || (typeof title === 'string' && title.length > 8 && text.includes(title))
    })
    expect(told, label).toEqual([])
    expect(ofOthers.exec(`${renderHtml(document)}${text}`)?.[0], label).toBeUndefined()
    const prose = document.sections.filter(({ id }) => id.startsWith('section-'))
    expect(prose.length, label).toBeGreaterThan(0)
    expect(documentJson({ ...document, sections: prose }), label).not.toContain('"state":"refused"')
  }
})

test('what is told by language names languages in which the product does not speak', async () => {
  const { data } = await edition({ year: '2024-H2', audience: 'internal', language: 'en' })
  const name = (key: string) => data.names.get(`language=${key}`)
  expect(name('fr')).toMatchObject({ en: 'French', ja: 'フランス語', ko: '프랑스어', zh: '法语' })
  expect(name('ti')).toMatchObject({ en: 'Tigrinya' })
  expect(data.figures.get('newsletters.issues language=fr')?.value).toBe(1n)
})

test('a section that has no translation stands in English and says so, in languages that the house does not write', async () => {
  const { document } = await edition({ year: '2024-H2', audience: 'public', language: 'ko' })
  const [first] = document.sections
  expect(first).toMatchObject({ title: 'The half-year in short', language: 'en' })
  const ja = await edition({ year: '2024-H2', audience: 'public', language: 'ja' })
  expect(ja.document.sections[0]).toMatchObject({ title: 'この半年' })
})

test('the reconciliation finds no contradiction, and only the number that was planted', async () => {
  const found = []
  for (const year of periods)
    for (const { check, key, severity } of (await listFindings(world, director, { year })).findings)
      found.push([year, check, key, severity])
  expect(found).toEqual([['2024-H2', 'number-typed', '2024-2-members', 'warning']])
})

test.each([
  ['lefevre', 'Hélène Lefèvre'],
  ['LEFÈVRE', 'Hélène Lefèvre'],
  ['oeuvre', 'Fondation Œuvre du Rhône'],
  ['Œuvre', 'Fondation Œuvre du Rhône'],
  ['desoeuvres', 'Agnès Desœuvres'],
  ['lecoeur', 'Gaëtan Lecœur'],
  ["d'aubigne", 'Jean-François d’Aubigné'],
  ['d’Aubigné', 'Jean-François d’Aubigné'],
  ["n'diaye", 'Raphaël N’Diaye'],
  ['l’hermite', "Noël L'Hermite"],
  ['de la tour', 'Anne-Sophie de La Tour'],
  ['la tour', 'Anne-Sophie de La Tour'],
  ['jean francois', 'Jean-François d’Aubigné'],
  ['muller-besancon', 'Zoé Müller-Besançon'],
  ['muller besancon', 'Zoé Müller-Besançon'],
  ['garcon', 'François Garçon'],
  ['ca bouge', 'Ça bouge à Saint-Étienne'],
  ['nguyen', 'Cédric Nguyên'],
  ['eloise', 'Éloïse Guérin'],
  ['atelier des mots', 'L’Atelier des Mots'],
])('%s finds %s', async (text, name) => {
  const hits = await searchPeople(world, director, { text, most: 5 })
  expect(hits.map(({ label }) => label)).toContain(name)
})
