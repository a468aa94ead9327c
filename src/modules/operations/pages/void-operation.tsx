import { changeScreen } from '#ui/record.tsx'
import { restoreOperation, voidOperation } from '../commands/void-operation.ts'
import { getOperation } from '../queries/get-operation.ts'
import { say } from './parts.tsx'

const screen = (verb: 'void-operation' | 'restore-operation', act: typeof voidOperation) =>
  changeScreen(act, {
    here: (c) => `/operations/${c.param('id')}`,
    danger: verb === 'void-operation',
    async ask(c) {
      const t = say(c)
      const record = (await getOperation(c.world, c.actor, { id: c.param('id') })).code
      return {
        title: t(`operations.${verb}.title`),
        lead: t(`operations.${verb}.lead`),
        submit: t(`operations.${verb}.submit`),
        record,
      }
    },
  })

/** An operation taken out of use. */
export const voiding = screen('void-operation', voidOperation)
/** A voided operation brought back. */
export const restoring = screen('restore-operation', restoreOperation)
