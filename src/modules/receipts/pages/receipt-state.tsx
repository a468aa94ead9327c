import { changeScreen } from '#ui/record.tsx'
import { reissueReceipt } from '../commands/reissue-receipt.ts'
import { voidReceipt } from '../commands/void-receipt.ts'
import { getReceipt } from '../queries/get-receipt.ts'
import { say } from './parts.tsx'

const screen = (verb: 'void' | 'reissue', act: typeof voidReceipt | typeof reissueReceipt) =>
  changeScreen(act, {
    here: (c) => `/receipts/${c.param('id')}`,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`receipts.${verb}-receipt.title`),
        lead: t(`receipts.${verb}-receipt.lead`),
        submit: t(`receipts.${verb}-receipt.title`),
        record: (await getReceipt(c.world, c.actor, { id: c.param('id') })).number,
      }
    },
  })

/** A receipt voided for good, and one issued once more as a duplicate. */
export const voiding = screen('void', voidReceipt)
export const reissuing = screen('reissue', reissueReceipt)
