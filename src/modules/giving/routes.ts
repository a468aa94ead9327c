import { type Route, route } from '#platform/web/route.ts'
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
import * as fundPage from './pages/fund.tsx'
import * as fundForm from './pages/fund-form.tsx'
import * as fundRests from './pages/fund-rests.tsx'
import * as fundState from './pages/fund-state.tsx'
import * as fundsPage from './pages/funds.tsx'
import * as giftPage from './pages/gift.tsx'
import * as giftForm from './pages/gift-form.tsx'
import * as giftsPage from './pages/gifts.tsx'
import * as giveBackPage from './pages/give-back.tsx'
import * as givenBackPage from './pages/given-back.tsx'
import * as heldPage from './pages/held.tsx'
import * as heldForm from './pages/held-form.tsx'
import * as heldMovePage from './pages/held-move.tsx'
import * as largeBoundForm from './pages/large-bound-form.tsx'
import * as largeBoundsPage from './pages/large-bounds.tsx'
import * as softCreditPage from './pages/name-soft-credit.tsx'
import * as pledgePage from './pages/pledge.tsx'
import * as pledgeForm from './pages/pledge-form.tsx'
import * as pledgeState from './pages/pledge-state.tsx'
import * as pledgesPage from './pages/pledges.tsx'
import * as refundGiftPage from './pages/refund-gift.tsx'
import * as spendingPage from './pages/spending.tsx'
import * as spendingForm from './pages/spending-form.tsx'
import * as spendingState from './pages/spending-state.tsx'
import * as spendingsPage from './pages/spendings.tsx'
import * as voidGiftPage from './pages/void-gift.tsx'
import * as voidGiveBackPage from './pages/void-give-back.tsx'
import { getFund } from './queries/get-fund.ts'
import { getGift } from './queries/get-gift.ts'
import { getGiveBack } from './queries/get-give-back.ts'
import { getHeld } from './queries/get-held.ts'
import { getPledge } from './queries/get-pledge.ts'
import { getSpending } from './queries/get-spending.ts'
import { listFunds } from './queries/list-funds.ts'
import { listGifts } from './queries/list-gifts.ts'
import { listHeld } from './queries/list-held.ts'
import { listLargeBounds } from './queries/list-large-bounds.ts'
import { listPledges } from './queries/list-pledges.ts'
import { listSpendings } from './queries/list-spendings.ts'

export const givingRoutes: readonly Route[] = [
  route('/giving', listGifts, giftsPage),
  route('/giving/gifts/record', recordGift, giftForm.recording),
  route('/giving/gifts/:id', getGift, giftPage),
  route('/giving/gifts/:id/correct', correctGift, giftForm.correcting),
  route('/giving/gifts/:id/soft-credit', nameSoftCredit, softCreditPage.naming),
  route('/giving/gifts/:id/set-apart', setApartGift, heldForm.settingApart),
  route('/giving/gifts/:id/void', voidGift, voidGiftPage.voiding),
  route('/giving/gifts/:id/restore', restoreGift, voidGiftPage.restoring),
  route('/giving/gifts/:id/refund', refundGift, refundGiftPage),
  route('/giving/gifts/:id/refunds/:refund/void', voidRefund, voidGiftPage.voidingRefund),
  route('/giving/pledges', listPledges, pledgesPage),
  route('/giving/pledges/record', recordPledge, pledgeForm.recording),
  route('/giving/pledges/:id', getPledge, pledgePage),
  route('/giving/pledges/:id/correct', correctPledge, pledgeForm.correcting),
  route('/giving/pledges/:id/end', endPledge, pledgeState.ending),
  route('/giving/pledges/:id/resume', resumePledge, pledgeState.resuming),
  route('/giving/pledges/:id/void', voidPledge, pledgeState.voiding),
  route('/giving/pledges/:id/restore', restorePledge, pledgeState.restoring),
  route('/giving/spendings', listSpendings, spendingsPage),
  route('/giving/spendings/record', recordSpending, spendingForm.recording),
  route('/giving/spendings/:id', getSpending, spendingPage),
  route('/giving/spendings/:id/correct', correctSpending, spendingForm.correcting),
  route('/giving/spendings/:id/void', voidSpending, spendingState.voiding),
  route('/giving/spendings/:id/restore', restoreSpending, spendingState.restoring),
  route('/giving/held', listHeld, heldPage),
  route('/giving/held/record', holdMoney, heldForm.holding),
  route('/giving/held/pass-on', passOnMoney, heldForm.passingOn),
  route('/giving/held/:id', getHeld, heldMovePage),
  route('/giving/held/:id/void', voidHeld, heldForm.voiding),
  route('/giving/held/:id/restore', restoreHeld, heldForm.restoring),
  route('/giving/large-gift-bounds', listLargeBounds, largeBoundsPage),
  route('/giving/large-gift-bounds/set', setLargeBound, largeBoundForm.setting),
  route('/giving/large-gift-bounds/:id/void', voidLargeBound, largeBoundForm.voiding),
  route('/giving/large-gift-bounds/:id/restore', restoreLargeBound, largeBoundForm.restoring),
  route('/giving/funds', listFunds, fundsPage),
  route('/giving/funds/create', createFund, fundForm.creating),
  route('/giving/funds/:id', getFund, fundPage),
  route('/giving/funds/:id/correct', correctFund, fundForm.correcting),
  route('/giving/funds/:id/close', closeFund, fundState.closing),
  route('/giving/funds/:id/reopen', reopenFund, fundState.reopening),
  route('/giving/funds/:id/rest', moveRest, fundRests.moving),
  route('/giving/funds/:id/rests/:fund_rest/void', voidRest, fundRests.voiding),
  route('/giving/funds/:id/give-back', giveBackRest, giveBackPage),
  route('/giving/funds/:id/give-backs/:give_back', getGiveBack, givenBackPage),
  route('/giving/funds/:id/give-backs/:give_back/void', voidGiveBack, voidGiveBackPage.voiding),
  route('/giving/funds/:id/void', voidFund, fundState.voiding),
  route('/giving/funds/:id/restore', restoreFund, fundState.restoring),
]
