import type { Due } from './packs/pack.ts'

export const dueStates = ['done', 'made', 'overdue', 'open'] as const
export type DueState = (typeof dueStates)[number]

interface Made {
  readonly filed_on: string | null
}

/** Where something due stands on a day: what is only kept is done when it is made, all else when it is filed or made known. */
export function dueState({ duty, dueOn }: Due, made: Made | null, today: string): DueState {
  if (made && (duty === 'keep' || made.filed_on !== null)) return 'done'
  if (dueOn !== null && dueOn < today) return 'overdue'
  return made ? 'made' : 'open'
}
