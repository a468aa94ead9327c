/** A header as it is compared: no case, width, blanks or marks around. */
const plainHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^\ufeff/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase()

/** Where each field of a layout stands in a header; fields that it lacks are left out. */
export function seatsOf<Field extends string>(
  fields: Readonly<Record<Field, readonly string[]>>,
  header: readonly string[],
): Map<Field, number> {
  const places = new Map<string, number>()
  for (const [at, cell] of header.entries()) {
    const name = plainHeader(cell)
    if (name !== '' && !places.has(name)) places.set(name, at)
  }
  const seats = new Map<Field, number>()
  for (const field of Object.keys(fields) as Field[]) {
    const at = fields[field].map((name) => places.get(plainHeader(name))).find((place) => place !== undefined)
    if (at !== undefined) seats.set(field, at)
  }
  return seats
}
