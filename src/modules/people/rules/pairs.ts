function piecesOf(key: string, length: number): string[] {
  const letters = [...key]
  return [...new Set(letters.slice(length - 1).map((_, at) => letters.slice(at, at + length).join('')))]
}

/** The pairs of letters that follow each other in a key. */
export const pairsOf = (key: string): string[] => piecesOf(key, 2)

/** What a word is looked for by inside of keys: its letters by threes, or the two that it has; none of a single letter. */
export function gramsOf(word: string): string[] {
  const triples = piecesOf(word, 3)
  return triples.length > 0 ? triples : pairsOf(word)
}

/**
 * Three choices of two thirds of the pairs of some words: who changes a letter of a name leaves one of them whole. None where
 * there are too few pairs to tell names apart.
 */
export function twoThirds(words: readonly string[]): string[][] {
  const pairs = [...new Set(words.flatMap(pairsOf))]
  const third = Math.ceil(pairs.length / 3)
  return third < 2 ? [] : [0, 1, 2].map((left) => pairs.filter((_, at) => Math.floor(at / third) !== left))
}
