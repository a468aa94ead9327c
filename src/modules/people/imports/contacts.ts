import { sql } from 'kysely'
import { isEmail } from '#modules/organisation/face.ts'
import { Refusal } from '#platform/errors.ts'
import { cleanText, code, oneOf, wordReader } from '#platform/imports/columns.ts'
import type { ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { contactKinds } from '../rules/choices.ts'
import { contactKey } from '../rules/name-keys.ts'
import { peopleWords } from '../words/words.ts'
import { changeable, keepNamed, named, nextPosition, notTooMany } from './added-parts.ts'

const spellings = spelledAs(peopleWords, 'people.contact-kind.')
const readKind = wordReader(contactKinds, spellings)

const value: ImportColumn = {
  header: 'value',
  required: true,
  example: ['hanako.y@example.jp', '+82 2 123 4567'],
  into: { value: 'text', same_key: 'text' },
  parse(given, cell) {
    const written = cleanText(given, 254)
    const kind = readKind(cell('kind'))
    if (kind === 'email' && !isEmail(written)) throw new Refusal('people.not-an-email')
    if (kind === 'phone' && !/\d{3}/.test(written.replace(/\D/g, ''))) throw new Refusal('people.not-a-phone')
    return [written, contactKey(written)]
  },
}

const isNew = sql`not exists (select from people.contacts known
  where known.party_id = p.id and known.kind = n.kind and known.same_key = n.same_key)`

/** Further e-mail addresses and telephone numbers, one a line; they come after those that a party has already. */
export const importContacts: ImportDefinition = {
  name: 'people.import-contacts',
  key: ['party', 'kind', 'same_key'],
  list: '/people',
  existing: {
    join: sql`join people.parties p on p.ref = n.party
      join people.contacts e on e.party_id = p.id and e.kind = n.kind and e.same_key = n.same_key`,
    columns: { value: sql`e.value` },
  },
  columns: [
    code('party', { required: true, example: ['P-1', 'P-3'] }),
    oneOf('kind', contactKinds, { required: true, spellings, example: ['email', 'phone'] }),
    value,
  ],
  checks: changeable(isNew),
  async write(tx, by) {
    await keepNamed(tx, by, isNew)
    const { numAffectedRows } = await sql`insert into people.contacts (party_id, position, kind, value, same_key)
      select p.id, ${nextPosition('people.contacts')}, n.kind, n.value, n.same_key from ${named} where ${isNew}`.execute(
      tx,
    )
    return numAffectedRows ?? 0n
  },
  checksAfter: [notTooMany('people.contacts')],
}
