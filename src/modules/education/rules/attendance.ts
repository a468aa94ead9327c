import type { Presence } from './choices.ts'

/** What was ticked for a learner in a session; minutes null where no time was told. */
export interface Mark {
  readonly presence: Presence
  readonly minutes: bigint | null
}

export type Judged =
  | { readonly minutes: bigint }
  | { readonly refused: 'longer-than-delivered' | 'absent-with-time' | 'no-time' }

/** The minutes of a mark: who was present without a time told, was there all the time; nobody longer than was delivered. */
export function judgeMark({ presence, minutes }: Mark, delivered: bigint): Judged {
  if (presence !== 'present')
    return minutes === null || minutes === 0n ? { minutes: 0n } : { refused: 'absent-with-time' }
  if (minutes === null) return { minutes: delivered }
  if (minutes === 0n) return { refused: 'no-time' }
  return minutes > delivered ? { refused: 'longer-than-delivered' } : { minutes }
}
