import type { Hears } from '#platform/web/public-route.ts'
import { leaveWebhook } from '../commands/leave-webhook.ts'
import type { Provider } from '../rules/choices.ts'

const hearing =
  (provider: Provider): Hears =>
  (world, heard) =>
    leaveWebhook(world, provider, heard)

/** Where Stripe tells of what happened. */
export const hearStripe = hearing('stripe')

/** Where PayPal does. */
export const hearPaypal = hearing('paypal')
