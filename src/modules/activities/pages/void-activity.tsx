import { changeScreen } from '#ui/record.tsx'
import { restoreActivity, voidActivity } from '../commands/void-activity.ts'
import { getActivity } from '../queries/get-activity.ts'
import { say, titleText } from './parts.tsx'

const screen = (verb: 'void-activity' | 'restore-activity', act: typeof voidActivity) =>
  changeScreen(act, {
    here: (c) => `/activities/${c.param('id')}`,
    danger: verb === 'void-activity',
    async ask(c) {
      const t = say(c)
      const record = titleText(c, await getActivity(c.world, c.actor, { id: c.param('id') }))
      return {
        title: t(`activities.${verb}.title`),
        lead: t(`activities.${verb}.lead`),
        submit: t(`activities.${verb}.submit`),
        record,
      }
    },
  })

/** An activity taken out of timeline and figures. */
export const voiding = screen('void-activity', voidActivity)
/** A voided activity brought back. */
export const restoring = screen('restore-activity', restoreActivity)
