import { sql } from 'kysely'
import type { z } from 'zod'
import type { ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textsOf } from '#platform/imports/texts.ts'
import { checkInput } from '#platform/inputs.ts'
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

/** The profile of the organisation as one row; where there is a profile already, only the same name is taken, and adds nothing. */
export const importProfile: ImportDefinition = {
  name: 'organisation.import-profile',
  key: ['name_en'],
  columns: [
    ...textColumns('name', {
      most: 200,
      required: true,
      example: { en: 'Lantern Relief', ja: '灯火救援会', ko: '등불구호회', zh: '灯火救援会' },
    }),
    ...textColumns('purpose', {
      most: 2000,
      example: { en: 'Relief for people who had to leave', ja: '避難を余儀なくされた人々の救援' },
    }),
    ...textColumns('legal_form', {
      most: 200,
      example: { en: 'Specified non-profit corporation', ja: '特定非営利活動法人' },
    }),
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
      select id, ${textsOf('name')}, ${textsOf('purpose')}, ${textsOf('legal_form')}, email, website, time_zone,
        base_currency, string_to_array(languages, ' ')
      from incoming on conflict (only_one) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
