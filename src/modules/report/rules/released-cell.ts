import { Refusal } from '#platform/errors.ts'
import type { FigureDefinition } from '#platform/figures.ts'
import { cellNamed, type Figures, keyOf } from './cells.ts'

type Definitions = ReadonlyMap<string, Pick<FigureDefinition, 'protects'>>

/**
 * The key of the cell that an officer lets out, written `operations.settled` or `operations.reached-safety[month=2011-01]`. Refuses
 * `report.no-such-cell`, and `report.cell-is-told` for what is told to everybody anyway.
 */
export function releasedCell(written: string, figures: Figures, definitions: Definitions): string {
  const named = cellNamed(written)
  const key = named ? keyOf(named) : ''
  const figure = figures.get(key)
  if (figure?.state !== 'known') throw new Refusal('report.no-such-cell', 'cell', { cell: written.slice(0, 80) })
  if (!definitions.get(figure.name)?.protects) throw new Refusal('report.cell-is-told', 'cell')
  return key
}

/** A cell's key as it is written in a form: `operations.reached-safety[month=2011-01]`. */
export function writtenCell(key: string): string {
  const [name = '', ...dimensions] = key.split(' ')
  return dimensions.length === 0 ? name : `${name}[${dimensions.join(',')}]`
}
