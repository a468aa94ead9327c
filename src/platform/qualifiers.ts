import type { Qualifier } from './figures.ts'

/**
 * What can be said of a sum of numbers that are meant in these ways. Bounds of one side hold for the sum, strictly when one
 * is strict (more than 3 and at least 2 are more than 5). Bounds of both sides, or anything vaguer, leave only "about";
 * several and several stay several.
 */
export function combineQualifiers(all: readonly Qualifier[]): Qualifier {
  const kinds = new Set(all)
  kinds.delete('exact')
  if (kinds.size === 0) return 'exact'
  const [only] = kinds
  if (kinds.size === 1 && only && (only !== 'several' || !all.includes('exact'))) return only
  const within = (bounds: readonly Qualifier[]) => [...kinds].every((kind) => bounds.includes(kind))
  if (within(['over', 'at-least'])) return 'over'
  if (within(['under', 'at-most'])) return 'under'
  return 'about'
}
