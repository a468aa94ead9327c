import type { Script } from './choices.ts'
import { nameKeys, sortName } from './name-keys.ts'
import { scriptOf } from './scripts.ts'
import { withoutTitles } from './titles.ts'

/** A name with its script, its keys and its place in lists, by the names of the columns. */
export interface NameColumns {
  readonly written: string
  readonly family: string | null
  readonly given: string | null
  readonly script: Script
  readonly search_key: string
  readonly same_key: string
  readonly part_keys: readonly string[]
  readonly sort_name: string
}

/** A name as `seeking` of matchParties and `newcomers` of createParties hold it; languages tell kanji from hanzi. */
export function nameColumns(
  written: string,
  {
    family = null,
    given = null,
    languages = [],
  }: { family?: string | null; given?: string | null; languages?: readonly string[] } = {},
): NameColumns {
  const { search, same, parts } = nameKeys(written, family, given)
  return {
    ...{ written, family, given },
    script: scriptOf(written, languages),
    ...{ search_key: search, same_key: same, part_keys: parts },
    sort_name: withoutTitles(sortName(written, family, given)),
  }
}
