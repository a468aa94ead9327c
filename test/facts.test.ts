import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { composeReport, reportData } from '#modules/report/face.ts'
import { partsNeed } from '#modules/report/queries/sources.ts'
import { figureText, numberText, severalText } from '#modules/report/rendering/figure-text.ts'
import type { Figure } from '#modules/report/rules/cells.ts'
import type { FigureInline, ReportDocument } from '#modules/report/rules/document.ts'
import { plainValue } from '#modules/report/rules/plain-value.ts'
import { cellKey } from '#platform/figures.ts'
import { type Language, languages } from '#platform/words.ts'
import { loadExamples } from '../src/main/examples.ts'
import { operator } from '../src/main/world.ts'
import { testWorld } from './world.ts'

const { world, owner, close } = await testWorld()
afterAll(close)

const folder = join(import.meta.dirname, '..', 'examples')
// the list from which the example was made lies beside the project, where somebody has it
const list = process.env.WAYSTATION_FACTS ?? join(import.meta.dirname, '../../shared/seed/facts.json')

const told = z.union([
  z.object({
    figure: z.string(),
    dimensions: z.record(z.string(), z.string()),
    qualifier: z.string(),
    value: z.string().optional(),
    note: z.string().optional(),
  }),
  z.object({ record: z.object({ module: z.string(), ref: z.string() }), says: z.record(z.string(), z.string()) }),
])
type Told = z.infer<typeof told>

const map = JSON.parse(readFileSync(join(folder, 'facts-map.json'), 'utf8')) as Record<string, unknown>
const facts = Object.entries(map)
  .filter(([id]) => id.startsWith('S-F'))
  .map(([id, one]): [string, Told] => [id, told.parse(one)])

interface Edition {
  readonly figures: ReadonlyMap<string, Figure>
  readonly document: ReportDocument
  readonly inlines: readonly FigureInline[]
  readonly text: string
}
const editions = new Map<Language, Edition>()

const textOf = (document: ReportDocument) =>
  JSON.stringify(document, (_, value) => (typeof value === 'bigint' ? String(value) : value))

/** Every number of a document that names its cell, wherever it stands. */
function inlinesIn(part: unknown): FigureInline[] {
  if (Array.isArray(part)) return part.flatMap(inlinesIn)
  if (typeof part !== 'object' || part === null) return []
  const own = 'kind' in part && part.kind === 'figure' && 'key' in part ? [part as FigureInline] : []
  return [...own, ...Object.values(part).flatMap(inlinesIn)]
}

beforeAll(async () => {
  for await (const _ of loadExamples(world, operator(), folder));
  for (const language of languages) {
    const data = await reportData(owner, 'FY2010', language, partsNeed)
    const document = composeReport({ data, language, today: '2011-10-15' })
    editions.set(language, { figures: data.figures, document, inlines: inlinesIn(document), text: textOf(document) })
  }
})

const edition = (language: Language): Edition => {
  const found = editions.get(language)
  if (!found) throw new Error(`no edition in ${language}`)
  return found
}

/** What an edition leaves untold of a fact, or tells otherwise; nothing where it tells it as it is. */
function missing([id, one]: [string, Told], language: Language): string[] {
  const { figures, inlines, text } = edition(language)
  if ('record' in one) return text.includes(one.says[language] ?? '\0') ? [] : [`${id} says not ${one.says[language]}`]
  const key = cellKey(one.figure, one.dimensions)
  const figure = figures.get(key)
  if (figure?.state !== 'known') return [`${id} ${key} is ${figure?.state ?? 'not there'}`]
  const wrong: string[] = []
  if (figure.qualifier !== one.qualifier) wrong.push(`${id} is ${figure.qualifier}, not ${one.qualifier}`)
  if (one.value !== undefined && plainValue(figure) !== one.value) wrong.push(`${id} is ${plainValue(figure)}`)
  const ways = [figureText(figure, language), figureText(figure, language, 'number'), severalText(figure, language)]
  const printed = inlines.filter((inline) => inline.key === key).map((inline) => inline.printed)
  if (printed.length === 0) wrong.push(`${id} ${key} is printed nowhere`)
  else if (!printed.some((each) => ways.includes(each) || each === numberText(figure, language)))
    wrong.push(`${id} is printed as ${printed.join(', ')}`)
  return wrong
}

describe('the internal edition', () => {
  test.each(languages)(
    'tells every fact of the reference report out of records, as exactly as it was told: %s',
    (language) => {
      expect(facts).toHaveLength(54)
      expect(facts.flatMap((fact) => missing(fact, language))).toEqual([])
    },
  )

  test('finds a fact that is left out, and one that is told otherwise', () => {
    const one = { figure: 'operations.reached-safety', dimensions: {}, qualifier: 'exact', value: '13' }
    expect(missing(['13', one], 'en')).toEqual([])
    expect(missing(['14', { ...one, value: '14' }], 'en')).toEqual(['14 is 13'])
    expect(missing(['over', { ...one, qualifier: 'over' }], 'en')).toEqual(['over is exact, not over'])
    const nowhere = { ...one, dimensions: { month: '2010-12' } }
    expect(missing(['none', nowhere], 'en')).toEqual(['none operations.reached-safety month=2010-12 is not there'])
  })
})

test.skipIf(!existsSync(list))('the map has the numbers of the list from which the example was made', () => {
  const listed = JSON.parse(readFileSync(list, 'utf8')).facts as { id: string; value: number | null }[]
  const numbers = new Map(listed.map(({ id, value }) => [id, value]))
  const differing = facts.filter(([id, one]) => {
    const value = numbers.get(id)
    return 'figure' in one && value !== null && Number(one.value) !== value
  })
  expect([...numbers.keys()]).toEqual(facts.map(([id]) => id))
  expect(differing).toEqual([])
})
