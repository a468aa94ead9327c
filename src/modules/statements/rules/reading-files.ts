/** How many files a reading holds at most. */
export const mostFiles = 24

/** A file as it was given: its sum, and the name that it had where it came from. */
export interface GivenFile {
  readonly sha256: string
  readonly name: string
}

// `march (2).csv` where there is a `march.csv` already
function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.')
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${stem} (${number})${end}`
    if (!taken.has(free)) return free
  }
}

/**
 * Files in their order, the same content once, with the names under which it came again; each under a name of its own, so that what is
 * said of one cannot be taken for another's.
 */
export function onceEach<File extends GivenFile>(given: readonly File[]): (File & { alsoNamed: readonly string[] })[] {
  const names = new Set<string>()
  const files = new Map<string, File & { alsoNamed: readonly string[] }>()
  for (const file of given) {
    const before = files.get(file.sha256)
    if (before) {
      files.set(file.sha256, { ...before, alsoNamed: [...before.alsoNamed, file.name] })
      continue
    }
    const name = freeName(file.name, names)
    names.add(name)
    files.set(file.sha256, { ...file, name, alsoNamed: [] })
  }
  return [...files.values()]
}
