import type { Provider } from '../rules/choices.ts'

/** What opens the accounts of the providers; in no database, and in no process but the worker's. */
export interface ProviderSettings {
  /** Where the public site is, for the way back. */
  readonly site: string
  readonly stripe: StripeSettings | undefined
  readonly paypal: PaypalSettings | undefined
}

export interface StripeSettings {
  readonly url: string
  readonly key: string
  /** Several while one is exchanged for another. */
  readonly webhookSecrets: readonly string[]
}

export interface PaypalSettings {
  readonly url: string
  readonly client: string
  readonly secret: string
  readonly webhookId: string | undefined
}

let settled: ProviderSettings | undefined

/** Says how the providers are reached; the worker's process does so before its jobs begin. */
export function settleProviders(settings: ProviderSettings): void {
  settled = settings
}

/** What was said. Throws before it was. */
export function providerSettings(): ProviderSettings {
  if (!settled) throw new Error('nobody said how the providers are reached')
  return settled
}

/** Whether what opens an account is there, and what its messages are judged by. */
export function readinessOf(way: Provider): { has_key: boolean; has_webhook: boolean } {
  const { stripe, paypal } = providerSettings()
  if (way === 'stripe') return { has_key: !!stripe, has_webhook: (stripe?.webhookSecrets.length ?? 0) > 0 }
  return { has_key: !!paypal, has_webhook: paypal?.webhookId !== undefined }
}
