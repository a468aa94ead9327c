/** References of gifts or of goods between blanks, commas or semicolons, each once, in order. */
export const giftRefs = (text: string): string[] => {
  const refs = text
    .normalize('NFC')
    .split(/[\s,;]+/)
    .filter(Boolean)
  return [...new Set(refs)].sort()
}
