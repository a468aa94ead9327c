const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Languages that a form offers; any other code of ISO 639 is taken too. */
export const offeredLanguages: readonly string[] =
  'ja en ko zh ar bn cs da de es fa fi fr he hi hu id it km lo mn ms my ne nl no pl pt ro ru sv ta th tl tr uk ur vi'.split(
    ' ',
  )

// imports ask for the same few codes again and again, and DisplayNames is slow
const asked = new Map<string, boolean>()

/** Whether the text is the code of a language (ISO 639, two or three letters). */
export function isLanguageCode(text: string): boolean {
  if (!/^[a-z]{2,3}$/.test(text)) return false
  const known = asked.get(text) ?? english.of(text) !== undefined
  asked.set(text, known)
  return known
}
