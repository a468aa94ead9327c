import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Command } from '#platform/commands.ts'
import type { Ctx } from '#platform/web/context.ts'
import { DateField, NumberField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldRow } from '#ui/form.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { attachReportHash } from '../commands/attach-report-hash.ts'
import { cancelMeeting, replanMeeting } from '../commands/meetings/cancel-meeting.ts'
import { holdMeeting } from '../commands/meetings/hold-meeting.ts'
import { writeMinutes } from '../commands/meetings/write-minutes.ts'
import { getMeeting } from '../queries/get-meeting.ts'
import { getMinutes } from '../queries/get-minutes.ts'
import { typed } from './meeting-form.tsx'
import { meetingText } from './meeting-parts.tsx'
import { say } from './parts.tsx'

type Meeting = Awaited<ReturnType<typeof getMeeting>>
type Verb = 'hold-meeting' | 'cancel-meeting' | 'replan-meeting' | 'write-minutes' | 'attach-report-hash'

const about = (c: Ctx) => ({ id: c.param('id') })

const step = <Schema extends z.ZodType, Output>(
  verb: Verb,
  act: Command<Schema, Output>,
  fieldsOf: (c: Ctx, meeting: Meeting) => Promise<Child> | Child,
  named: (c: Ctx) => { id: string } = about,
) =>
  changeScreen(act, {
    here: (c) => `/governance/meetings/${c.param('id')}`,
    about: named,
    async ask(c) {
      const t = say(c)
      const meeting = await getMeeting(c.world, c.actor, about(c))
      return {
        title: t(`governance.${verb}.title`),
        lead: t(`governance.${verb}.lead`),
        submit: t(`governance.${verb}.title`),
        record: meetingText(c, meeting),
        above: [{ href: '/governance/meetings', label: t('governance.list-meetings.title') }],
        fields: await fieldsOf(c, meeting),
      }
    },
  })

const Presence = ({ c, meeting }: { c: Ctx; meeting: Meeting }) => {
  const t = say(c)
  const hint = meeting.kind === 'board' ? 'governance.field.entitled.hint-board' : 'governance.field.entitled.hint'
  return (
    <>
      <NumberField
        name="entitled"
        label={t('governance.field.entitled')}
        hint={t(hint)}
        value={c.form.text('entitled', typed(meeting.entitled))}
      />
      <FieldRow>
        <NumberField
          name="present"
          label={t('governance.field.present')}
          value={c.form.text('present', typed(meeting.present))}
        />
        <NumberField
          name="byProxy"
          label={t('governance.field.by-proxy')}
          value={c.form.text('byProxy', typed(meeting.by_proxy))}
        />
        <NumberField
          name="inWriting"
          label={t('governance.field.in-writing')}
          value={c.form.text('inWriting', typed(meeting.in_writing))}
        />
      </FieldRow>
      {meeting.state === 'held' && <WhyField c={c} hint={t('governance.hold-meeting.why.hint')} />}
    </>
  )
}

/** A meeting held, and who was there. */
export const holding = step('hold-meeting', holdMeeting, (c, meeting) => <Presence c={c} meeting={meeting} />)
/** A meeting that is not held. */
export const cancelling = step('cancel-meeting', cancelMeeting, (c) => <WhyField c={c} />)
/** That a meeting was held or cancelled, taken back. */
export const replanning = step('replan-meeting', replanMeeting, (c) => <WhyField c={c} />)

/** The minutes written or corrected. */
export const writing = step('write-minutes', writeMinutes, async (c, meeting) => {
  const t = say(c)
  const minutes = c.may('governance.get-minutes')
    ? (await getMinutes(c.world, c.actor, { id: meeting.id })).minutes
    : undefined
  return (
    <>
      <TextArea
        name="text"
        label={t('governance.field.minutes-text')}
        rows={16}
        value={c.form.text('text', minutes?.text)}
        required
      />
      <TextField
        name="signedBy"
        label={t('governance.field.signed-by')}
        value={c.form.text('signedBy', minutes?.signed_by)}
      />
      <DateField
        name="signedOn"
        label={t('governance.field.signed-on')}
        value={c.form.text('signedOn', minutes?.signed_on)}
        min={meeting.held_on}
        max={c.today}
      />
      {meeting.minutes?.has_text && <WhyField c={c} hint={t('governance.write-minutes.why.hint')} />}
    </>
  )
})

/** The hash of the report that a meeting adopted. */
export const attaching = step(
  'attach-report-hash',
  attachReportHash,
  (c) => (
    <TextField
      name="reportHash"
      label={say(c)('governance.field.report-hash')}
      autocomplete="off"
      spellcheck={false}
      value={c.form.text('reportHash')}
      required
    />
  ),
  (c) => ({ id: c.param('id'), meetingId: c.param('id') }),
)
