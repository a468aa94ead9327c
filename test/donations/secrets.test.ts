import { expect, test } from 'vitest'
import { readinessOf, settleProviders } from '#modules/donations/commands/settle-providers.ts'
import { fromStripeAmount, toStripeAmount } from '#modules/donations/rules/stripe-amounts.ts'
import { readEnv } from '../../src/main/env.ts'
import { partedEnvironment } from '../../src/main/processes.ts'

const secrets = {
  ...{ WAYSTATION_STRIPE_KEY: 'sk_live_x', WAYSTATION_STRIPE_WEBHOOK_SECRET: 'whsec_a, whsec_b' },
  ...{ WAYSTATION_PAYPAL_CLIENT: 'c', WAYSTATION_PAYPAL_SECRET: 's', WAYSTATION_PAYPAL_WEBHOOK: 'w' },
}

test('what opens an account is given to the worker alone', () => {
  const { shared, own } = partedEnvironment({
    ...secrets,
    WAYSTATION_SMTP_URL: 'smtps://m',
    WAYSTATION_HOST: 'h',
    PATH: 'p',
  })
  expect(shared).toEqual({ WAYSTATION_HOST: 'h', PATH: 'p' })
  expect(own).toEqual({ ...secrets, WAYSTATION_SMTP_URL: 'smtps://m' })
})

test('is read whole or not at all, and of it only whether it is there is told', () => {
  const { stripe, paypal } = readEnv(secrets)
  expect(stripe).toEqual({ url: 'https://api.stripe.com', key: 'sk_live_x', webhookSecrets: ['whsec_a', 'whsec_b'] })
  expect(paypal).toMatchObject({ url: 'https://api-m.paypal.com', webhookId: 'w' })
  settleProviders({ site: '', stripe, paypal })
  expect(readinessOf('stripe')).toEqual({ has_key: true, has_webhook: true })
  const { stripe: none, paypal: half } = readEnv({ WAYSTATION_PAYPAL_CLIENT: 'c' })
  expect([none, half]).toEqual([undefined, undefined])
  settleProviders({ site: '', stripe: none, paypal: half })
  expect(readinessOf('paypal')).toEqual({ has_key: false, has_webhook: false })
})

test.each([
  ['JPY', 3000n, 3000n],
  ['USD', 2550n, 2550n],
  // Stripe counts whole ariary, and hundredths of a króna that has none
  ['MGA', 500_000n, 5000n],
  ['ISK', 500n, 50_000n],
  ['KWD', 1500n, 1500n],
])('Stripe counts %s in its own way', (currency, ours, theirs) => {
  expect([toStripeAmount(ours, currency), fromStripeAmount(theirs, currency)]).toEqual([theirs, ours])
})
