import { z } from 'zod'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optional } from '#platform/inputs.ts'
import { type Texts, textsInput } from '#platform/texts.ts'
import { languages } from '#platform/words.ts'

const longest = 40_000

/** The fields of a page, as forms and the command line give them. */
export const pageFields = {
  position: z.coerce
    .number({ error: 'site.page.position' })
    .int('site.page.position')
    .min(1, 'site.page.position')
    .max(999, 'site.page.position'),
  source: optional(oneOf(languages)),
  titles: textsInput(200),
  prose: textsInput(longest),
}

/** The words of a page as they are stored. Refuses a page without a title, and prose that names figures. */
export function pageWords({ titles, prose }: { titles: Texts; prose: Texts }) {
  if (Object.keys(titles).length === 0) throw new Refusal('site.page.title-missing', 'titles.en')
  const naming = languages.filter((language) => prose[language]?.includes('{{'))
  if (naming.length > 0)
    throw Refusal.of(naming.map((language) => new Refusal('site.page.figure', `prose.${language}`)))
  return { titles: JSON.stringify(titles), prose: JSON.stringify(prose) }
}
