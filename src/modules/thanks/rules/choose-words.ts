import type { Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { Mark } from './choices.ts'

/** Occasions for which there may be words of their own; `any` is for all others. */
export const occasions = ['first', 'large', 'after-pause', 'regular', 'any'] as const
export type Occasion = (typeof occasions)[number]

interface Template {
  readonly occasion: Occasion
  readonly subjects: Texts
  readonly bodies: Texts
}

/** The words of the first occasion that a giver has and that are there in this language; undefined where none are. */
export function chooseWords(
  templates: readonly Template[],
  marks: readonly Mark[],
  language: Language,
): { readonly subject: string; readonly body: string } | undefined {
  const has = (occasion: Occasion) => occasion === 'any' || marks.includes(occasion)
  for (const occasion of occasions.filter(has)) {
    const found = templates.find((one) => one.occasion === occasion)
    const [subject, body] = [found?.subjects[language], found?.bodies[language]]
    if (subject && body) return { subject, body }
  }
  return undefined
}
