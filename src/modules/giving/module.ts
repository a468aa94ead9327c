import { formatDay } from '#platform/dates/format.ts'
import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { setLargeBound } from './commands/bounds/set-large-bound.ts'
import { restoreLargeBound, voidLargeBound } from './commands/bounds/void-large-bound.ts'
import { closeFund, reopenFund } from './commands/close-fund.ts'
import { correctFund } from './commands/correct-fund.ts'
import { correctGift } from './commands/correct-gift.ts'
import { createFund } from './commands/create-fund.ts'
import { holdMoney } from './commands/held/hold-money.ts'
import { passOnMoney } from './commands/held/pass-on-money.ts'
import { setApartGift } from './commands/held/set-apart-gift.ts'
import { restoreHeld, voidHeld } from './commands/held/void-held.ts'
import { nameSoftCredit } from './commands/name-soft-credit.ts'
import { importPayments } from './commands/payments/import-payments.ts'
import { previewPayments } from './commands/payments/preview-payments.ts'
import { correctPledge } from './commands/pledges/correct-pledge.ts'
import { endPledge, resumePledge } from './commands/pledges/end-pledge.ts'
import { recordPledge } from './commands/pledges/record-pledge.ts'
import { restorePledge, voidPledge } from './commands/pledges/void-pledge.ts'
import { recordGift } from './commands/record-gift.ts'
import { refundGift } from './commands/refund-gift.ts'
import { giveBackRest } from './commands/rests/give-back-rest.ts'
import { moveRest } from './commands/rests/move-rest.ts'
import { voidGiveBack } from './commands/rests/void-give-back.ts'
import { voidRest } from './commands/rests/void-rest.ts'
import { correctSpending } from './commands/spendings/correct-spending.ts'
import { recordSpending } from './commands/spendings/record-spending.ts'
import { restoreSpending, voidSpending } from './commands/spendings/void-spending.ts'
import { restoreFund, voidFund } from './commands/void-fund.ts'
import { restoreGift, voidGift } from './commands/void-gift.ts'
import { voidRefund } from './commands/void-refund.ts'
import { importFunds } from './imports/funds.ts'
import { importGifts } from './imports/gifts.ts'
import { importHeld } from './imports/held.ts'
import { importLargeBounds } from './imports/large-bounds.ts'
import { importPledges } from './imports/pledges.ts'
import { importRests } from './imports/rests.ts'
import { importSpendings } from './imports/spendings.ts'
import { givingPolicy } from './policy.ts'
import { givingFigures } from './queries/figures.ts'
import { endedWithRest } from './queries/fund-balance.ts'
import { getFund } from './queries/get-fund.ts'
import { getGift } from './queries/get-gift.ts'
import { getGiveBack } from './queries/get-give-back.ts'
import { getHeld } from './queries/get-held.ts'
import { getPledge } from './queries/get-pledge.ts'
import { getSpending } from './queries/get-spending.ts'
import { countLapsed } from './queries/lapsed-pledges.ts'
import { listFunds } from './queries/list-funds.ts'
import { countGiftsOf, listGifts } from './queries/list-gifts.ts'
import { countHeldFor, listHeld } from './queries/list-held.ts'
import { listLargeBounds } from './queries/list-large-bounds.ts'
import { countPledgesOf, listPledges } from './queries/list-pledges.ts'
import { listSpendings } from './queries/list-spendings.ts'
import { searchGiving } from './queries/search-giving.ts'
import { showGiveBack } from './queries/show-give-back.ts'
import { spentByApproval } from './queries/spent-by-approval.ts'
import { stateOfGiving, unapprovedSpendings } from './queries/tasks.ts'
import { countWaiting } from './queries/waiting-gifts.ts'
import { givingRoutes } from './routes.ts'
import { givingWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = givingWords.in(c.language)
  const { funds, gifts } = await stateOfGiving(c.world.db)
  const behind =
    c.may('giving.record-gift') && c.may('giving.list-pledges') ? await countLapsed(c.world.db, c.today) : 0n
  // who sees no approvals would take every one for lost
  const seesApprovals = c.may('giving.correct-spending') && c.may('governance.list-approvals')
  const unapproved = seesApprovals ? await unapprovedSpendings(c.world.db) : 0n
  const ended = c.may('giving.move-rest') ? await endedWithRest(c.world.db, c.today) : []
  // the board decides, and who may not look at approvals would take every fund for one without
  const waiting = c.may('governance.grant-approval') && c.may('giving.list-gifts') ? await countWaiting(c.world.db) : 0n
  const due = [
    ...(unapproved > 0n
      ? [{ text: t('giving.task.unapproved', { count: unapproved }), href: '/giving/spendings?approved=no' }]
      : []),
    ...ended.map(({ id, names, rest, to }) => ({
      text: t('giving.task.rest', {
        fund: textIn(names, c.language),
        rest: [t(`giving.rest.${rest ?? 'none'}`), to && textIn(to, c.language)].filter(Boolean).join(' · '),
      }),
      href: `/giving/funds/${id}`,
    })),
    ...(waiting > 0n ? [{ text: t('giving.task.waiting', { count: waiting }), href: '/giving?waiting=yes' }] : []),
    ...(behind > 0n
      ? [{ text: t('giving.task.behind', { count: behind }), href: '/giving/pledges?state=behind' }]
      : []),
  ]
  if (due.length > 0) return due
  if (!funds)
    return c.may('giving.create-fund') ? [{ text: t('giving.task.first-fund'), href: '/giving/funds/create' }] : []
  return !gifts && c.may('giving.record-gift') ? [{ text: t('giving.task.first-gift'), href: '/giving' }] : []
}

