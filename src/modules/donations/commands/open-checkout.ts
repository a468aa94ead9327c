import { z } from 'zod'
import { organisationOf } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { textIn } from '#platform/texts.ts'
import { giftSentence } from '../rendering/sentences.ts'
import type { Opened, Wish } from '../rules/checkout.ts'
import type { DonationsTables } from '../tables.ts'
import { ProviderRefused } from './call.ts'
import { openPaypal } from './paypal-api.ts'
import { providerSettings } from './settle-providers.ts'
import { openStripe } from './stripe-checkout.ts'

type Checkout = DonationsTables['donations.checkouts']

interface Answer {
  readonly opened?: Opened
  /** A key of words. */
  readonly why?: string
}

/** How long a provider is asked again before the visitor is sent back, in milliseconds. */
const patience = 10 * 60_000

async function wishOf(
  db: Db,
  checkout: Pick<Checkout, 'id' | 'amount' | 'currency' | 'frequency' | 'language' | 'email'>,
): Promise<Wish> {
  const { language, frequency } = checkout
  const organisation = await organisationOf(db)
  const name = organisation ? textIn(organisation.names, language) : ''
  const site = `${providerSettings().site}/${language}/give`
  return {
    ...checkout,
    title: giftSentence(language, frequency, name),
    back: { paid: `${site}/thanks`, cancelled: `${site}/cancelled` },
  }
}

const isTestKey = (key: string) => /^[a-z]+_test_/.test(key)

async function ask(db: Db, checkout: Checkout): Promise<Answer> {
  const { stripe, paypal } = providerSettings()
  if (checkout.way === 'stripe') {
    if (!stripe) return { why: 'donations.why.no-key' }
    if (isTestKey(stripe.key) === checkout.is_live) return { why: 'donations.why.other-mode' }
    return { opened: await openStripe(stripe, await wishOf(db, checkout)) }
  }
  if (!paypal) return { why: 'donations.why.no-key' }
  return { opened: await openPaypal(paypal, await wishOf(db, checkout)) }
}

/**
 * Asks the provider for the page on which a gift that was begun is paid, and keeps its address. To ask twice makes one page. Throws when
 * the provider is not reached, so that it is tried again.
 */
export const openCheckout = command({
  name: 'donations.open-checkout',
  looksInto: ['organisation'],
  input: z.object({ id: id() }),
  async prepare(db: Db<DonationsTables>, { id }): Promise<Answer> {
    const checkout = await db
      .selectFrom('donations.checkouts')
      .selectAll()
      .where('id', '=', id)
      .where('opened_at', 'is', null)
      .where('refused_at', 'is', null)
      .executeTakeFirst()
    if (!checkout) return {}
    try {
      return await ask(db as unknown as Db, checkout)
    } catch (error) {
      if (error instanceof ProviderRefused && error.isFinal) return { why: 'donations.why.provider' }
      throw error
    }
  },
  async run(tx: Tx<DonationsTables>, { id }, by, { opened, why }) {
    const waiting = tx
      .updateTable('donations.checkouts')
      .where('id', '=', id)
      .where('opened_at', 'is', null)
      .where('refused_at', 'is', null)
    if (opened)
      await waiting.set({ address: opened.address, provider_ref: opened.providerRef, opened_at: by.now }).execute()
    if (why) await waiting.set({ refused_at: by.now, refused_why: why }).execute()
    return { id }
  },
})

/** Sends those back whose provider was not reached for ten minutes. */
export const giveUpCheckouts = command({
  name: 'donations.give-up-checkouts',
  input: z.object({}),
  async run(tx: Tx<DonationsTables>, _, by) {
    await tx
      .updateTable('donations.checkouts')
      .set({ refused_at: by.now, refused_why: 'donations.why.not-reached' })
      .where('opened_at', 'is', null)
      .where('refused_at', 'is', null)
      .where('begun_at', '<', new Date(by.now.getTime() - patience))
      .execute()
  },
})
