import { Refusal } from '#platform/errors.ts'
import type { ImportColumn } from '#platform/imports/definition.ts'

interface Shape {
  readonly field?: string
  readonly isCode: (text: string) => boolean
  readonly example: readonly string[]
}

/** The code of a language (ISO 639) that must be there. Refuses `publishing.unknown-language`. */
export const languageColumn = (header: string, { field = header, isCode, example }: Shape): ImportColumn => ({
  header,
  required: true,
  example,
  into: { [field]: 'text' },
  parse(given) {
    const code = given.normalize('NFKC').toLowerCase()
    if (!isCode(code)) throw new Refusal('publishing.unknown-language')
    return code
  },
})
