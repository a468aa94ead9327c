import type { Language } from '#platform/words.ts'
import type { Evidence } from '../rules/match.ts'
import { peopleWords } from '../words/words.ts'

/** What speaks for and against a match, in words, in the order of the evidence. */
export const matchReasons = (evidence: readonly Evidence[], language: Language): string[] =>
  evidence.map((one) => peopleWords.in(language)(`people.match.${one}`))