async function spentBy(c: Ctx, approvalId: string): Promise<Related[]> {
  if (!c.may('giving.get-spending')) return []
  return (await spentByApproval(c.world.db, approvalId)).map(({ id, spent_on, amount, currency, purpose }) => ({
    label: [
      formatDay(spent_on, c.language),
      formatMoney(moneyFromDatabase(amount, currency), c.language),
      purpose,
    ].join(' · '),
    href: `/giving/spendings/${id}`,
  }))
}

async function related(c: Ctx, { kind, id, ref }: Subject): Promise<Related[]> {
  if (kind === 'governance.approval') return spentBy(c, id)
  if (kind !== 'people.party') return []
  const t = givingWords.in(c.language)
  const party = encodeURIComponent(ref)
  const gifts = c.may('giving.list-gifts') ? await countGiftsOf(c.world.db, ref) : 0n
  const pledges = c.may('giving.list-pledges') ? await countPledgesOf(c.world.db, ref) : 0n
  const held = c.may('giving.list-held') ? await countHeldFor(c.world.db, ref) : 0n
  return [
    { label: t('giving.gifts-of-giver'), href: `/giving?giver=${party}`, count: gifts },
    { label: t('giving.held-for-party'), href: `/giving/held?owner=${party}`, count: held },
    { label: t('giving.pledges-of-payer'), href: `/giving/pledges?payer=${party}`, count: pledges },
  ].filter(({ count }) => count > 0n)
}

const imports = [importFunds, importPledges, importGifts, importLargeBounds, importHeld, importSpendings, importRests]

export const giving: Module = {
  name: 'giving',
  words: givingWords,
  policy: givingPolicy,
  commands: [
    ...[createFund, correctFund, closeFund, reopenFund, voidFund, restoreFund],
    ...[recordGift, correctGift, voidGift, restoreGift, refundGift, voidRefund, nameSoftCredit],
    ...[recordPledge, correctPledge, endPledge, resumePledge, voidPledge, restorePledge],
    ...[recordSpending, correctSpending, voidSpending, restoreSpending],
    ...[previewPayments, importPayments],
    ...[moveRest, voidRest, giveBackRest, voidGiveBack],
    ...[holdMoney, passOnMoney, voidHeld, restoreHeld, setApartGift],
    ...[setLargeBound, voidLargeBound, restoreLargeBound],
    ...imports.map(importCommand),
  ],
  queries: [
    listGifts,
    getGift,
    listPledges,
    getPledge,
    listFunds,
    getFund,
    showGiveBack,
    getGiveBack,
    listSpendings,
    getSpending,
    listLargeBounds,
    listHeld,
    getHeld,
    searchGiving,
  ],
  routes: givingRoutes,
  quick: [{ href: '/giving/gifts/record', label: 'giving.record-gift.title', permission: 'giving.record-gift' }],
  navigation: [
    { href: '/giving', label: 'giving.list-gifts.title', permission: 'giving.list-gifts' },
    { href: '/giving/pledges', label: 'giving.list-pledges.title', permission: 'giving.list-pledges' },
    { href: '/giving/spendings', label: 'giving.list-spendings.title', permission: 'giving.list-spendings' },
    { href: '/giving/funds', label: 'giving.list-funds.title', permission: 'giving.list-funds' },
  ],
  figures: givingFigures,
  imports,
  tasks,
  related,
  search: (tx, by, text, most) => searchGiving.within(tx, by, { text, most }),
}
