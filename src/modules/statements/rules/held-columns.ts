/** A column of a file by its header, and what stands first in it. */
export interface HeldColumn {
  readonly name: string
  readonly first: readonly string[]
}

const [mostValues, longestValue] = [3, 60]

const shortened = (text: string) => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)

/** Each column once, by its header, with the first three values of it that differ; a column without a header is none. */
export function heldColumns(header: readonly string[], rows: readonly (readonly string[])[]): HeldColumn[] {
  const names = header.map((cell) => cell.trim())
  return names.flatMap((name, at) => {
    if (name === '' || names.indexOf(name) !== at) return []
    const values = rows.map((cells) => cells[at]?.trim() ?? '').filter(Boolean)
    return [{ name, first: [...new Set(values)].slice(0, mostValues).map(shortened) }]
  })
}
