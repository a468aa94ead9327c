import type { Answer, Ctx } from '#platform/web/context.ts'
import { listFigures } from '../queries/list-figures.ts'
import { figuresJson } from '../rendering/figures-json.ts'

/** The figures of a year for other programs, every cell a row. */
export async function show(c: Ctx): Promise<Answer> {
  const { figures } = await listFigures(c.world, c.actor, { year: c.query('year') })
  const body = new TextEncoder().encode(`${JSON.stringify(figuresJson(figures), null, 2)}\n`)
  return { kind: 'file', name: 'figures.json', type: 'application/json; charset=utf-8', body }
}
