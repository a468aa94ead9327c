import { Refusal } from '#platform/errors.ts'
import type { Dimensions } from '#platform/figures.ts'
import { cellNamed } from '../rules/cells.ts'
import { parseProse } from '../rules/markdown.ts'
import type { BlockCall, Place } from '../rules/placeholders.ts'
import { definitions } from './sources.ts'

const unknownFigure = (name: string, at: Place) =>
  new Refusal('report.prose.unknown-figure', 'prose', { name: name.slice(0, 80), line: at.line, column: at.column })

function checkCell(name: string, dimensions: Dimensions, at: Place): void {
  const definition = definitions.get(name)
  if (!definition) throw unknownFigure(name, at)
  const wanted = Object.keys(dimensions).sort().join()
  if (!definition.breakdowns.some((breakdown) => breakdown.join() === wanted))
    throw new Refusal('report.prose.no-such-breakdown', 'prose', {
      name,
      breakdowns: definition.breakdowns.map((breakdown) => breakdown.join('+') || '–').join(', '),
      line: at.line,
      column: at.column,
    })
}

const badBlock = ({ at }: BlockCall) =>
  new Refusal('report.prose.bad-placeholder', 'prose', { line: at.line, column: at.column, text: at.text })

function checkBlock(call: BlockCall): void {
  const { kind, names, dimensions, options, at } = call
  if (kind === 'timeline' || kind === 'outside') return
  if (names.length === 0) throw badBlock(call)
  if (kind === 'boxes') {
    for (const name of names) {
      const cell = cellNamed(name)
      if (!cell) throw badBlock(call)
      checkCell(cell.name, cell.dimensions, at)
    }
    return
  }
  if (!options.by) throw badBlock(call)
  for (const name of names) checkCell(name, { ...dimensions, [options.by]: '' }, at)
}

/** What is wrong with the figures that prose names; the refusals bear the name of the form's field. */
export function checkProse(prose: string, field: string): Refusal[] {
  try {
    parseProse(
      prose,
      {
        figure(call) {
          checkCell(call.name, call.dimensions, call.at)
          return { kind: 'text', text: '' }
        },
        block(call) {
          checkBlock(call)
          return []
        },
      },
      'check',
    )
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [new Refusal(error.code, field, error.values)]
  }
}
