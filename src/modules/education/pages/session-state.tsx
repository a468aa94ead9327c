import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { HiddenField, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow } from '#ui/form.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { cancelSession, reopenSession } from '../commands/cancel-session.ts'
import { recordSession } from '../commands/record-session.ts'
import type { MarkRow } from '../queries/attendance-of.ts'
import { getSession } from '../queries/get-session.ts'
import { presences } from '../rules/choices.ts'
import { hoursTyped, say } from './parts.tsx'
import { sessionTitle } from './session.tsx'

const here = (c: Ctx) => `/education/sessions/${c.param('id')}`

// a time is typed only for who was not there all the time
function timeTyped({ presence, minutes }: MarkRow, delivered: bigint | null): string {
  return presence === 'present' && minutes !== delivered ? hoursTyped(minutes) : ''
}

const MarkFields = (props: { c: Ctx; row: MarkRow; index: number; delivered: bigint | null }) => {
  const { c, row, index } = props
  const t = say(c)
  const name = `lines.${index}`
  const called = (label: string) => c.say('ui.with-ref', { name: label, ref: row.code })
  return (
    <FieldGroup title={row.code} name={`${name}.learner`}>
      <HiddenField name={`${name}.learner`} value={row.code} />
      <FieldRow>
        <SelectField
          name={`${name}.presence`}
          label={t('education.field.presence')}
          called={called(t('education.field.presence'))}
          choose={false}
          value={c.form.text(`${name}.presence`, row.presence)}
          options={[
            { value: '', label: t('education.presence.none') },
            ...presences.map((value) => ({ value, label: t(`education.presence.${value}`) })),
          ]}
        />
        <TextField
          name={`${name}.time`}
          label={t('education.field.attended-hours')}
          called={called(t('education.field.attended-hours'))}
          width="short"
          value={c.form.text(`${name}.time`, timeTyped(row, props.delivered))}
        />
      </FieldRow>
    </FieldGroup>
  )
}

type Session = Awaited<ReturnType<typeof getSession>>

/** The learners enrolled on the day, each to be marked; those who have no mark are offered as present on a first look. */
const Marks = (props: { c: Ctx; session: Session }) => {
  const { c, session } = props
  const isFirst = session.enrolled.every(({ presence }) => presence === null)
  const rows = session.enrolled.map((row) => (isFirst ? { ...row, presence: 'present' as const, minutes: null } : row))
  return (
    <>
      {rows.map((row, index) => (
        <MarkFields c={c} row={row} index={index} delivered={isFirst ? null : session.delivered_minutes} />
      ))}
    </>
  )
}

/** A session held. */
export const recording = changeScreen(recordSession, {
  here,
  async ask(c) {
    const t = say(c)
    const session = await getSession(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('education.record-session.title'),
      lead: t('education.record-session.lead'),
      submit: t('education.record-session.submit'),
      record: sessionTitle(c, session),
      fields: (
        <>
          <TextField
            name="deliveredHours"
            label={t('education.field.delivered-hours')}
            hint={t('education.field.hours.hint')}
            width="short"
            value={c.form.text('deliveredHours', hoursTyped(session.delivered_minutes ?? session.planned_minutes))}
            required
          />
          <Marks c={c} session={session} />
          {session.state !== 'planned' && (
            <WhyField c={c} hint={t('education.record-session.why.hint')} optional={session.state === 'held'} />
          )}
        </>
      ),
    }
  },
})

const saying = (act: typeof cancelSession, verb: 'cancel-session' | 'reopen-session') =>
  changeScreen(act, {
    here,
    async ask(c) {
      const t = say(c)
      const session = await getSession(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`education.${verb}.title`),
        lead: t(`education.${verb}.lead`),
        submit: t(`education.${verb}.title`),
        record: sessionTitle(c, session),
      }
    },
  })

/** A session cancelled, and planned again. */
export const cancelling = saying(cancelSession, 'cancel-session')
export const reopening = saying(reopenSession, 'reopen-session')
