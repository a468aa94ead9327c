import { changeScreen } from '#ui/record.tsx'
import { restoreSpending, voidSpending } from '../commands/spendings/void-spending.ts'
import { getSpending } from '../queries/get-spending.ts'
import { say } from './parts.tsx'

const screen = (verb: 'void' | 'restore', act: typeof voidSpending) =>
  changeScreen(act, {
    here: (c) => `/giving/spendings/${c.param('id')}`,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      const { ref } = await getSpending(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`giving.${verb}-spending.title`),
        lead: t(`giving.${verb}-spending.lead`),
        submit: t(`giving.${verb}-spending.title`),
        record: ref,
        above: [{ href: '/giving/spendings', label: t('giving.list-spendings.title') }],
      }
    },
  })

/** A spending taken out of all counts. */
export const voiding = screen('void', voidSpending)
/** A voided spending brought back. */
export const restoring = screen('restore', restoreSpending)
