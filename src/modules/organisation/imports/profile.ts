import { sql } from 'kysely'
import type { z } from 'zod'
import { text } from '#platform/imports/columns.ts'
import type { ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { checkInput } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { currency, languagesInUse, optionalEmail, optionalWebsite, timeZone } from '../commands/inputs.ts'

/** A text column judged by the schema that the form uses. */
const judged = (header: string, example: string, schema: z.ZodType<string | null>, required = false): ImportColumn => ({
  header,
  example,
  required,
  into: { [header]: 'text' },
  parse: (given) => checkInput(schema, given),
})

const languageColumn: ImportColumn = {
  header: 'languages',
  required: true,
  example: 'en ja ko zh',
  into: { languages: 'text' },
  parse: (given) => checkInput(languagesInUse(), given.toLowerCase().split(/[\s,;]+/)).join(' '),
}

const localColumns = (field: string, most: number, examples: readonly string[]) =>
  languages.map((language, i) => text(`${field}_${language}`, { most, example: examples[i] ?? '' }))

const name = text('name_en', { required: true, most: 200, example: 'Lantern Relief' })

const local = (field: string) =>
  sql`jsonb_strip_nulls(jsonb_build_object(${sql.join(
    languages.flatMap((language) => [sql`${language}::text`, sql.ref(`${field}_${language}`)]),
  )}))`

/** The profile of the organisation as one row; where there is a profile already, only the same name is taken, and adds nothing. */
export const importProfile: ImportDefinition = {
  name: 'organisation.import-profile',
  key: ['name_en'],
  columns: [
    name,
    ...localColumns('name', 200, ['', '灯火救援会', '등불구호회', '灯火救援会']).slice(1),
    ...localColumns('purpose', 2000, ['Relief for people who had to leave', '避難を余儀なくされた人々の救援']),
    ...localColumns('legal_form', 200, ['Specified non-profit corporation', '特定非営利活動法人']),
    judged('email', 'office@lantern.example', optionalEmail()),
    judged('website', 'https://lantern.example', optionalWebsite()),
    judged('time_zone', 'Asia/Tokyo', timeZone(), true),
    judged('base_currency', 'JPY', currency(), true),
    languageColumn,
  ],
  checks: [
    {
      column: 'name_en',
      code: 'organisation.import-profile.one-row',
      rows: () => sql`select line from incoming where line > (select min(line) from incoming)`,
    },
    {
      column: 'name_en',
      code: 'organisation.import-profile.exists',
      rows: () => sql`select n.line from incoming n join organisation.profile p on p.names ->> 'en' <> n.name_en`,
    },
  ],
  async write(tx) {
    const { numAffectedRows } = await sql`insert into organisation.profile
        (id, names, purposes, legal_forms, email, website, time_zone, base_currency, languages)
      select id, ${local('name')}, ${local('purpose')}, ${local('legal_form')}, email, website, time_zone,
        base_currency, string_to_array(languages, ' ')
      from incoming on conflict (only_one) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
