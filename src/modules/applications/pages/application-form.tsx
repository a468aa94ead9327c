import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctApplication } from '../commands/correct-application.ts'
import { recordApplication } from '../commands/record-application.ts'
import { getApplication } from '../queries/get-application.ts'
import { profileOptions } from '../queries/list-applications.ts'
import { ApplicantFields } from './applicant-fields.tsx'
import { applicantName, applicationsCrumb, say, titleText } from './parts.tsx'

async function profileField(c: Ctx, chosen: string | undefined) {
  const label = say(c)('applications.profile')
  const value = c.form.text('profile', chosen)
  // whoever may not look at profiles writes the reference that they were given
  if (!c.may('applications.list-profiles')) return <TextField name="profile" label={label} value={value} required />
  const options = (await profileOptions(c.world.db)).map((row) => ({
    value: row.ref,
    label: c.say('ui.with-ref', { name: titleText(c, row), ref: row.ref }),
  }))
  return <SelectField name="profile" label={label} options={options} value={value} required />
}

const NoteField = ({ c, note }: { c: Ctx; note?: string | null }) => (
  <TextArea
    name="note"
    label={say(c)('applications.field.note')}
    hint={say(c)('applications.field.note.hint')}
    rows={2}
    value={c.form.text('note', note)}
  />
)

/** An application that came to the office. */
export const recording = createScreen(recordApplication, {
  list: '/applications',
  async ask(c) {
    const t = say(c)
    return {
      title: t('applications.record-application.title'),
      lead: t('applications.record-application.lead'),
      submit: t('applications.record-application.submit'),
      list: t('applications.list-applications.title'),
      fields: (
        <>
          {await profileField(c, c.query('profile'))}
          <DateField
            name="received"
            label={t('applications.field.received')}
            value={c.form.text('received', c.today)}
            max={c.today}
            required
          />
          <ApplicantFields c={c} />
          <NoteField c={c} />
          <TextField
            name="ref"
            label={t('applications.field.ref')}
            hint={t('applications.field.ref.hint')}
            width="medium"
            value={c.form.text('ref')}
          />
        </>
      ),
    }
  },
})

/** An application corrected. */
export const correcting = changeScreen(correctApplication, {
  here: (c) => `/applications/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const application = await getApplication(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('applications.correct-application.title'),
      lead: t('applications.correct-application.lead'),
      submit: t('applications.correct-application.submit'),
      record: applicantName(application),
      above: [applicationsCrumb(c)],
      fields: (
        <>
          {await profileField(c, application.profile)}
          <ApplicantFields c={c} known={application} />
          <NoteField c={c} note={application.note} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
