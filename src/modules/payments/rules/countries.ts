const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const fold = (name: string) => name.normalize('NFKC').toLowerCase().trim()

// codes of former days and other uses have the one of today: UK is GB, BU is MM
const ofToday = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code

function namesIn(language: string): [string, string][] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  return letters.flatMap((a) =>
    letters.flatMap((b) => {
      const name = names.of(a + b)
      return name ? [[fold(name), ofToday(a + b)] as [string, string]] : []
    }),
  )
}

let known: Map<string, string> | undefined

/** The ISO 3166 code of a country written as a code or by its name in the languages of the exports; '' when it is neither. */
export function countryNamed(text: string): string {
  if (text === '') return ''
  if (/^[A-Za-z]{2}$/.test(text)) return ofToday(text)
  known ??= new Map(['zh', 'ko', 'ja', 'fr', 'de', 'en'].flatMap(namesIn))
  return known.get(fold(text)) ?? ''
}
