import type { Told } from '#modules/payments/face.ts'
import type { Language } from '#platform/words.ts'
import { statementsWords } from '../words/words.ts'

/** Why a gift is void or comes back by what was told of a pair, where nobody says more. */
export const toldReason = (told: Told, language: Language): string =>
  statementsWords.in(language)(`statements.twins.reason.${told}`)
