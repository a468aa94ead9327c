const most = 999

/** Positions of chapters such as `1-3, 5`, in order and each once; none of an empty text, null where it cannot be read. */
export function readPositions(given: string): readonly number[] | null {
  const parts = given
    .normalize('NFKC')
    .split(/[\s,;、・]+/)
    .filter(Boolean)
  const found = new Set<number>()
  for (const part of parts) {
    const [, first = '', last = first] = /^(\d{1,3})(?:[-–~〜](\d{1,3}))?$/.exec(part) ?? []
    const [from, to] = [Number(first), Number(last)]
    if (first === '' || from < 1 || to > most || to < from) return null
    for (let position = from; position <= to; position++) found.add(position)
  }
  return [...found].sort((a, b) => a - b)
}

/** Positions as people write them: `1-3, 5`. */
export function writePositions(positions: readonly number[]): string {
  const runs: [number, number][] = []
  for (const position of positions) {
    const run = runs.at(-1)
    if (run && run[1] === position - 1) run[1] = position
    else runs.push([position, position])
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(', ')
}
