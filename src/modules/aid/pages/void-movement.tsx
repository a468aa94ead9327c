import { changeScreen } from '#ui/record.tsx'
import { restoreMovement, voidMovement } from '../commands/void-movement.ts'
import { getMovement } from '../queries/get-movement.ts'
import { say } from './parts.tsx'

const screen = (verb: 'void-movement' | 'restore-movement', act: typeof voidMovement) =>
  changeScreen(act, {
    here: (c) => `/aid/movements/${c.param('id')}`,
    danger: verb === 'void-movement',
    async ask(c) {
      const t = say(c)
      const record = (await getMovement(c.world, c.actor, { id: c.param('id') })).ref
      return {
        title: t(`aid.${verb}.title`),
        lead: t(`aid.${verb}.lead`),
        submit: t(`aid.${verb}.submit`),
        record,
      }
    },
  })

/** A movement taken out of all counts. */
export const voiding = screen('void-movement', voidMovement)
/** A voided movement brought back. */
export const restoring = screen('restore-movement', restoreMovement)
