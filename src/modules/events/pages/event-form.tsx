import { latestActivities, type NamedActivity } from '#modules/activities/face.ts'
import { dateText, dateTyped } from '#platform/dates/known.ts'
import { qualifiers } from '#platform/figures.ts'
import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { NumberField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctEvent } from '../commands/correct-event.ts'
import { createEvent } from '../commands/create-event.ts'
import { getEvent } from '../queries/get-event.ts'
import { eventKinds } from '../rules/choices.ts'
import { currencyOptions, nameText, ownCurrency, say } from './parts.tsx'

type Event = Awaited<ReturnType<typeof getEvent>>

interface Offered {
  readonly activities: readonly NamedActivity[]
  readonly currencies: readonly { value: string; label: string }[]
  readonly currency: string | undefined
}

type Props = { c: Ctx; offered: Offered; event?: Event }

// the activity of the event stays on offer, however old it is
async function offeredTo(c: Ctx, event?: Event): Promise<Offered> {
  const latest = c.may('activities.get-activity') ? await latestActivities(c.world.db) : []
  const { activity } = event ?? {}
  const isThere = !activity || latest.some(({ id }) => id === activity.id)
  return {
    activities: isThere ? latest : [activity, ...latest],
    currencies: await currencyOptions(c),
    currency: await ownCurrency(c),
  }
}

/** A number of people, how exactly it is meant, and how its source writes it; the fields are called after `name`. */
export const PeopleFields = (props: {
  c: Ctx
  name: 'expected' | 'came'
  hint: string
  row: Pick<Event, `${'expected' | 'came'}${'' | '_qualifier' | '_printed'}`> | undefined
}) => {
  const { c, name, row } = props
  const t = say(c)
  const number = row?.[name] ?? null
  return (
    <FieldGroup title={t(`events.field.${name}`)} hint={props.hint}>
      <FieldRow>
        <SelectField
          name={`${name}Qualifier`}
          label={t('events.field.qualifier')}
          choose={false}
          value={c.form.text(`${name}Qualifier`, row?.[`${name}_qualifier`] ?? 'exact')}
          options={qualifiers.map((value) => ({ value, label: t(`events.qualifier.${value}`) }))}
        />
        <NumberField
          name={name}
          label={t('events.field.number')}
          value={c.form.text(name, number === null ? '' : String(number))}
        />
      </FieldRow>
      <TextField
        name={`${name}Printed`}
        label={t('events.field.number-printed')}
        hint={t('events.field.number-printed.hint')}
        value={c.form.text(`${name}Printed`, row?.[`${name}_printed`])}
      />
    </FieldGroup>
  )
}

const What = ({ c, offered, event }: Props) => {
  const t = say(c)
  return (
    <>
      <PartialDateField
        name="date"
        label={t('events.field.date')}
        value={c.form.text('date', dateTyped(event, c.language))}
        required
      />
      <SelectField
        name="kind"
        label={t('events.field.kind')}
        value={c.form.text('kind', event?.kind)}
        options={eventKinds.map((value) => ({ value, label: t(`events.kind.${value}`) }))}
        required
      />
      {!event && (
        <SelectField
          name="state"
          label={t('events.field.state')}
          choose={false}
          value={c.form.text('state', 'planned')}
          options={(['planned', 'held'] as const).map((value) => ({ value, label: t(`events.state.${value}`) }))}
          required
        />
      )}
      <FieldGroup name="names" title={t('events.field.name')} hint={t('events.field.name.hint')}>
        <TextsFields
          form={c.form}
          name="names"
          labelOf={(language) => t(`events.field.name.${language}`)}
          texts={event?.names}
        />
      </FieldGroup>
      <TextField name="place" label={t('events.field.place')} value={c.form.text('place', event?.place)} />
      <SelectField
        name="activity"
        label={t('events.field.activity')}
        choose={false}
        value={c.form.text('activity', event?.activity?.ref)}
        options={[
          { value: '', label: t('events.field.activity.none') },
          ...offered.activities.map(({ ref, titles, edtf }) => ({
            value: ref,
            label: `${dateText(edtf, c.language)} · ${textIn(titles, c.language)}`,
          })),
        ]}
      />
    </>
  )
}

const Aims = ({ c, offered, event }: Props) => {
  const t = say(c)
  const { goal_amount, goal_currency } = event ?? { goal_amount: null, goal_currency: null }
  const goal =
    goal_amount === null || goal_currency === null ? '' : plainAmount(moneyFromDatabase(goal_amount, goal_currency))
  return (
    <>
      <NumberField
        name="capacity"
        label={t('events.field.capacity')}
        hint={t('events.field.capacity.hint')}
        value={c.form.text('capacity', event?.capacity === null ? '' : event && String(event.capacity))}
      />
      <PeopleFields c={c} name="expected" hint={t('events.field.expected.hint')} row={event} />
      <MoneyField
        name="goal"
        label={t('events.field.goal')}
        hint={t('events.field.goal.hint')}
        amount={c.form.text('goal.amount', goal)}
        currency={c.form.text('goal.currency', goal_currency ?? offered.currency) || undefined}
        currencies={offered.currencies}
      />
      <TextArea name="note" label={t('events.field.note')} rows={2} value={c.form.text('note', event?.note)} />
    </>
  )
}

const Fields = (props: Props) => (
  <>
    <What {...props} />
    <Aims {...props} />
  </>
)

/** A new event. */
export const creating = createScreen(createEvent, {
  list: '/events',
  async ask(c) {
    const t = say(c)
    return {
      title: t('events.create-event.title'),
      submit: t('events.create-event.submit'),
      list: t('events.list-events.title'),
      fields: <Fields c={c} offered={await offeredTo(c)} />,
    }
  },
})

/** An event corrected. */
export const correcting = changeScreen(correctEvent, {
  here: (c) => `/events/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const event = await getEvent(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('events.correct-event.title'),
      lead: t('events.correct.lead'),
      submit: t('events.correct.submit'),
      record: nameText(c, event),
      fields: (
        <>
          <Fields c={c} offered={await offeredTo(c, event)} event={event} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
