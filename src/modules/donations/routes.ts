import { type Route, route } from '#platform/web/route.ts'
import { correctSuggestion } from './commands/correct-suggestion.ts'
import { createSuggestion } from './commands/create-suggestion.ts'
import { offerPurpose } from './commands/offer-purpose.ts'
import { setCurrency } from './commands/set-currency.ts'
import { setWay } from './commands/set-way.ts'
import { tryAgain } from './commands/try-again.ts'
import { restoreSuggestion, voidSuggestion } from './commands/void-suggestion.ts'
import { withdrawConsent } from './commands/withdraw-consent.ts'
import * as checkoutsPage from './pages/checkouts.tsx'
import * as consentsPage from './pages/consents.tsx'
import * as settingForms from './pages/setting-forms.tsx'
import * as settingsPage from './pages/settings.tsx'
import * as suggestionPage from './pages/suggestion.tsx'
import * as suggestionForm from './pages/suggestion-form.tsx'
import * as webhookCounts from './pages/webhook-counts.tsx'
import * as withdrawConsentPage from './pages/withdraw-consent.tsx'
import { getSettings } from './queries/get-settings.ts'
import { getSuggestion } from './queries/get-suggestion.ts'
import { listCheckouts } from './queries/list-checkouts.ts'
import { listConsents } from './queries/list-consents.ts'

export const donationsRoutes: readonly Route[] = [
  route('/donations', listCheckouts, checkoutsPage),
  route('/donations/mail-consents', listConsents, consentsPage),
  route('/donations/mail-consents/:id/withdraw', withdrawConsent, withdrawConsentPage),
  route('/donations/webhooks/try-again', tryAgain, webhookCounts.again),
  route('/donations/settings', getSettings, settingsPage),
  route('/donations/ways/set', setWay, settingForms.way),
  route('/donations/currencies/set', setCurrency, settingForms.currency),
  route('/donations/purposes/offer', offerPurpose, settingForms.purpose),
  route('/donations/suggestions/create', createSuggestion, suggestionForm.creating),
  route('/donations/suggestions/:id', getSuggestion, suggestionPage),
  route('/donations/suggestions/:id/correct', correctSuggestion, suggestionForm.correcting),
  route('/donations/suggestions/:id/void', voidSuggestion, suggestionForm.voiding),
  route('/donations/suggestions/:id/restore', restoreSuggestion, suggestionForm.restoring),
]
