import type { FigureDefinition } from '#platform/figures.ts'

type Protected = Pick<FigureDefinition, 'protects' | 'evidence'>

/**
 * Whether somebody sees a figure in parts: by month, by operation. Counts of protected people are told in parts only to those
 * who may list the records; to others they are one number, or none.
 */
export const seesParts = ({ protects, evidence }: Protected, may: ReadonlySet<string>): boolean =>
  !protects || evidence === undefined || may.has(evidence)
