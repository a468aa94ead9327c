import type { RecordRow, SaidField } from '#platform/changes.ts'
import type { Ctx } from '#platform/web/context.ts'
import { isLanguage, languageNames } from '#platform/words.ts'
import type { Told } from '../rules/match.ts'
import { countryText, say, sayAbilities, spokenText } from './parts.tsx'

type Before = Partial<Pick<Told, 'languages' | 'skills'>>

/** What an application tells, in words, now and in an earlier version. */
export function applicationSaid(c: Ctx): SaidField[] {
  const t = say(c)
  const text = (label: string, column: string): SaidField => ({
    label,
    of: (row: RecordRow) => String(row[column] ?? ''),
  })
  const before = (row: RecordRow) => row as Before
  return [
    text(t('applications.field.name'), 'name'),
    text(t('applications.field.email'), 'email'),
    {
      label: t('applications.field.country'),
      of: (row) => (row.country ? countryText(c, String(row.country)) : ''),
    },
    {
      label: t('applications.field.answer-language'),
      of: (row) => (isLanguage(row.language) ? languageNames[row.language] : ''),
    },
    {
      label: t('applications.field.languages'),
      of: (row) =>
        before(row)
          .languages?.map((one) => spokenText(c, one))
          .join(', '),
    },
    {
      label: t('applications.field.skills'),
      of: (row) =>
        before(row)
          .skills?.map((skill) => sayAbilities(c)(`volunteers.skill.${skill}`))
          .join(', '),
    },
    text(t('applications.field.hours-told'), 'hours'),
    text(t('applications.field.words'), 'words'),
    text(t('applications.field.note'), 'note'),
  ]
}
