import type { Figure } from './cells.ts'

/** The path of the evidence of a cell. */
export function evidencePath({ name, dimensions, period }: Pick<Figure, 'name' | 'dimensions' | 'period'>): string {
  const query = new URLSearchParams({ year: period.label, figure: name, ...dimensions })
  return `/report/evidence?${query}`
}
