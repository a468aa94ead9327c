import { withHalves } from './csv.ts'

/** One field as it is sent; a file has a name. */
export interface Sent {
  readonly name: string
  readonly value: string
  readonly fileName?: string
}

const isSafe = (byte: number) => /[\w.-]/.test(String.fromCharCode(byte))

// quick for what is long, and by hand for halves of characters, which the platform refuses to write
const percent = (text: string) =>
  text.isWellFormed()
    ? encodeURIComponent(text)
    : [...withHalves(text)]
        .map((byte) => (isSafe(byte) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`))
        .join('')

/** Fields as the query of an address or a plain body has them. */
export const queryOf = (fields: readonly Sent[]): string =>
  fields.map(({ name, value }) => `${percent(name)}=${percent(value)}`).join('&')

const boundary = '----waystation-boundary'
const inQuotes = (text: string) => text.replace(/["\r\n]/g, (character) => percent(character))

/** Fields as a body with files has them. */
function partsOf(fields: readonly Sent[]): Buffer {
  const parts = fields.flatMap(({ name, value, fileName }) => {
    const file = fileName === undefined ? '' : `; filename="${inQuotes(fileName)}"\r\nContent-Type: text/csv`
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${inQuotes(name)}"${file}\r\n\r\n`
    return [withHalves(head), withHalves(value), Buffer.from('\r\n')]
  })
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
}

/** A post of fields; plain unless it is asked otherwise, and then files are sent as text. */
export const postOf = (
  fields: readonly Sent[],
  inParts: boolean,
): { headers: Record<string, string>; body: string | Buffer } =>
  inParts
    ? { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body: partsOf(fields) }
    : { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: queryOf(fields) }
