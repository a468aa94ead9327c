import { changeScreen } from '#ui/record.tsx'
import { voidGiveBack } from '../commands/rests/void-give-back.ts'
import { aboveGiveBack, giveBackHref, giveBackOf } from './give-back-of.ts'
import { say } from './parts.tsx'

/** A rest that was not given back after all: all of it, or nothing. */
export const voiding = changeScreen(voidGiveBack, {
  here: giveBackHref,
  danger: true,
  about: (c) => ({ id: c.param('give_back') }),
  async ask(c) {
    const t = say(c)
    const row = await giveBackOf(c)
    return {
      title: t('giving.void-give-back.title'),
      lead: t('giving.void-give-back.lead', { ref: row.ref }),
      submit: t('giving.void-give-back.submit'),
      record: row.ref,
      above: aboveGiveBack(c, row),
    }
  },
})
