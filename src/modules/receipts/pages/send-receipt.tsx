import { changeScreen } from '#ui/record.tsx'
import { sendReceipt } from '../commands/send-receipt.ts'
import { getReceipt } from '../queries/get-receipt.ts'
import { say } from './parts.tsx'

/** A receipt that goes to its giver by e-mail. */
export const sending = changeScreen(sendReceipt, {
  here: (c) => `/receipts/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    return {
      title: t('receipts.send-receipt.title'),
      lead: t('receipts.send-receipt.lead'),
      submit: t('receipts.send-receipt.submit'),
      record: (await getReceipt(c.world, c.actor, { id: c.param('id') })).number,
      fields: <></>,
    }
  },
})
