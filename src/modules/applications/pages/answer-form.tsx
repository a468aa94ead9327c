import type { Ctx } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen } from '#ui/record.tsx'
import { correctAnswer } from '../commands/correct-answer.ts'
import { draftAnswer } from '../commands/draft-answer.ts'
import { getApplication } from '../queries/get-application.ts'
import { answerFor } from '../rendering/answer.ts'
import { applicantName, applicationsCrumb, say } from './parts.tsx'

type Application = Awaited<ReturnType<typeof getApplication>>
type Written = { readonly subject: string | null; readonly text: string | null }

async function asked(
  c: Ctx,
  verb: 'draft-answer' | 'correct-answer',
  writtenFor: (of: Application) => Promise<Written>,
) {
  const t = say(c)
  const application = await getApplication(c.world, c.actor, { id: c.param('id') })
  const { subject, text } = await writtenFor(application)
  const { language } = application
  return {
    title: t(`applications.${verb}.title`),
    lead: t(`applications.${verb}.lead`, { language: languageNames[language] }),
    submit: t(`applications.${verb}.submit`),
    record: applicantName(application),
    above: [applicationsCrumb(c)],
    fields: (
      <>
        <TextField
          name="subject"
          label={t('applications.field.subject')}
          language={language}
          value={c.form.text('subject', subject)}
          required
        />
        <TextArea
          name="text"
          label={t('applications.field.text')}
          language={language}
          rows={14}
          value={c.form.text('text', text)}
          required
        />
      </>
    ),
  }
}

const here = (c: Ctx) => `/applications/${c.param('id')}`

/** An answer begun, with the courteous text for how the application stands. */
export const drafting = changeScreen(draftAnswer, {
  here,
  ask: (c) => asked(c, 'draft-answer', (application) => answerFor(c.world.db, application)),
})

/** The waiting answer changed. */
export const correcting = changeScreen(correctAnswer, {
  here,
  ask: (c) =>
    asked(c, 'correct-answer', async ({ answers }) => {
      const waiting = answers.find(({ sent_on }) => sent_on === null)
      return { subject: waiting?.subject ?? '', text: waiting?.text ?? '' }
    }),
})
