import type { z } from 'zod'
import type { recordCount } from '#modules/operations/commands/record-count.ts'

type Given = Partial<z.input<(typeof recordCount)['spec']['input']>>

/** Two persons who reached safety in January 2011 and were not counted before, unless told otherwise. */
export const reached = (given: Given = {}) => ({
  milestone: 'reached-safety' as const,
  date: '2011-01-12',
  number: '2',
  isOther: true,
  ...given,
})
