import type { RecordRow, SaidField } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { type AddressLike, addressText } from '../rendering/address-text.ts'
import type { PartyKind } from '../rules/choices.ts'
import { languageText, say } from './parts.tsx'

// a version that did not change the parts of a party did not keep them either
const listed =
  <One>(column: string, text: (one: One) => string) =>
  (row: RecordRow) =>
    Array.isArray(row[column]) ? row[column].map(text).join(' · ') : undefined

/** What a party says of itself, in words, now and in an earlier version. */
export function saidOf(c: Ctx): SaidField[] {
  const t = say(c)
  return [
    { label: t('people.field.kind'), of: (row) => t(`people.kind.${row.kind as PartyKind}`) },
    { label: t('people.field.names'), of: listed<{ written: string }>('names', ({ written }) => written) },
    { label: t('people.field.contacts'), of: listed<{ value: string }>('contacts', ({ value }) => value) },
    { label: t('people.field.address'), of: listed<AddressLike>('addresses', (one) => addressText(one, c.language)) },
    { label: t('people.field.languages'), of: listed<string>('languages', (code) => languageText(code, c.language)) },
    {
      label: t('people.field.known-since'),
      of: ({ known_since_edtf: known }) => (typeof known === 'string' ? dateText(known, c.language) : ''),
    },
    { label: t('people.field.note'), of: ({ note }) => String(note ?? '') },
  ]
}
