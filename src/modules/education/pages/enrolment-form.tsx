import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { PartialDateField } from '#ui/fields.tsx'
import { changeScreen } from '#ui/record.tsx'
import { endEnrolment, reopenEnrolment } from '../commands/end-enrolment.ts'
import { voidEnrolment } from '../commands/enrol-learner.ts'
import { getEnrolment } from '../queries/get-enrolment.ts'
import { leavingReasons } from '../rules/choices.ts'
import { nameText, say } from './parts.tsx'

const here = (c: Ctx) => `/education/enrolments/${c.param('id')}`

async function recordOf(c: Ctx): Promise<string> {
  const { code, class_names } = await getEnrolment(c.world, c.actor, { id: c.param('id') })
  return `${code} · ${nameText(c, class_names)}`
}

/** A learner leaves a class. */
export const ending = changeScreen(endEnrolment, {
  here,
  async ask(c) {
    const t = say(c)
    return {
      title: t('education.end-enrolment.title'),
      submit: t('education.end-enrolment.submit'),
      record: await recordOf(c),
      fields: (
        <>
          <SelectField
            name="reason"
            label={t('education.field.reason')}
            value={c.form.text('reason')}
            options={leavingReasons.map((value) => ({ value, label: t(`education.reason.${value}`) }))}
            required
          />
          <PartialDateField
            name="date"
            label={t('education.field.left')}
            value={c.form.text('date', dateOffered(c.today, c.language))}
            required
          />
        </>
      ),
    }
  },
})

const saying = (act: typeof reopenEnrolment, verb: 'reopen-enrolment' | 'void-enrolment') =>
  changeScreen(act, {
    here,
    danger: verb === 'void-enrolment',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`education.${verb}.title`),
        lead: t(`education.${verb}.lead`),
        submit: t(`education.${verb}.title`),
        record: await recordOf(c),
      }
    },
  })

/** That a learner left is taken back; an enrolment is taken out. */
export const reopening = saying(reopenEnrolment, 'reopen-enrolment')
export const voiding = saying(voidEnrolment as never, 'void-enrolment')
