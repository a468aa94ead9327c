const before = [
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'sir',
  'madam',
  'herr',
  'frau',
  'mme',
  'mlle',
  'monsieur',
  'madame',
]
const two = String.raw`mr\.?\s*(?:and|&|und|et)\s*mrs\.?`

// a comma after it would make it a family name: "Herr, Tim"
const leading = new RegExp(String.raw`^(?:${two}|(?:${before.join('|')})(?:\.|(?=\s)))\s*(?=[^\s.,])`, 'u')

// after names of two letters and more, so that what is left is more than a family name
const trailing = [
  /(?<=\p{L}\s*\p{L}\s*)(?:様|先生|御中|女士|小姐|太太|老師|老师|閣下|阁下|선생님|님|귀하|박사님|교수님)$/u,
  // kana or a syllable may end a name, so these stand after a blank or after what is none
  /(?<=\p{Script=Han}\s*\p{Script=Han}\s*)(?:さん|さま)$/u,
  /(?<=\p{L}\s*\p{L}\s+)(?:さん|さま|殿|氏|씨|여사|박사|교수)$/u,
  /(?<=\p{Script=Hangul}{3})씨$/u,
  /(?<=\p{L}\s+\p{L}.*),?\s(?:esq\.?|ph\.?d\.?)$/u,
]

const strip = (name: string) =>
  trailing.reduce((rest, title) => rest.replace(title, ''), name.replace(leading, '')).trim()

/** A folded name without the titles that letters and banks put around it; never less than a name. */
export function withoutTitles(folded: string): string {
  const rest = strip(folded)
  return rest === folded ? folded : withoutTitles(rest)
}
