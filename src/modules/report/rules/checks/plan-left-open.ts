import type { Check } from './check.ts'
import { toLine } from './refs.ts'

/** Lines of the dated list that are still planned though something later is done. */
export const planLeftOpen: Check = {
  name: 'plan-left-open',
  find({ lines }) {
    const latest = lines
      .filter(({ status }) => status === 'done')
      .reduce((day, { start }) => (start > day ? start : day), '')
    return lines
      .filter(({ status, end }) => status === 'planned' && end < latest)
      .map((line) => ({
        key: line.ref,
        severity: 'warning',
        protects: false,
        values: { title: { kind: 'texts', texts: line.titles }, date: { kind: 'date', edtf: line.edtf } },
        refs: [toLine(line)],
      }))
  },
}
