import type { ImportResult } from '#platform/imports/definition.ts'
import type { Language } from '#platform/words.ts'
import { mainWords } from './words/words.ts'

/** What an import tells of a file that was taken, one sentence a line: how much was new, and what known rows differ in. */
export function sentencesOfImport(language: Language, result: Omit<ImportResult, 'total'>): string[] {
  const t = mainWords.in(language)
  const { added, known, differing, differences } = result
  const more = differing - BigInt(differences.length)
  return [
    t('main.imports.done', { added, known }),
    ...(differing > 0n ? [t('main.imports.differ', { count: differing })] : []),
    ...differences.map(({ line, ref, columns }) =>
      t('main.imports.difference', { line, ref, columns: columns.join(', ') }),
    ),
    ...(more > 0n ? [t('main.imports.differ.more', { count: more })] : []),
  ]
}
