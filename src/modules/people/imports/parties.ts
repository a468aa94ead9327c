import { type RawBuilder, sql } from 'kysely'
import { isEmail } from '#modules/organisation/face.ts'
import { Refusal } from '#platform/errors.ts'
import { cleanText, code, oneOf, partialDate, text, wordReader } from '#platform/imports/columns.ts'
import type { Cell, ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { excerpt } from '#platform/numbers.ts'
import { partyKinds, scripts } from '../rules/choices.ts'
import { isLanguageCode } from '../rules/languages.ts'
import { contactKey, nameKeys, sortName } from '../rules/name-keys.ts'
import { scriptOf } from '../rules/scripts.ts'
import { peopleWords } from '../words/words.ts'
import { country } from './country-column.ts'

const scriptSpellings = spelledAs(peopleWords, 'people.script.')
const readScript = wordReader(scripts, scriptSpellings)

const codesIn = (given: string) =>
  given
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)

type Example = ImportColumn['example']

/** A name with its script and its keys: into `<field>`, `<field>_script`, `<field>_search`, `_same`, `_parts`. */
function nameColumn(header: string, example: Example, scriptHeader?: string): ImportColumn {
  return {
    header,
    example,
    into: {
      [header]: 'text',
      [`${header}_script`]: 'text',
      [`${header}_search`]: 'text',
      [`${header}_same`]: 'text',
      [`${header}_parts`]: 'text',
    },
    parse(given, cell) {
      const written = cleanText(given, 200)
      const chosen = scriptHeader ? readScript(cell(scriptHeader)) : undefined
      const { search, same, parts } =
        header === 'name' ? nameKeys(written, cell('family'), cell('given')) : nameKeys(written)
      return [written, chosen ?? scriptOf(written, codesIn(cell('languages'))), search, same, parts.join(' ')]
    },
  }
}

const sortOf = (written: string, cell: Cell) =>
  cell('reading') ? sortName(cell('reading')) : sortName(written, cell('family'), cell('given'))

const name = (example: Example): ImportColumn => {
  const column = nameColumn('name', example, 'script')
  return {
    ...column,
    required: true,
    into: { ...column.into, sort_name: 'text' },
    parse: (given, cell) => [...[column.parse(given, cell)].flat(), sortOf(cleanText(given, 200), cell).slice(0, 300)],
  }
}

const contactColumn = (header: 'email' | 'phone', example: Example): ImportColumn => ({
  header,
  example,
  into: { [header]: 'text', [`${header}_same`]: 'text' },
  parse(given) {
    const value = cleanText(given, 254)
    const right = header === 'email' ? isEmail(value) : /\d{3}/.test(value.replace(/\D/g, ''))
    if (!right) throw new Refusal(header === 'email' ? 'people.not-an-email' : 'people.not-a-phone')
    return [value, contactKey(value)]
  },
})

const languages: ImportColumn = {
  header: 'languages',
  example: ['ja en', 'de'],
  into: { languages: 'text' },
  parse(given) {
    const codes = [...new Set(codesIn(given))]
    if (!codes.every(isLanguageCode)) throw new Refusal('people.not-a-language', undefined, { text: excerpt(given) })
    return codes.join(' ')
  },
}

// a row of people.names for each column that is filled
const nameRow = (header: string, position: number, kind: string, more: RawBuilder<unknown> = sql`null, null`) => {
  const of = (suffix: string) => sql.ref(`n.${header}${suffix}`)
  return sql`insert into people.names
      (party_id, position, kind, script, written, search_key, same_key, part_keys, family, given)
    select n.id, ${position}::int4, ${kind}::text, ${of('_script')}, ${of('')}, ${of('_search')}, ${of('_same')},
      string_to_array(${of('_parts')}, ' '), ${more}
    from incoming n join people.parties p on p.id = n.id where ${of('')} is not null`
}

const contactRow = (header: string, position: number) =>
  sql`insert into people.contacts (party_id, position, kind, value, same_key)
    select n.id, ${position}::int4, ${header}::text, ${sql.ref(`n.${header}`)}, ${sql.ref(`n.${header}_same`)}
    from incoming n join people.parties p on p.id = n.id where ${sql.ref(`n.${header}`)} is not null`

const parties = sql`insert into people.parties (id, ref, kind, display_name, sort_name, country, languages, note,
    known_since_edtf, known_since_start, known_since_end, known_since_printed, current_id)
  select id, ref, kind, name, sort_name, country, coalesce(string_to_array(languages, ' '), '{}'), note,
    known_since_edtf, known_since_start, known_since_end, known_since_printed, id
  from incoming order by id on conflict (ref) do nothing`

const addresses = sql`insert into people.addresses (party_id, position, lines, postal_code, locality, region, country)
  select n.id, 0, n.address, n.postal_code, n.locality, n.region, n.country
  from incoming n join people.parties p on p.id = n.id
  where coalesce(n.address, n.postal_code, n.locality, n.region, n.country) is not null`

/** Persons and organisations, one a line, with up to two names, a reading and an alias; the script is told by the letters unless named. */
export const importParties: ImportDefinition = {
  name: 'people.import-parties',
  key: ['ref'],
  list: '/people',
  existing: {
    join: sql`join people.parties e on e.ref = n.ref`,
    columns: {
      kind: sql`e.kind`,
      name: sql`e.display_name`,
      country: sql`e.country`,
      known_since: sql`e.known_since_edtf`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['P-1', 'P-2', 'P-3', 'P-4'] }),
    oneOf('kind', partyKinds, {
      required: true,
      spellings: spelledAs(peopleWords, 'people.kind.'),
      example: ['person', 'organisation', 'person', 'organisation'],
    }),
    name(['山田 花子', 'Harbour Trust', '김민수', 'Oak Foundation']),
    oneOf('script', scripts, {
      field: 'chosen_script',
      spellings: scriptSpellings,
      example: ['kanji', '', 'hangul', ''],
    }),
    text('family', { most: 100, example: ['山田', ''] }),
    text('given', { most: 100, example: ['花子', ''] }),
    nameColumn('name_2', ['Hanako Yamada', ''], 'script_2'),
    oneOf('script_2', scripts, { field: 'chosen_script_2', spellings: scriptSpellings, example: ['latin', ''] }),
    nameColumn('reading', ['やまだ はなこ', '']),
    nameColumn('alias', ''),
    contactColumn('email', ['hanako@example.jp', 'office@harbour.example']),
    contactColumn('phone', ['', '+49 30 1234567']),
    country(['JP', 'DE']),
    text('locality', { most: 100, example: ['Tokyo', 'Hamburg'] }),
    text('region', { most: 100, example: '' }),
    text('postal_code', { most: 20, example: ['100-0001', '20095'] }),
    text('address', { most: 500, example: ['Chiyoda 1-1', ''] }),
    languages,
    partialDate('known_since', { example: ['2009', '2010-04'] }),
    text('note', { example: '' }),
  ],
  async write(tx) {
    const { numAffectedRows } = await parties.execute(tx)
    await nameRow('name', 0, 'primary', sql`n.family, n.given`).execute(tx)
    await nameRow('name_2', 1, 'primary').execute(tx)
    await nameRow('reading', 2, 'reading').execute(tx)
    await nameRow('alias', 3, 'alias').execute(tx)
    await contactRow('email', 0).execute(tx)
    await contactRow('phone', 1).execute(tx)
    await addresses.execute(tx)
    return numAffectedRows ?? 0n
  },
}
