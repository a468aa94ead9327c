import type { Language } from '#platform/words.ts'
import { peopleWords } from '../words/words.ts'

/** Why a party changed that a payment told more of. */
export const completedReason = (language: Language): string =>
  peopleWords.in(language)('people.complete-parties.reason')

/** Why a party changed of which a payment told another address. */
export const movedReason = (language: Language): string => peopleWords.in(language)('people.move-party.reason')
