import { NotFound } from '#platform/errors.ts'
import { changeScreen } from '#ui/record.tsx'
import { restoreGift, voidGift } from '../commands/void-gift.ts'
import { voidRefund } from '../commands/void-refund.ts'
import { getGift } from '../queries/get-gift.ts'
import { say } from './parts.tsx'

type Verb = 'void-gift' | 'restore-gift' | 'void-refund'

const screen = (verb: Verb, act: typeof voidGift | typeof voidRefund) =>
  changeScreen(act, {
    here: (c) => `/giving/gifts/${c.param('id')}`,
    danger: verb !== 'restore-gift',
    async ask(c) {
      const t = say(c)
      const gift = await getGift(c.world, c.actor, { id: c.param('id') })
      if (verb === 'void-refund' && !gift.refunds.some(({ id }) => id === c.param('refund'))) throw new NotFound()
      return {
        title: t(`giving.${verb}.title`),
        lead: t(`giving.${verb}.lead`),
        submit: t(`giving.${verb}.submit`),
        record: gift.ref,
        above: [{ href: '/giving', label: t('giving.list-gifts.title') }],
      }
    },
    about: (c) => ({ id: c.param(verb === 'void-refund' ? 'refund' : 'id') }),
  })

/** A gift taken out of all counts. */
export const voiding = screen('void-gift', voidGift)
/** A voided gift brought back. */
export const restoring = screen('restore-gift', restoreGift)
/** A refund taken out of all counts. */
export const voidingRefund = screen('void-refund', voidRefund)
