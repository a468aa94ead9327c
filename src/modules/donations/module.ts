import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx } from '#platform/web/context.ts'
import { correctSuggestion } from './commands/correct-suggestion.ts'
import { createSuggestion } from './commands/create-suggestion.ts'
import { offerPurpose } from './commands/offer-purpose.ts'
import { setCurrency } from './commands/set-currency.ts'
import { setWay } from './commands/set-way.ts'
import { tryAgain } from './commands/try-again.ts'
import { restoreSuggestion, voidSuggestion } from './commands/void-suggestion.ts'
import { withdrawConsent } from './commands/withdraw-consent.ts'
import { importCurrencies } from './imports/currencies.ts'
import { importPurposes } from './imports/purposes.ts'
import { importSuggestions } from './imports/suggestions.ts'
import { importWays } from './imports/ways.ts'
import { forgetOld, judgeNew, lookAfter, takeUpNew } from './jobs.ts'
import { donationsPolicy, seeGivers } from './policy.ts'
import { donationsPublicRoutes } from './public-routes.ts'
import { countWebhooks } from './queries/count-webhooks.ts'
import { getConsent } from './queries/get-consent.ts'
import { getSettings } from './queries/get-settings.ts'
import { getSuggestion } from './queries/get-suggestion.ts'
import { listCheckouts } from './queries/list-checkouts.ts'
import { listConsents } from './queries/list-consents.ts'
import { openWays } from './queries/offered.ts'
import { stateOfDonations } from './queries/tasks.ts'
import { donationsRoutes } from './routes.ts'
import { donationsWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = donationsWords.in(c.language)
  if (!c.may('donations.set-way')) return []
  const { settled, lacking, deaf, forged, stuck } = await stateOfDonations(c.world.db, c.world.clock())
  const href = '/donations/settings'
  return [
    ...(stuck > 0n ? [{ text: t('donations.task.stuck', { count: stuck }), href: `${href}#webhooks` }] : []),
    ...(forged > 0n ? [{ text: t('donations.task.forged', { count: forged }), href: `${href}#webhooks` }] : []),
    ...(deaf > 0n ? [{ text: t('donations.task.deaf', { count: deaf }), href }] : []),
    ...(lacking > 0n ? [{ text: t('donations.task.lacking', { count: lacking }), href }] : []),
    ...(settled ? [] : [{ text: t('donations.task.settle'), href }]),
  ]
}

const imports = [importWays, importCurrencies, importSuggestions, importPurposes]

export const donations: Module = {
  name: 'donations',
  words: donationsWords,
  commands: [
    ...[setWay, setCurrency, offerPurpose],
    ...[createSuggestion, correctSuggestion, voidSuggestion, restoreSuggestion],
    ...[withdrawConsent, tryAgain],
    ...imports.map(importCommand),
  ],
  queries: [listCheckouts, listConsents, getConsent, countWebhooks, getSettings, getSuggestion],
  routes: donationsRoutes,
  publicRoutes: donationsPublicRoutes,
  publicNavigation: async ({ language, world }) =>
    (await openWays(world.db)).length > 0
      ? [{ href: `/${language}/give`, label: donationsWords.in(language)('donations.give.title') }]
      : [],
  jobs: [takeUpNew, judgeNew, lookAfter, forgetOld],
  policy: donationsPolicy,
  permissions: [seeGivers],
  navigation: [
    {
      href: '/donations',
      label: 'donations.list-checkouts.title',
      permission: 'donations.list-checkouts',
    },
    {
      href: '/donations/settings',
      label: 'donations.get-settings.title',
      permission: 'donations.get-settings',
    },
  ],
  imports,
  tasks,
}
