import type { Language } from '#platform/words.ts'
import type { Frequency } from '../rules/choices.ts'
import { donationsWords } from '../words/words.ts'

/** The sentence by which somebody agrees to mail, as the form shows it. */
export const consentSentence = (language: Language): string => donationsWords.in(language)('donations.give.consent')

/** What the provider's page calls a gift. */
export const giftSentence = (language: Language, frequency: Frequency, organisation: string): string =>
  donationsWords.in(language)(`donations.gift-to.${frequency}`, { organisation })
