import type { Script } from './choices.ts'

/** How a family is addressed when nobody has said otherwise: 佐藤家, 김씨 가족, "Smith family". */
export function householdName(family: string, script: Script): string {
  if (script === 'kanji' || script === 'kana' || script === 'hanzi') return `${family}家`
  return script === 'hangul' ? `${family}씨 가족` : `${family} family`
}

/** The family name of a person: as it is told, else by how names of the script are written; null where that does not tell it. */
export function familyOf(written: string, family: string | null, script: Script): string | null {
  if (family) return family
  const words = written.split(/[\s　]+/).filter(Boolean)
  if (words.length < 2) return null
  if (script === 'latin') return written.includes(',') ? (words[0]?.replace(/,$/, '') ?? null) : (words.at(-1) ?? null)
  return words[0] ?? null
}
