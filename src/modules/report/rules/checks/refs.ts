import type { ListedLine } from '#modules/activities/face.ts'
import type { ComparedCount } from '#modules/operations/face.ts'
import type { Ref, Said } from '../findings.ts'
import type { WrittenSection } from '../year-data.ts'

/** The way to a line of the dated list. */
export const toLine = ({ href, titles }: ListedLine): Ref => ({
  kind: 'record',
  href,
  label: { kind: 'texts', texts: titles },
  permission: 'activities.get-activity',
})

/** The way to a count of people. */
export const toCount = ({ href, ref }: ComparedCount): Ref => ({
  kind: 'record',
  href,
  label: { kind: 'plain', text: ref },
  permission: 'operations.get-count',
})

/** The way to a section of the report. */
export const toSection = ({ id, titles }: WrittenSection): Ref => ({ kind: 'section', id, titles })

/** The figure that adds up the counts of a milestone. */
export const figureOf = ({ milestone, people }: ComparedCount) =>
  people === 'persons'
    ? { name: `operations.${milestone}`, dimensions: {} }
    : { name: `operations.${people}`, dimensions: { milestone } }

/** A count in words: "Released: 2 people". */
export const tellingOf = (count: ComparedCount): Said => ({
  kind: 'telling',
  of: { kind: 'figure', ...figureOf(count) },
  what: { kind: 'quantity', value: count.number, unit: count.unit, qualifier: count.qualifier },
})
