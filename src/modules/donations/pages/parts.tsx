import { currencies } from '#platform/currencies.ts'
import type { Ctx } from '#platform/web/context.ts'
import { currencyName } from './money-text.ts'
import { say } from './public-parts.tsx'

const first = ['JPY', 'USD', 'EUR', 'KRW', 'CNY', 'GBP']

/** The currencies to choose from, those that are met most often first. */
export const currencyOptions = (c: Ctx) =>
  [...first, ...currencies.filter((code) => !first.includes(code))].map((code) => ({
    value: code,
    label: c.say('ui.with-ref', { name: currencyName(code, c.language), ref: code }),
  }))

/** The way down to the settings. */
export const settingsCrumb = (c: Ctx) => ({
  href: '/donations/settings',
  label: say(c)('donations.get-settings.title'),
})
