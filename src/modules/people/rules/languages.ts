const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Languages that a form offers; any other code of ISO 639 is taken too. */
export const offeredLanguages: readonly string[] =
  'ja en ko zh ar bn cs da de es fa fi fr he hi hu id it km lo mn ms my ne nl no pl pt ro ru sv ta th tl tr uk ur vi'.split(
    ' ',
  )

/** Whether the text is the code of a language (ISO 639, two or three letters). */
export const isLanguageCode = (text: string): boolean => /^[a-z]{2,3}$/.test(text) && english.of(text) !== undefined
