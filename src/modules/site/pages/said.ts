import type { RecordRow, SaidField } from '#platform/changes.ts'
import type { Texts } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { say } from './parts.tsx'

/** What a version of a page is told by: its place, and title and prose in each language. */
export function saidTextsOf(c: Ctx): SaidField[] {
  const t = say(c)
  const texts = (label: string, name: 'titles' | 'prose') =>
    languages.map((language) => ({
      label: c.say('ui.with-ref', { name: label, ref: languageNames[language] }),
      of: (row: RecordRow) => ((row[name] ?? {}) as Texts)[language] ?? '',
    }))
  return [
    { label: t('site.field.position'), of: (row) => String(row.position ?? '') },
    ...texts(t('site.field.title'), 'titles'),
    ...texts(t('site.field.prose'), 'prose'),
  ]
}
