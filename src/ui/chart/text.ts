const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}]/u
const narrow = /[\s.,:;'!|()[\]ijlt]/u
const capital = /[A-ZMW@%&]/u

const emOf = (character: string): number =>
  wide.test(character) ? 1 : narrow.test(character) ? 0.33 : capital.test(character) ? 0.68 : 0.57

/** About how wide a text is drawn, in the unit of `size`; an SVG cannot ask. */
export const textWidth = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + emOf(character), 0) * size

export const widestOf = (texts: readonly string[], size: number): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0)

// Latin breaks at blanks, Chinese and Japanese between any two characters
const piecesOf = (text: string): string[] =>
  text.match(
    /[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60][\u3001\u3002\uff09\u30fc\uff0c]*|[^\s\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]+|\s+/gu,
  ) ?? []

/** Breaks a label into lines of at most `width`; a word longer than that keeps its line. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trim())
      line = piece.trimStart()
    } else line += piece
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}
