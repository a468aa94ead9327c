import { latestActivities } from '#modules/activities/face.ts'
import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { linkActivity, unlinkActivity } from '../commands/link-activity.ts'
import type { getOperation } from '../queries/get-operation.ts'
import { chooseFor } from './choose-for.tsx'
import { say } from './parts.tsx'

type Activities = Readonly<Awaited<ReturnType<typeof getOperation>>['activities']>

const activityField = (c: Ctx, activities: Activities) => (
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

/** An activity said to tell of an operation: one of the latest that does not yet. */
export const linking = chooseFor('link-activity', linkActivity, activityField, async (c, { activities }) => {
  const linked = new Set(activities.map(({ id }) => id))
  return (await latestActivities(c.world.db)).filter(({ id }) => !linked.has(id))
})
/** Such a link taken back. */
export const unlinking = chooseFor('unlink-activity', unlinkActivity, activityField, (_, { activities }) => activities)
