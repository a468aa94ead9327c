import { changeScreen } from '#ui/record.tsx'
import { restoreCount, voidCount } from '../commands/void-count.ts'
import { getCount } from '../queries/get-count.ts'
import { say } from './parts.tsx'

const screen = (verb: 'void-count' | 'restore-count', act: typeof voidCount) =>
  changeScreen(act, {
    here: (c) => `/operations/counts/${c.param('id')}`,
    danger: verb === 'void-count',
    async ask(c) {
      const t = say(c)
      const record = (await getCount(c.world, c.actor, { id: c.param('id') })).ref
      return {
        title: t(`operations.${verb}.title`),
        lead: t(`operations.${verb}.lead`),
        submit: t(`operations.${verb}.submit`),
        record,
      }
    },
  })

/** A count taken out of all figures. */
export const voiding = screen('void-count', voidCount)
/** A voided count brought back. */
export const restoring = screen('restore-count', restoreCount)
