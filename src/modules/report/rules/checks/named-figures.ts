import { languages } from '#platform/words.ts'
import { cellNamed } from '../cells.ts'
import { type PlaceholderCall, takePlaceholders } from '../placeholders.ts'
import type { WrittenSection } from '../year-data.ts'

interface Named {
  readonly name: string
  readonly dimensions: Readonly<Record<string, string>>
  /** By what a table or a chart breaks the figure down. */
  readonly by: string | undefined
}

function namedIn({ kind, ...call }: PlaceholderCall): Named[] {
  if (kind === 'figure') return 'name' in call ? [{ name: call.name, dimensions: call.dimensions, by: undefined }] : []
  const names = 'names' in call ? call.names : []
  if (kind === 'boxes')
    return names.flatMap((text) => cellNamed(text) ?? []).map((cell) => ({ ...cell, by: undefined }))
  return names.map((name) => ({ name, dimensions: call.dimensions, by: call.options.by }))
}

/** Every figure that a section names, in whatever language. */
export const namedFigures = ({ prose }: WrittenSection): Named[] =>
  languages.flatMap((language) => takePlaceholders(prose[language] ?? '').calls.flatMap(namedIn))
