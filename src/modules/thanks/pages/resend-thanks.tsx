import { changeScreen } from '#ui/record.tsx'
import { resendThanks } from '../commands/send-thanks.ts'
import { getThanks } from '../queries/get-thanks.ts'
import { say } from './parts.tsx'

/** Thanks that could not be sent, once more. */
export const resending = changeScreen(resendThanks, {
  here: (c) => `/thanks/acknowledgements/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    return {
      title: t('thanks.resend-thanks.title'),
      lead: t('thanks.resend-thanks.lead'),
      submit: t('thanks.resend-thanks.title'),
      record: (await getThanks(c.world, c.actor, { id: c.param('id') })).ref,
      fields: <></>,
    }
  },
})
