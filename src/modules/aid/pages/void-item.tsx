import { changeScreen } from '#ui/record.tsx'
import { restoreItem, voidItem } from '../commands/void-item.ts'
import { getItem } from '../queries/get-item.ts'
import { say } from './parts.tsx'

const screen = (verb: 'void-item' | 'restore-item', act: typeof voidItem) =>
  changeScreen(act, {
    here: (c) => `/aid/items/${c.param('id')}`,
    danger: verb === 'void-item',
    async ask(c) {
      const t = say(c)
      const record = (await getItem(c.world, c.actor, { id: c.param('id') })).code
      return {
        title: t(`aid.${verb}.title`),
        lead: t(`aid.${verb}.lead`),
        submit: t(`aid.${verb}.submit`),
        record,
      }
    },
  })

/** An item taken out of use. */
export const voiding = screen('void-item', voidItem)
/** A voided item brought back. */
export const restoring = screen('restore-item', restoreItem)
