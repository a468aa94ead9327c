import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Command } from '#platform/commands.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { cancelActivity } from '../commands/cancel-activity.ts'
import { completeActivity } from '../commands/complete-activity.ts'
import { planAgain } from '../commands/plan-again.ts'
import { getActivity } from '../queries/get-activity.ts'
import { cancellers } from '../rules/choices.ts'
import { say, titleText } from './parts.tsx'

const NoteField = (props: { c: Ctx }) => {
  const t = say(props.c)
  return (
    <TextField
      name="note"
      label={t('activities.field.note')}
      hint={t('activities.field.note.hint')}
      value={props.c.form.text('note')}
    />
  )
}

const CancelFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="cancelledBy"
        label={t('activities.field.cancelled-by')}
        value={c.form.text('cancelledBy')}
        options={cancellers.map((by) => ({ value: by, label: t(`activities.by.${by}`) }))}
        required
      />
      <DateField name="day" label={t('activities.field.day')} value={c.form.text('day')} />
      <NoteField c={c} />
    </>
  )
}

type Verb = 'cancel-activity' | 'complete-activity' | 'plan-again'

const screen = <Schema extends z.ZodType, Output>(
  verb: Verb,
  act: Command<Schema, Output>,
  Fields: (props: { c: Ctx }) => Child,
) =>
  changeScreen(act, {
    here: (c) => `/activities/${c.param('id')}`,
    async ask(c) {
      const t = say(c)
      const activity = await getActivity(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`activities.${verb}.title`),
        lead: t(`activities.${verb}.lead`, { date: dateText(activity.date_edtf, c.language) }),
        submit: t(`activities.${verb}.submit`),
        record: titleText(c, activity),
        fields: <Fields c={c} />,
      }
    },
  })

/** A planned activity cancelled, and by whom. */
export const cancelling = screen('cancel-activity', cancelActivity, CancelFields)
/** A planned activity done. */
export const completing = screen('complete-activity', completeActivity, NoteField)
/** A status taken back. */
export const planning = screen('plan-again', planAgain, WhyField)
