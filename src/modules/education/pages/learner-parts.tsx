import { offeredLanguages, valueName } from '#modules/people/face.ts'
import { collatorOf } from '#platform/locale.ts'
import type { Ctx } from '#platform/web/context.ts'
import { classOptions } from '../queries/find-learner.ts'
import { nameText } from './parts.tsx'

/** The name of a language by its code (ISO 639). */
export const languageText = (c: Ctx, code: string): string => valueName('language', code, c.language)

/** Languages to choose from, in the order of the reader's; one that is chosen already is among them. */
export function languageOptions(c: Ctx, chosen?: string) {
  const codes = [...new Set([...offeredLanguages, ...(chosen ? [chosen] : [])])]
  const order = collatorOf(c.language)
  return codes
    .map((value) => ({ value, label: languageText(c, value) }))
    .sort((a, b) => order.compare(a.label, b.label))
}

/** Classes to choose from, each with its term. */
export const classChoices = async (c: Ctx) =>
  (await classOptions(c.world.db)).map(({ ref, names, term_names }) => ({
    value: ref,
    label: `${nameText(c, names)} · ${nameText(c, term_names)}`,
  }))
