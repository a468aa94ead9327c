import { organisationOf } from '#modules/organisation/face.ts'
import type { Db } from '#platform/db/db.ts'
import { isLanguage, type Language } from '#platform/words.ts'
import type { LeftOutReason } from '../rules/choices.ts'
import { policyOn } from '../rules/policy-on.ts'
import { receiptDay } from '../rules/receipt-day.ts'
import { type Candidate, type Sorted, sortGift } from '../rules/sort-gifts.ts'
import { candidates, type Wanted } from './candidates.ts'
import { type KnownRules, knownRules, type Policy } from './known-rules.ts'

/** A gift that gets no receipt, and why. */
export interface LeftOut {
  readonly gift: Candidate
  readonly reason: LeftOutReason
}

export interface SortedGifts {
  readonly rules: KnownRules
  readonly sorted: readonly Sorted<Policy>[]
  readonly leftOut: readonly LeftOut[]
  /** The language of who is written to in no language of ours. */
  readonly usual: Language
}

/** The language in which the organisation writes unless somebody has one of their own. */
async function usualLanguage(db: Db): Promise<Language> {
  const found = (await organisationOf(db))?.languages.find(isLanguage)
  return isLanguage(found) ? found : 'en'
}

// without a policy a gift is told of in the year in which it came
const counts = (gift: Candidate, { policies }: KnownRules, { since, until }: Wanted): boolean => {
  const policy = policyOn(policies, gift.receivedOn)
  const day = policy ? receiptDay(gift, policy) : gift.receivedOn
  return (since === undefined || day >= since) && (until === undefined || day <= until)
}

/** The gifts that are wanted, sorted into those that get a receipt on that day of the organisation and those that do not. */
export async function sortedGifts(db: Db, wanted: Wanted, today: string): Promise<SortedGifts> {
  const usual = await usualLanguage(db)
  const rules = await knownRules(db, today)
  const found = await candidates(db, wanted, usual)
  const sorted: Sorted<Policy>[] = []
  const leftOut: LeftOut[] = []
  for (const gift of found) {
    if (!counts(gift, rules, wanted)) continue
    const result = sortGift(gift, rules)
    if (typeof result === 'string') leftOut.push({ gift, reason: result })
    else sorted.push(result)
  }
  return { rules, sorted, leftOut, usual }
}
