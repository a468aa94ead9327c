import type { Language } from '../words.ts'

/** How a language is printed: the family that draws letters in pictures, all families of the text, language and region for Typst. */
export interface PrintFonts {
  readonly drawing: string
  readonly text: readonly string[]
  readonly tag: readonly [string, string | null]
}

// The first family draws what it can, Latin letters included; the others only what it lacks
const families: Record<Language, PrintFonts> = {
  en: { drawing: 'Noto Sans', text: ['Noto Sans', 'Noto Sans JP', 'Noto Sans KR', 'Noto Sans SC'], tag: ['en', 'GB'] },
  ja: {
    drawing: 'Noto Sans JP',
    text: ['Noto Sans JP', 'Noto Sans KR', 'Noto Sans SC', 'Noto Sans'],
    tag: ['ja', 'JP'],
  },
  ko: {
    drawing: 'Noto Sans KR',
    text: ['Noto Sans KR', 'Noto Sans JP', 'Noto Sans SC', 'Noto Sans'],
    tag: ['ko', 'KR'],
  },
  zh: {
    drawing: 'Noto Sans SC',
    text: ['Noto Sans SC', 'Noto Sans JP', 'Noto Sans KR', 'Noto Sans'],
    tag: ['zh', 'CN'],
  },
}

/** The fonts of a language. */
export const fontsOf = (language: Language): PrintFonts => families[language]
