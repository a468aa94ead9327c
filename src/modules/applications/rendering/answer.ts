import { namesOf } from '#modules/organisation/face.ts'
import type { Db } from '#platform/db/db.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { ApplicationState } from '../rules/choices.ts'
import { applicationsWords } from '../words/words.ts'

/** What an answer is made of. */
export interface Answered {
  readonly name: string | null
  readonly language: Language
  readonly titles: Texts
  readonly state: ApplicationState
  readonly is_field_role: boolean
}

/** The courteous text for an application as it stands, in the applicant's language; paragraphs with an empty line between. */
export async function answerFor(db: Db, { name, language, titles, state, is_field_role }: Answered) {
  const t = applicationsWords.in(language)
  const organisation = textIn((await namesOf(db)) ?? {}, language)
  const title = textIn(titles, language)
  // who wishes to go into the field is told why not, and what else they can do
  const kind = is_field_role && state !== 'accepted' ? 'field' : state === 'in-review' ? 'received' : state
  const paragraphs = [
    t('applications.answer.greeting', { name: name ?? '' }),
    t(`applications.answer.${kind}.text`, { title }),
    t('applications.answer.closing', { organisation }),
  ]
  return { subject: t(`applications.answer.${kind}.subject`, { title }), text: paragraphs.join('\n\n') }
}
