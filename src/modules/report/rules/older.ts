import type { Texts } from '#platform/texts.ts'
import { type Language, languages } from '#platform/words.ts'

interface Written {
  readonly titles: Texts
  readonly prose: Texts
}

const isChanged = (language: Language, before: Written, now: Written) =>
  before.titles[language] !== now.titles[language] || before.prose[language] !== now.prose[language]

/**
 * The translations that are older than their source after a correction: those that it left alone while the source changed, and
 * those that were so before. A translation that was changed with it, or of which `still` says that it still fits, is up to date.
 */
export function olderAfter(
  before: Written & { readonly older: readonly Language[] },
  now: Written & { readonly source: Language },
  still: readonly Language[],
): Language[] {
  const moved = isChanged(now.source, before, now)
  return languages.filter((language) => {
    if (language === now.source || now.prose[language] === undefined) return false
    if (still.includes(language) || isChanged(language, before, now)) return false
    return moved || before.older.includes(language)
  })
}
