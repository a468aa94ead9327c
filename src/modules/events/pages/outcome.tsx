import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { recordOutcome } from '../commands/record-outcome.ts'
import { setEventState } from '../commands/set-event-state.ts'
import { getEvent } from '../queries/get-event.ts'
import { eventStates, goalsTold } from '../rules/choices.ts'
import { PeopleFields } from './event-form.tsx'
import { nameText, say } from './parts.tsx'

/** Whether an event was held, cancelled, or is planned again. */
export const settingState = changeScreen(setEventState, {
  here: (c) => `/events/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const event = await getEvent(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('events.set-event-state.title'),
      lead: t('events.set-event-state.lead'),
      submit: t('events.set-event-state.submit'),
      record: nameText(c, event),
      fields: (
        <>
          <ChoiceField
            name="state"
            label={t('events.field.state')}
            value={c.form.text('state')}
            options={eventStates
              .filter((state) => state !== event.state)
              .map((value) => ({ value, label: t(`events.state.${value}`) }))}
            required
          />
          <WhyField c={c} hint={t('events.set-event-state.why.hint')} optional />
        </>
      ),
    }
  },
})

/** How many came, and what is told of a goal whose amount is not known. */
export const recording = changeScreen(recordOutcome, {
  here: (c) => `/events/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const event = await getEvent(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('events.record-outcome.title'),
      lead: t('events.record-outcome.lead'),
      submit: t('events.record-outcome.submit'),
      record: nameText(c, event),
      fields: (
        <>
          <PeopleFields c={c} name="came" hint={t('events.field.came.hint')} row={event} />
          {event.goal_amount === null && (
            <SelectField
              name="goalTold"
              label={t('events.field.goal-told')}
              hint={t('events.field.goal-told.hint')}
              choose={false}
              value={c.form.text('goalTold', event.goal_told)}
              options={[
                { value: '', label: t('events.goal.none') },
                ...goalsTold.map((value) => ({ value, label: t(`events.goal.${value}`) })),
              ]}
            />
          )}
          <WhyField c={c} hint={t('events.record-outcome.why.hint')} optional />
        </>
      ),
    }
  },
})
