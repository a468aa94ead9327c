import { latestActivities } from '#modules/activities/face.ts'
import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { changeScreen } from '#ui/record.tsx'
import { linkActivity, unlinkActivity } from '../commands/link-activity.ts'
import { getOperation } from '../queries/get-operation.ts'
import { say } from './parts.tsx'

type Operation = Awaited<ReturnType<typeof getOperation>>
type Activities = Operation['activities']

const ActivityField = ({ c, activities }: { c: Ctx; activities: Activities }) => (
  <SelectField
    name="activity"
    label={say(c)('operations.field.linked-activity')}
    value={c.form.text('activity')}
    options={activities.map(({ ref, titles, edtf }) => ({
      value: ref,
      label: `${dateText(edtf, c.language)} · ${textIn(titles, c.language)}`,
    }))}
    required
  />
)

const screen = (
  verb: 'link-activity' | 'unlink-activity',
  act: typeof linkActivity,
  choices: (c: Ctx, operation: Operation) => Promise<Activities> | Activities,
) =>
  changeScreen(act, {
    here: (c) => `/operations/${c.param('id')}`,
    async ask(c) {
      const t = say(c)
      const operation = await getOperation(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`operations.${verb}.title`),
        lead: t(`operations.${verb}.lead`),
        submit: t(`operations.${verb}.submit`),
        record: operation.code,
        fields: <ActivityField c={c} activities={await choices(c, operation)} />,
      }
    },
  })

/** An activity said to tell of an operation: one of the latest that does not yet. */
export const linking = screen('link-activity', linkActivity, async (c, { activities }) => {
  const linked = new Set(activities.map(({ id }) => id))
  return (await latestActivities(c.world.db)).filter(({ id }) => !linked.has(id))
})
/** Such a link taken back. */
export const unlinking = screen('unlink-activity', unlinkActivity, (_, { activities }) => activities)
