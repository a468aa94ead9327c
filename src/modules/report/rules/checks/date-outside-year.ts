import type { Check } from './check.ts'
import { toLine } from './refs.ts'

/** Lines of the dated list that begin before the year: they are listed in it and counted in no year. */
export const dateOutsideYear: Check = {
  name: 'date-outside-year',
  find: ({ lines, year }) =>
    lines
      .filter(({ start, end }) => start < year.start || end > year.end)
      .map((line) => ({
        key: line.ref,
        severity: 'warning',
        protects: false,
        values: { title: { kind: 'texts', texts: line.titles }, date: { kind: 'date', edtf: line.edtf } },
        refs: [toLine(line)],
      })),
}
