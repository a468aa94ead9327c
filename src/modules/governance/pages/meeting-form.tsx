import { fiscalYearsOf } from '#modules/organisation/face.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { DateField, NumberField, TextField } from '#ui/fields.tsx'
import { FieldRow } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctMeeting } from '../commands/meetings/correct-meeting.ts'
import { planMeeting } from '../commands/meetings/plan-meeting.ts'
import { getMeeting } from '../queries/get-meeting.ts'
import { meetingKinds, quorumShares } from '../rules/choices.ts'
import { meetingText } from './meeting-parts.tsx'
import { NoteField, RefField, say } from './parts.tsx'

type Meeting = Awaited<ReturnType<typeof getMeeting>>
type Props = { c: Ctx; meeting?: Meeting }

/** A number as it stands in a field. */
export const typed = (number: bigint | null | undefined): string | undefined =>
  number === null || number === undefined ? undefined : String(number)

const What = ({ c, meeting }: Props) => {
  const t = say(c)
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('governance.field.kind')}
        value={c.form.text('kind', meeting?.kind ?? 'general')}
        options={meetingKinds.map((kind) => ({ value: kind, label: t(`governance.kind.${kind}`) }))}
        required
      />
      <NumberField
        name="number"
        label={t('governance.field.number')}
        hint={t('governance.field.number.hint')}
        value={c.form.text('number', typed(meeting?.number))}
      />
      <DateField
        name="heldOn"
        label={t('governance.field.held-on')}
        value={c.form.text('heldOn', meeting?.held_on)}
        required
      />
      <TextField name="place" label={t('governance.field.place')} value={c.form.text('place', meeting?.place)} />
    </>
  )
}

const Year = (props: Props & { years: readonly { ref: string; label: string }[] }) => {
  const { c, meeting, years } = props
  const t = say(c)
  return (
    <SelectField
      name="forYear"
      label={t('governance.field.for-year')}
      choose={false}
      value={c.form.text('forYear', meeting?.year?.ref)}
      options={[
        { value: '', label: t('governance.field.for-year.none') },
        ...years.map(({ ref, label }) => ({ value: ref, label })),
      ]}
    />
  )
}

const NoticeAndQuorum = ({ c, meeting }: Props) => {
  const t = say(c)
  return (
    <>
      <FieldRow>
        <DateField
          name="noticeOn"
          label={t('governance.field.notice-on')}
          value={c.form.text('noticeOn', meeting?.notice_on)}
          max={c.today}
        />
        <NumberField
          name="noticeDays"
          label={t('governance.field.notice-days')}
          value={c.form.text('noticeDays', typed(meeting?.notice_days))}
        />
      </FieldRow>
      <SelectField
        name="quorumShare"
        label={t('governance.field.quorum-share')}
        hint={t('governance.field.quorum.hint')}
        choose={false}
        value={c.form.text('quorumShare', meeting?.quorum_share)}
        options={[
          { value: '', label: t('governance.share.no-share') },
          ...quorumShares.map((share) => ({ value: share, label: t(`governance.share.${share}`) })),
        ]}
      />
      <NumberField
        name="quorumNumber"
        label={t('governance.field.quorum-number')}
        value={c.form.text('quorumNumber', typed(meeting?.quorum_number))}
      />
    </>
  )
}

const Fields = (props: Props & { years: readonly { ref: string; label: string }[] }) => (
  <>
    <What {...props} />
    <Year {...props} />
    <NoticeAndQuorum {...props} />
    <NoteField c={props.c} note={props.meeting?.note} />
  </>
)

/** A meeting planned. */
export const planning = createScreen(planMeeting, {
  list: '/governance/meetings',
  async ask(c) {
    const t = say(c)
    const years = await fiscalYearsOf(c.world.db)
    return {
      title: t('governance.plan-meeting.title'),
      lead: t('governance.plan-meeting.lead'),
      submit: t('governance.plan-meeting.title'),
      list: t('governance.list-meetings.title'),
      fields: (
        <>
          <Fields c={c} years={years} />
          <RefField c={c} />
        </>
      ),
    }
  },
})

/** A meeting corrected, or moved to another day. */
export const correcting = changeScreen(correctMeeting, {
  here: (c) => `/governance/meetings/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const meeting = await getMeeting(c.world, c.actor, { id: c.param('id') })
    const years = await fiscalYearsOf(c.world.db)
    return {
      title: t('governance.correct-meeting.title'),
      lead: t('governance.correct-meeting.lead'),
      submit: t('governance.save-correction'),
      record: meetingText(c, meeting),
      above: [{ href: '/governance/meetings', label: t('governance.list-meetings.title') }],
      fields: (
        <>
          <Fields c={c} meeting={meeting} years={years} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
