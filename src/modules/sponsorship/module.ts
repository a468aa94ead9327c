import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { confirmPayment, undoConfirmation } from './commands/confirm-payment.ts'
import { correctChild } from './commands/correct-child.ts'
import { correctHeadcount } from './commands/correct-headcount.ts'
import { correctPayment } from './commands/correct-payment.ts'
import { correctSponsorship } from './commands/correct-sponsorship.ts'
import { createChild } from './commands/create-child.ts'
import { endSponsorship, reopenSponsorship } from './commands/end-sponsorship.ts'
import { pairChild } from './commands/pair-child.ts'
import { recordExit, undoExit } from './commands/record-exit.ts'
import { recordHeadcount } from './commands/record-headcount.ts'
import { recordPayments } from './commands/record-payments.ts'
import { recordRegistration, voidRegistration } from './commands/record-registration.ts'
import { recordSchooling, voidSchooling } from './commands/record-schooling.ts'
import { startSponsorship } from './commands/start-sponsorship.ts'
import { restoreChild, voidChild } from './commands/void-child.ts'
import { restoreHeadcount, voidHeadcount } from './commands/void-headcount.ts'
import { restorePayment, voidPayment } from './commands/void-payment.ts'
import { restoreSponsorship, voidSponsorship } from './commands/void-sponsorship.ts'
import { importChildren } from './imports/children.ts'
import { importHeadcounts } from './imports/headcounts.ts'
import { importPayments } from './imports/payments.ts'
import { importSponsorships } from './imports/sponsorships.ts'
import { seeChildren, sponsorshipPolicy } from './policy.ts'
import { countLapsed } from './queries/count-lapsed.ts'
import { sponsorshipFigures } from './queries/figures.ts'
import { getChild } from './queries/get-child.ts'
import { getHeadcount } from './queries/get-headcount.ts'
import { getPayment } from './queries/get-payment.ts'
import { getSponsorship } from './queries/get-sponsorship.ts'
import { listChildren } from './queries/list-children.ts'
import { listHeadcounts } from './queries/list-headcounts.ts'
import { listPayments } from './queries/list-payments.ts'
import { countSponsorshipsOf, listSponsorships } from './queries/list-sponsorships.ts'
import { searchSponsorship } from './queries/search-sponsorship.ts'
import { stateOfSponsorship } from './queries/tasks.ts'
import { sponsorshipRoutes } from './routes.ts'
import { sponsorshipWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = sponsorshipWords.in(c.language)
  const state = await stateOfSponsorship(c.world.db, c.today)
  const task = (is: boolean, permission: string, text: string, href: string): Task[] =>
    is && c.may(permission) ? [{ text, href }] : []
  const { unsponsored, gone, unconfirmed } = state
  const lapsed = c.may('sponsorship.count-lapsed') ? await countLapsed(c.world, c.actor, {}) : 0n
  return [
    ...task(!state.any, 'sponsorship.create-child', t('sponsorship.task.first-child'), '/sponsorship/children/create'),
    ...task(
      unsponsored > 0n,
      'sponsorship.start-sponsorship',
      t('sponsorship.task.unsponsored', { count: unsponsored }),
      '/sponsorship?state=here&sponsor=none',
    ),
    ...task(
      gone > 0n,
      'sponsorship.end-sponsorship',
      t('sponsorship.task.gone', { count: gone }),
      '/sponsorship/sponsorships?state=gone',
    ),
    ...task(
      lapsed > 0n,
      'sponsorship.list-sponsorships',
      t('sponsorship.task.lapsed', { count: lapsed }),
      '/sponsorship/sponsorships?state=lapsed',
    ),
    ...task(
      unconfirmed > 0n,
      'sponsorship.confirm-payment',
      t('sponsorship.task.unconfirmed', { count: unconfirmed }),
      '/sponsorship/payments?state=unconfirmed&order=asc',
    ),
  ]
}

async function related(c: Ctx, { kind, ref }: Subject): Promise<Related[]> {
  if (kind !== 'people.party' || !c.may('sponsorship.list-sponsorships')) return []
  const count = await countSponsorshipsOf(c.world.db, ref)
  if (count === 0n) return []
  const label = sponsorshipWords.in(c.language)('sponsorship.related.sponsorships')
  return [{ label, href: `/sponsorship/sponsorships?sponsor=${encodeURIComponent(ref)}`, count }]
}

const imports = [importChildren, importSponsorships, importPayments, importHeadcounts]

export const sponsorship: Module = {
  name: 'sponsorship',
  words: sponsorshipWords,
  commands: [
    ...[createChild, correctChild, voidChild, restoreChild, recordExit, undoExit],
    ...[recordSchooling, voidSchooling, recordRegistration, voidRegistration],
    ...[startSponsorship, correctSponsorship, pairChild, endSponsorship, reopenSponsorship],
    ...[voidSponsorship, restoreSponsorship],
    ...[recordPayments, correctPayment, confirmPayment, undoConfirmation, voidPayment, restorePayment],
    ...[recordHeadcount, correctHeadcount, voidHeadcount, restoreHeadcount],
    ...imports.map(importCommand),
  ],
  queries: [
    ...[listChildren, getChild, listSponsorships, getSponsorship, listPayments, getPayment],
    ...[listHeadcounts, getHeadcount, searchSponsorship, countLapsed],
  ],
  routes: sponsorshipRoutes,
  policy: sponsorshipPolicy,
  permissions: [seeChildren],
  quick: [
    {
      href: '/sponsorship/payments/record',
      label: 'sponsorship.record-payments.title',
      permission: 'sponsorship.record-payments',
    },
  ],
  navigation: [
    { href: '/sponsorship', label: 'sponsorship.list-children.title', permission: 'sponsorship.list-children' },
    {
      href: '/sponsorship/sponsorships',
      label: 'sponsorship.list-sponsorships.title',
      permission: 'sponsorship.list-sponsorships',
    },
    {
      href: '/sponsorship/payments',
      label: 'sponsorship.list-payments.title',
      permission: 'sponsorship.list-payments',
    },
    {
      href: '/sponsorship/headcounts',
      label: 'sponsorship.list-headcounts.title',
      permission: 'sponsorship.list-headcounts',
    },
  ],
  figures: sponsorshipFigures,
  imports,
  tasks,
  related,
  search: (tx, by, text, most) => searchSponsorship.within(tx, by, { text, most }),
}
