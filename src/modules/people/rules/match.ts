/** What speaks for and against somebody who pays being a party on record, in points; of the ways in which a name agrees, one. */
export const points = {
  'same-email': 60,
  'same-phone': 40,
  'same-name': 35,
  'same-reading': 30,
  'other-order': 30,
  'similar-name': 20,
  'other-name': -25,
  'other-kind': -30,
  'same-postal-code': 25,
  'same-locality': 5,
  'same-country': 5,
  'other-country': -20,
  'several-alike': 0,
} as const

export type Evidence = keyof typeof points

/** From this score on it is the same party, unless something below speaks against it. */
export const certainFrom = 75
/** From this score on a person should look. */
export const shownFrom = 15

/** Without one of these nothing is certain: a couple shares its address, its telephone and often its e-mail. */
export const namesThatAgree: readonly Evidence[] = ['same-name', 'same-reading', 'other-order']

/** How much of their letters, in trigrams, two names share that are spelt much alike. */
export const likeness = 0.6

/** How many parties are told of each who pays; a name that more than these share finds nobody by itself. */
export const mostTold = 5

/** A contact that more parties than these share is nobody's own, but was typed where none was known. */
export const mostReached = 50

/** The points of what is true of a pair: never certain without a name that agrees, or where others fit as well. */
export function scoreOf(evidence: readonly Evidence[]): number {
  const sum = evidence.reduce((all, one) => all + points[one], 0)
  const mayBeCertain = namesThatAgree.some((one) => evidence.includes(one)) && !evidence.includes('several-alike')
  return mayBeCertain ? sum : Math.min(sum, certainFrom - 1)
}
