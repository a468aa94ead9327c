/** Two letters each: what a key is searched by inside. */
export function pairsOf(key: string): string[] {
  const letters = [...key]
  return [...new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))]
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
