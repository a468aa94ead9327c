import { type RawBuilder, sql } from 'kysely'
import type { Texts } from '../texts.ts'
import { type Language, languages } from '../words.ts'
import { text } from './columns.ts'
import type { Check, ImportColumn } from './definition.ts'

type Examples = Partial<Readonly<Record<Language, string | readonly string[]>>>

/** A text by language as four columns: `title_en`, `title_ja` … With `required` the English one must be there. */
export const textColumns = (
  header: string,
  { most, required = false, example }: { most: number; required?: boolean; example: Examples },
): ImportColumn[] =>
  languages.map((language) =>
    text(`${header}_${language}`, {
      most,
      required: required && language === 'en',
      example: example[language] ?? '',
    }),
  )

/** What a record's column of texts holds, by the headers of `textColumns`. */
export const textsHeld = (header: string, texts: RawBuilder<unknown>): Record<string, RawBuilder<unknown>> =>
  Object.fromEntries(
    languages.map((language) => [`${header}_${language}`, sql`${texts} ->> ${sql.lit(language)}`] as const),
  )

/** What `textColumns` filled, as the JSON of a column of texts. */
export function textsOf(header: string): RawBuilder<Texts> {
  const pairs = languages.map((language) => sql`${sql.lit(language)}, ${sql.ref(`${header}_${language}`)}`)
  return sql<Texts>`jsonb_strip_nulls(jsonb_build_object(${sql.join(pairs)}))`
}

/** The check that each row has the text in one language at least. */
export const textNeeded = (header: string, code: string): Check => ({
  column: `${header}_en`,
  code,
  rows: () =>
    sql`select line from incoming
      where coalesce(${sql.join(languages.map((language) => sql.ref(`${header}_${language}`)))}) is null`,
})
