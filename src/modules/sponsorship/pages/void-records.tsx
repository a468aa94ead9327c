import type { Ctx } from '#platform/web/context.ts'
import { changeScreen } from '#ui/record.tsx'
import { restoreChild, voidChild } from '../commands/void-child.ts'
import { restoreHeadcount, voidHeadcount } from '../commands/void-headcount.ts'
import { restorePayment, voidPayment } from '../commands/void-payment.ts'
import { restoreSponsorship, voidSponsorship } from '../commands/void-sponsorship.ts'
import { getChild } from '../queries/get-child.ts'
import { getHeadcount } from '../queries/get-headcount.ts'
import { getPayment } from '../queries/get-payment.ts'
import { getSponsorship } from '../queries/get-sponsorship.ts'
import { say } from './parts.tsx'

/** Where records of a kind lie, and what one of them is called. */
const kinds = {
  child: {
    list: '/sponsorship',
    records: '/sponsorship/children',
    title: 'sponsorship.list-children.title',
    nameOf: async (c: Ctx) => (await getChild(c.world, c.actor, { id: c.param('id') })).code,
  },
  sponsorship: {
    list: '/sponsorship/sponsorships',
    records: '/sponsorship/sponsorships',
    title: 'sponsorship.list-sponsorships.title',
    nameOf: async (c: Ctx) => (await getSponsorship(c.world, c.actor, { id: c.param('id') })).ref,
  },
  payment: {
    list: '/sponsorship/payments',
    records: '/sponsorship/payments',
    title: 'sponsorship.list-payments.title',
    nameOf: async (c: Ctx) => (await getPayment(c.world, c.actor, { id: c.param('id') })).ref,
  },
  headcount: {
    list: '/sponsorship/headcounts',
    records: '/sponsorship/headcounts',
    title: 'sponsorship.list-headcounts.title',
    nameOf: async (c: Ctx) => (await getHeadcount(c.world, c.actor, { id: c.param('id') })).ref,
  },
} as const

const screen = (verb: 'void' | 'restore', kind: keyof typeof kinds, act: Parameters<typeof changeScreen>[0]) =>
  changeScreen(act, {
    here: (c) => `${kinds[kind].records}/${c.param('id')}`,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      const { list, title, nameOf } = kinds[kind]
      return {
        title: t(`sponsorship.${verb}-${kind}.title`),
        lead: t(`sponsorship.${verb}-${kind}.lead`),
        submit: t(`sponsorship.${verb}-${kind}.submit`),
        record: await nameOf(c),
        above: [{ href: list, label: t(title) }],
      }
    },
  })

/** A child that was recorded by mistake, taken out. */
export const voidingChild = screen('void', 'child', voidChild)
/** A voided child brought back. */
export const restoringChild = screen('restore', 'child', restoreChild)
/** A sponsorship that was recorded by mistake, taken out. */
export const voidingSponsorship = screen('void', 'sponsorship', voidSponsorship)
/** A voided sponsorship brought back. */
export const restoringSponsorship = screen('restore', 'sponsorship', restoreSponsorship)
/** A payment taken out of all figures. */
export const voidingPayment = screen('void', 'payment', voidPayment)
/** A voided payment brought back. */
export const restoringPayment = screen('restore', 'payment', restorePayment)
/** A headcount taken out of all figures. */
export const voidingHeadcount = screen('void', 'headcount', voidHeadcount)
/** A voided headcount brought back. */
export const restoringHeadcount = screen('restore', 'headcount', restoreHeadcount)
