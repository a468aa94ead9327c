import { afterAll, beforeAll, expect, test } from 'vitest'
import { askPrint } from '#modules/report/commands/ask-print.ts'
import { createSection } from '#modules/report/commands/create-section.ts'
import { composeReport } from '#modules/report/face.ts'
import { getPrint } from '#modules/report/queries/get-print.ts'
import { listFigures } from '#modules/report/queries/list-figures.ts'
import { showEvidence } from '#modules/report/queries/show-evidence.ts'
import { showReport } from '#modules/report/queries/show-report.ts'
import { figuresJson } from '#modules/report/rendering/figures-json.ts'
import { renderHtml } from '#modules/report/rendering/html.tsx'
import { NotFound } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { testWorld } from '../world.ts'
import { recordYear } from './year.ts'

const { world, as, close } = await testWorld()
afterAll(close)

const [director, editor] = [as('director'), as('editor')]
const safe = 'operations.reached-safety'
const partsFor = async (actor: Actor) => {
  const { figures } = await listFigures(world, actor, { year: 'FY2010' })
  return figuresJson(figures)
    .filter(({ name }) => name === safe)
    .map(({ dimensions, value }) => [Object.values(dimensions).join(), value])
}

beforeAll(async () => {
  await recordYear(world)
  await createSection(world, director, {
    year: 'FY2010',
    position: '90',
    titles: { en: 'Safety' },
    prose: {
      en: `In January {{${safe} month=2011-01}} of {{${safe}}}.\n\n{{table ${safe} by=month}}\n\n{{chart ${safe} by=month}}`,
    },
  })
})

test('tells those who may list the counts every part, and others the whole alone', async () => {
  const all = await partsFor(director)
  expect(all.length).toBeGreaterThan(1)
  expect(await partsFor(editor)).toEqual([['', all[0]?.[1]]])
})

test('shows no part of a count in the evidence of an editor, whatever the address names', async () => {
  const ask = { year: 'FY2010', figure: safe }
  const whole = await showEvidence(world, editor, ask)
  expect(whole.cell?.figure.state).toBe('known')
  expect([whole.cell?.parts.size, whole.records]).toEqual([0, null])
  for (const month of ['2011-01', '2011-07']) {
    const part = await showEvidence(world, editor, { ...ask, dimensions: { month } })
    expect(part.cell?.figure).toMatchObject({ state: 'withheld', value: null })
  }
  expect((await showEvidence(world, director, ask)).cell?.parts.get('month')?.length).toBeGreaterThan(0)
})

test('withholds the parts in an editor’s report, in sentences, tables and charts', async () => {
  const htmlFor = async (actor: Actor) => {
    const data = await showReport(world, actor, { year: 'FY2010', language: 'en' })
    return renderHtml(composeReport({ data, language: 'en', today: '2011-09-05' }))
  }
  expect(await htmlFor(director)).toMatch(/In January .*2.people/)
  const html = await htmlFor(editor)
  expect(html).toMatch(/In January .*withheld/)
  expect(html).not.toMatch(/2.people/)
  expect(html).toMatch(/of .*5.people/)
})

test('gives a print that shows every part to nobody who may not see them', async () => {
  const { id } = await askPrint(world, director, { year: 'FY2010', language: 'en' })
  expect(await getPrint(world, director, { id })).toMatchObject({ sees_parts: true })
  await expect(getPrint(world, editor, { id })).rejects.toThrow(NotFound)
  const own = await askPrint(world, editor, { year: 'FY2010', language: 'en' })
  expect(await getPrint(world, editor, { id: own.id })).toMatchObject({ sees_parts: false })
})
