import { cellsBy, keyOf } from '../cells.ts'
import type { Found } from '../findings.ts'
import type { YearData } from '../year-data.ts'
import type { Check } from './check.ts'
import { namedFigures } from './named-figures.ts'
import { toSection } from './refs.ts'

type Section = YearData['sections'][number]

function untoldIn(section: Section, { figures, protectedFigures }: YearData): Found[] {
  const untold = namedFigures(section).filter(({ name, dimensions, by }) =>
    by === undefined
      ? (figures.get(keyOf({ name, dimensions }))?.state ?? 'refused') !== 'known'
      : cellsBy(figures, name, dimensions, by).length === 0,
  )
  const byKey = new Map(untold.map((named) => [`${keyOf(named)}${named.by ? ` by=${named.by}` : ''}`, named]))
  return [...byKey].map(([key, { name, dimensions }]) => ({
    key: `${section.ref} ${key}`,
    severity: 'warning',
    protects: protectedFigures.has(name),
    values: {
      section: { kind: 'texts', texts: section.titles },
      figure: { kind: 'figure', name, dimensions },
    },
    refs: [toSection(section), { kind: 'figure', name, dimensions }],
  }))
}

/** Sections that name a figure of which no record speaks, or which is withheld. */
export const figureNotTold: Check = {
  name: 'figure-not-told',
  find: (data) => data.sections.flatMap((section) => untoldIn(section, data)),
}
