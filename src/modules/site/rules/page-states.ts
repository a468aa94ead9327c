import { Refusal } from '#platform/errors.ts'

export const pageStates = ['draft', 'released', 'withdrawn'] as const
export type PageState = (typeof pageStates)[number]

/** Refuses to release what is out already, word for word. */
export function mustBeNews(state: PageState, isSame: boolean): void {
  if (state === 'released' && isSame) throw new Refusal('site.released-already')
}

/** Refuses to withdraw what is not out. */
export function mustBeOut(state: PageState): void {
  if (state !== 'released') throw new Refusal('site.not-released')
}
