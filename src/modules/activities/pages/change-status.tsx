import type { Child } from 'hono/jsx'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { type Screen, submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { cancelActivity } from '../commands/cancel-activity.ts'
import { completeActivity } from '../commands/complete-activity.ts'
import { planAgain } from '../commands/plan-again.ts'
import { getActivity } from '../queries/get-activity.ts'
import { cancellers } from '../rules/choices.ts'
import { dateText, say, titleText, WhyField } from './parts.tsx'

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

function screen(verb: Verb, Fields: (props: { c: Ctx }) => Child, submit: NonNullable<Screen['submit']>): Screen {
  return {
    async show(c) {
      const t = say(c)
      const activity = await getActivity(c.world, c.actor, { id: c.param('id') })
      const here = `/activities/${activity.id}`
      return page(
        t(`activities.${verb}.title`),
        <>
          <PageHeader
            title={t(`activities.${verb}.title`)}
            lead={t(`activities.${verb}.lead`, { date: dateText(activity, c.language) })}
            breadcrumb={[{ href: here, label: titleText(c, activity) }]}
          />
          <Form
            action={c.url.pathname}
            submit={t(`activities.${verb}.submit`)}
            problems={c.form.problems}
            cancelHref={here}
          >
            <Fields c={c} />
          </Form>
        </>,
      )
    },
    submit,
  }
}

const typed = (c: Ctx) => ({ ...c.form.values, id: c.param('id') })
const back = (c: Ctx) => redirect(`/activities/${c.param('id')}`)

/** A planned activity cancelled, and by whom. */
export const cancelling = screen('cancel-activity', CancelFields, submits(cancelActivity, typed, back))
/** A planned activity done. */
export const completing = screen('complete-activity', NoteField, submits(completeActivity, typed, back))
/** A status taken back. */
export const planning = screen('plan-again', WhyField, submits(planAgain, typed, back))
