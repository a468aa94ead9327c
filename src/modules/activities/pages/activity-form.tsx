import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { DateField, PartialDateField, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { Details } from '#ui/page.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctActivity } from '../commands/correct-activity.ts'
import { createActivity } from '../commands/create-activity.ts'
import { getActivity } from '../queries/get-activity.ts'
import { activityKinds, visibilities } from '../rules/choices.ts'
import { say, titleText } from './parts.tsx'

type Activity = Awaited<ReturnType<typeof getActivity>>
type Props = { c: Ctx; activity?: Activity }

const WhenAndWhat = ({ c, activity }: Props) => {
  const t = say(c)
  return (
    <>
      <PartialDateField
        name="date"
        label={t('activities.field.date')}
        value={c.form.text('date', activity && dateOffered(activity.date_edtf, c.language))}
        required
      />
      <SelectField
        name="kind"
        label={t('activities.field.kind')}
        value={c.form.text('kind', activity?.kind)}
        options={activityKinds.map((kind) => ({ value: kind, label: t(`activities.kind.${kind}`) }))}
        required
      />
      {!activity && (
        <SelectField
          name="status"
          label={t('activities.field.status')}
          choose={false}
          value={c.form.text('status', 'done')}
          options={(['done', 'planned'] as const).map((status) => ({
            value: status,
            label: t(`activities.status.${status}`),
          }))}
          required
        />
      )}
    </>
  )
}

const Titles = ({ c, activity }: Props) => {
  const t = say(c)
  return (
    <>
      <FieldGroup name="titles" title={t('activities.field.title')} hint={t('activities.field.title.hint')}>
        <TextsFields
          form={c.form}
          name="titles"
          labelOf={(language) => t(`activities.field.title.${language}`)}
          texts={activity?.titles}
        />
      </FieldGroup>
      <Details summary={t('activities.field.text')} open={Object.keys(activity?.texts ?? {}).length > 0}>
        <TextsFields
          form={c.form}
          name="texts"
          labelOf={(language) => t(`activities.field.text.${language}`)}
          texts={activity?.texts}
          rows={3}
        />
      </Details>
    </>
  )
}

const Sight = ({ c, activity }: Props) => {
  const t = say(c)
  return (
    <>
      <ChoiceField
        name="visibility"
        label={t('activities.field.visibility')}
        value={c.form.text('visibility', activity?.visibility ?? 'internal')}
        options={visibilities.map((value) => ({
          value,
          label: t(`activities.visibility.${value}`),
          hint: t(`activities.visibility.${value}.hint`),
        }))}
        required
      />
      <DateField
        name="visibleFrom"
        label={t('activities.field.visible-from')}
        hint={t('activities.field.visible-from.hint')}
        value={c.form.text('visibleFrom', activity?.visible_from)}
      />
      <TextField
        name="place"
        label={t('activities.field.place')}
        hint={t('activities.field.place.hint')}
        value={c.form.text('place', activity?.place)}
      />
      <TextField
        name="printed"
        label={t('activities.field.printed')}
        hint={t('activities.field.printed.hint')}
        width="medium"
        value={c.form.text('printed', activity?.date_printed)}
      />
    </>
  )
}

const Fields = (props: Props) => (
  <>
    <WhenAndWhat {...props} />
    <Titles {...props} />
    <Sight {...props} />
  </>
)

/** A new line of the log. */
export const creating = createScreen(createActivity, {
  list: '/activities',
  ask(c) {
    const t = say(c)
    return {
      title: t('activities.create-activity.title'),
      submit: t('activities.create-activity.submit'),
      list: t('activities.list-activities.title'),
      fields: <Fields c={c} />,
    }
  },
})

/** An activity corrected. */
export const correcting = changeScreen(correctActivity, {
  here: (c) => `/activities/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const activity = await getActivity(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('activities.correct-activity.title'),
      lead: t('activities.correct-activity.lead'),
      submit: t('activities.correct-activity.submit'),
      record: titleText(c, activity),
      fields: (
        <>
          <Fields c={c} activity={activity} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
