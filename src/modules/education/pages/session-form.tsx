import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { LinesField } from '#ui/lines-field.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { correctSession } from '../commands/correct-session.ts'
import { planMakeUp } from '../commands/plan-make-up.ts'
import { planSessions } from '../commands/plan-sessions.ts'
import { getClass } from '../queries/get-class.ts'
import { getSession } from '../queries/get-session.ts'
import { modes } from '../rules/choices.ts'
import { hoursTyped, nameText, say } from './parts.tsx'
import { sessionTitle } from './session.tsx'

type Like = Partial<Pick<Awaited<ReturnType<typeof getSession>>, 'planned_minutes' | 'mode' | 'place' | 'note'>>

/** How long and where; `like` is another session of which it takes what it can. */
const Fields = (props: { c: Ctx; like?: Like | undefined }) => {
  const { c, like } = props
  const t = say(c)
  return (
    <>
      <TextField
        name="plannedHours"
        label={t('education.field.planned-hours')}
        hint={t('education.field.hours.hint')}
        width="short"
        value={c.form.text('plannedHours', hoursTyped(like?.planned_minutes))}
        required
      />
      <ChoiceField
        name="mode"
        label={t('education.field.mode')}
        value={c.form.text('mode', like?.mode ?? 'in-person')}
        options={modes.map((value) => ({ value, label: t(`education.mode.${value}`) }))}
        required
      />
      <TextField
        name="place"
        label={t('education.field.place')}
        hint={t('education.field.place.hint')}
        value={c.form.text('place', like?.place)}
      />
      <TextField
        name="note"
        label={t('education.field.note')}
        hint={t('education.field.note.hint')}
        value={c.form.text('note', like?.note)}
      />
    </>
  )
}

const Days = ({ c }: { c: Ctx }) => {
  const t = say(c)
  const count = c.form.sent ? Math.max(c.form.rows('lines'), 1) : 4
  return (
    <LinesField
      name="lines"
      label={t('education.field.days')}
      hint={t('education.field.days.hint')}
      required
      lines={Array.from({ length: count }, (_, i) => ({ day: c.form.text(`lines.${i}.day`) }))}
      parts={[{ key: 'day', label: t('education.field.day'), input: 'date' }]}
    />
  )
}

/** Sessions of a class planned, one for each day. */
export const planning = changeScreen(planSessions, {
  here: (c) => `/education/classes/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const one = await getClass(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('education.plan-sessions.title'),
      lead: t('education.plan-sessions.lead'),
      submit: t('education.plan-sessions.submit'),
      record: nameText(c, one.names),
      fields: (
        <>
          <Days c={c} />
          <Fields c={c} like={one.sessions[0] && { ...one.sessions[0], note: null }} />
        </>
      ),
    }
  },
})

const here = (c: Ctx) => `/education/sessions/${c.param('id')}`

const Day = (props: { c: Ctx; day?: string | undefined }) => (
  <DateField
    name="day"
    label={say(props.c)('education.field.day')}
    value={props.c.form.text('day', props.day)}
    required
  />
)

/** A session planned that makes up for a cancelled one. */
export const makingUp = changeScreen(planMakeUp, {
  here,
  async ask(c) {
    const t = say(c)
    const session = await getSession(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('education.plan-make-up.title'),
      lead: t('education.plan-make-up.lead'),
      submit: t('education.plan-make-up.submit'),
      record: sessionTitle(c, session),
      fields: (
        <>
          <Day c={c} />
          <Fields c={c} like={{ ...session, note: null }} />
        </>
      ),
    }
  },
})

/** A session corrected. */
export const correcting = changeScreen(correctSession, {
  here,
  async ask(c) {
    const t = say(c)
    const session = await getSession(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('education.correct-session.title'),
      lead: t('education.correct.lead'),
      submit: t('education.correct.submit'),
      record: sessionTitle(c, session),
      fields: (
        <>
          <Day c={c} day={session.day} />
          <Fields c={c} like={session} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
