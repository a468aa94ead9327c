import { type Route, route } from '#platform/web/route.ts'
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
import * as childPage from './pages/child.tsx'
import * as childForm from './pages/child-form.tsx'
import * as steps from './pages/child-steps.tsx'
import * as childrenPage from './pages/children.tsx'
import * as ends from './pages/end-sponsorship.tsx'
import * as headcountPage from './pages/headcount.tsx'
import * as headcountForm from './pages/headcount-form.tsx'
import * as headcountsPage from './pages/headcounts.tsx'
import * as paymentPage from './pages/payment.tsx'
import * as paymentForms from './pages/payment-forms.tsx'
import * as paymentsPage from './pages/payments.tsx'
import * as recordPaymentsPage from './pages/record-payments.tsx'
import * as sponsorshipPage from './pages/sponsorship.tsx'
import * as sponsorshipForm from './pages/sponsorship-form.tsx'
import * as sponsorshipsPage from './pages/sponsorships.tsx'
import * as voids from './pages/void-records.tsx'
import { getChild } from './queries/get-child.ts'
import { getHeadcount } from './queries/get-headcount.ts'
import { getPayment } from './queries/get-payment.ts'
import { getSponsorship } from './queries/get-sponsorship.ts'
import { listChildren } from './queries/list-children.ts'
import { listHeadcounts } from './queries/list-headcounts.ts'
import { listPayments } from './queries/list-payments.ts'
import { listSponsorships } from './queries/list-sponsorships.ts'

export const sponsorshipRoutes: readonly Route[] = [
  route('/sponsorship', listChildren, childrenPage),
  route('/sponsorship/children/create', createChild, childForm.creating),
  route('/sponsorship/children/:id', getChild, childPage),
  route('/sponsorship/children/:id/record-schooling', recordSchooling, steps.recordingSchooling),
  route('/sponsorship/children/:id/void-schooling', voidSchooling, steps.voidingSchooling),
  route('/sponsorship/children/:id/record-registration', recordRegistration, steps.recordingRegistration),
  route('/sponsorship/children/:id/void-registration', voidRegistration, steps.voidingRegistration),
  route('/sponsorship/children/:id/record-exit', recordExit, steps.recordingExit),
  route('/sponsorship/children/:id/undo-exit', undoExit, steps.undoingExit),
  route('/sponsorship/children/:id/correct', correctChild, childForm.correcting),
  route('/sponsorship/children/:id/void', voidChild, voids.voidingChild),
  route('/sponsorship/children/:id/restore', restoreChild, voids.restoringChild),
  route('/sponsorship/sponsorships', listSponsorships, sponsorshipsPage),
  route('/sponsorship/sponsorships/start', startSponsorship, sponsorshipForm.starting),
  route('/sponsorship/sponsorships/:id', getSponsorship, sponsorshipPage),
  route('/sponsorship/sponsorships/:id/pair', pairChild, ends.pairing),
  route('/sponsorship/sponsorships/:id/end', endSponsorship, ends.ending),
  route('/sponsorship/sponsorships/:id/reopen', reopenSponsorship, ends.reopening),
  route('/sponsorship/sponsorships/:id/correct', correctSponsorship, sponsorshipForm.correcting),
  route('/sponsorship/sponsorships/:id/void', voidSponsorship, voids.voidingSponsorship),
  route('/sponsorship/sponsorships/:id/restore', restoreSponsorship, voids.restoringSponsorship),
  route('/sponsorship/payments', listPayments, paymentsPage),
  route('/sponsorship/payments/record', recordPayments, recordPaymentsPage),
  route('/sponsorship/payments/:id', getPayment, paymentPage),
  route('/sponsorship/payments/:id/confirm', confirmPayment, paymentForms.confirming),
  route('/sponsorship/payments/:id/undo-confirmation', undoConfirmation, paymentForms.undoing),
  route('/sponsorship/payments/:id/correct', correctPayment, paymentForms.correcting),
  route('/sponsorship/payments/:id/void', voidPayment, voids.voidingPayment),
  route('/sponsorship/payments/:id/restore', restorePayment, voids.restoringPayment),
  route('/sponsorship/headcounts', listHeadcounts, headcountsPage),
  route('/sponsorship/headcounts/record', recordHeadcount, headcountForm.recording),
  route('/sponsorship/headcounts/:id', getHeadcount, headcountPage),
  route('/sponsorship/headcounts/:id/correct', correctHeadcount, headcountForm.correcting),
  route('/sponsorship/headcounts/:id/void', voidHeadcount, voids.voidingHeadcount),
  route('/sponsorship/headcounts/:id/restore', restoreHeadcount, voids.restoringHeadcount),
]
