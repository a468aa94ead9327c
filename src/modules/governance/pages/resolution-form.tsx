import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { NumberField } from '#ui/fields.tsx'
import { FieldRow } from '#ui/form.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { correctResolution } from '../commands/resolutions/correct-resolution.ts'
import { proposeResolution } from '../commands/resolutions/propose-resolution.ts'
import { recordVotes } from '../commands/resolutions/record-votes.ts'
import { getMeeting } from '../queries/get-meeting.ts'
import { getResolution } from '../queries/get-resolution.ts'
import { majorities, resolutionKinds } from '../rules/choices.ts'
import { typed } from './meeting-form.tsx'
import { meetingText } from './meeting-parts.tsx'
import { NoteField, RefField, say, TitleFields, titleText } from './parts.tsx'

type Resolution = Awaited<ReturnType<typeof getResolution>>

const Fields = ({ c, resolution }: { c: Ctx; resolution?: Resolution }) => {
  const t = say(c)
  return (
    <>
      <TitleFields c={c} titles={resolution?.titles} />
      <SelectField
        name="kind"
        label={t('governance.field.kind')}
        value={c.form.text('kind', resolution?.kind)}
        options={resolutionKinds.map((kind) => ({ value: kind, label: t(`governance.resolution-kind.${kind}`) }))}
        required
      />
      <ChoiceField
        name="majority"
        label={t('governance.field.majority')}
        value={c.form.text('majority', resolution?.majority ?? 'simple')}
        options={majorities.map((majority) => ({ value: majority, label: t(`governance.majority.${majority}`) }))}
        required
      />
      <NoteField c={c} note={resolution?.note} />
    </>
  )
}

/** A resolution put before a meeting. */
export const proposing = changeScreen(proposeResolution, {
  here: (c) => `/governance/meetings/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const meeting = await getMeeting(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('governance.propose-resolution.title'),
      lead: t('governance.propose-resolution.lead'),
      submit: t('governance.propose-resolution.title'),
      record: meetingText(c, meeting),
      above: [{ href: '/governance/meetings', label: t('governance.list-meetings.title') }],
      fields: (
        <>
          <Fields c={c} />
          <RefField c={c} />
        </>
      ),
    }
  },
})

const here = (c: Ctx) => `/governance/resolutions/${c.param('id')}`
const above = (c: Ctx) => [{ href: '/governance/resolutions', label: say(c)('governance.list-resolutions.title') }]

/** What a resolution says, corrected. */
export const correcting = changeScreen(correctResolution, {
  here,
  async ask(c) {
    const t = say(c)
    const resolution = await getResolution(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('governance.correct-resolution.title'),
      lead: t('governance.correction-kept'),
      submit: t('governance.save-correction'),
      record: titleText(c, resolution),
      above: above(c),
      fields: (
        <>
          <Fields c={c} resolution={resolution} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** The votes on a resolution, recorded or corrected. */
export const voting = changeScreen(recordVotes, {
  here,
  async ask(c) {
    const t = say(c)
    const resolution = await getResolution(c.world, c.actor, { id: c.param('id') })
    const field = (name: string, column: 'votes_for' | 'votes_against' | 'votes_abstained') => (
      <NumberField
        name={name}
        label={t(
          `governance.field.${column === 'votes_for' ? 'votes-for' : column === 'votes_against' ? 'votes-against' : 'votes-abstained'}`,
        )}
        value={c.form.text(name, typed(resolution[column]))}
        required
      />
    )
    return {
      title: t('governance.record-votes.title'),
      lead: t('governance.record-votes.lead'),
      submit: t('governance.record-votes.title'),
      record: titleText(c, resolution),
      above: above(c),
      fields: (
        <>
          <FieldRow>
            {field('votesFor', 'votes_for')}
            {field('votesAgainst', 'votes_against')}
            {field('votesAbstained', 'votes_abstained')}
          </FieldRow>
          {resolution.votes_for !== null && <WhyField c={c} hint={t('governance.record-votes.why.hint')} />}
        </>
      ),
    }
  },
})
