import { latestActivities, type NamedActivity } from '#modules/activities/face.ts'
import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { changeScreen } from '#ui/record.tsx'
import { linkActivity, unlinkActivity } from '../commands/link-activity.ts'
import { getEngagement } from '../queries/get-engagement.ts'
import { say, titleText } from './parts.tsx'

const ActivityField = (props: { c: Ctx; activities: readonly NamedActivity[] }) => {
  const { c } = props
  return (
    <SelectField
      name="activity"
      label={say(c)('advocacy.field.linked-activity')}
      value={c.form.text('activity')}
      options={props.activities.map(({ ref, titles, edtf }) => ({
        value: ref,
        label: `${dateText(edtf, c.language)} · ${textIn(titles, c.language)}`,
      }))}
      required
    />
  )
}

type Choices = (c: Ctx, linked: readonly NamedActivity[]) => Promise<readonly NamedActivity[]>

const screen = (verb: 'link-activity' | 'unlink-activity', act: typeof linkActivity, choices: Choices) =>
  changeScreen(act, {
    here: (c) => `/advocacy/engagements/${c.param('id')}`,
    async ask(c) {
      const t = say(c)
      const engagement = await getEngagement(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`advocacy.${verb}.title`),
        lead: t(`advocacy.${verb}.lead`),
        submit: t(`advocacy.${verb}.submit`),
        record: titleText(c, engagement),
        fields: <ActivityField c={c} activities={await choices(c, engagement.activities)} />,
      }
    },
  })

/** An activity said to tell of an engagement: one of the latest that does not yet. */
export const linking = screen('link-activity', linkActivity, async (c, linked) => {
  const ids = new Set(linked.map(({ id }) => id))
  return (await latestActivities(c.world.db)).filter(({ id }) => !ids.has(id))
})
/** Such a link taken back. */
export const unlinking = screen('unlink-activity', unlinkActivity, async (_, linked) => linked)
