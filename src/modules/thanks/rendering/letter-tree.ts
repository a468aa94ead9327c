import { windows } from '#platform/pdf/envelopes.ts'
import { fontsOf } from '#platform/pdf/fonts-of.ts'
import type { Language } from '#platform/words.ts'
import type { Printed } from '../rules/printed.ts'

const typeOf = (language: Language) => {
  const { tag, text } = fontsOf(language)
  return { language: tag[0], region: tag[1], fonts: text }
}

/** Letters one after the other, as `template.typ` reads them. */
export const letterTree = (letters: readonly Printed[]): unknown => ({
  ...typeOf(letters[0]?.language ?? 'en'),
  organisation: letters[0]?.sender.name ?? '',
  title: letters[0]?.subject || '–',
  letters: letters.map(({ language, envelope, ...letter }) => ({
    ...typeOf(language),
    window: windows[envelope],
    ...letter,
    paragraphs: letter.paragraphs.map((paragraph) => paragraph.split('\n')),
  })),
})
