import type { z } from 'zod'
import type { createActivity } from '#modules/activities/face.ts'

type Given = Partial<z.input<(typeof createActivity)['spec']['input']>>

/** A concert that took place, unless told otherwise. */
export const concert = (given: Given = {}) => ({
  date: '2010-11-03',
  kind: 'event' as const,
  titles: { en: 'Charity concert', ja: 'チャリティーコンサート' },
  visibility: 'public' as const,
  ...given,
})
