import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

interface Asked {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

type Answer = { readonly status?: number; readonly body: unknown } | undefined

/** A server of our own that answers as a provider's sandbox does, and remembers what it was asked. */
class Fake {
  readonly asked: Asked[] = []
  /** Answers with this status instead, while it is set. */
  failing: number | undefined
  readonly #server: Server
  readonly #answers = new Map<string, unknown>()
  readonly #answer: (asked: Asked) => Answer

  constructor(onceHeader: string, answer: (asked: Asked) => Answer) {
    this.#answer = answer
    this.#server = createServer(async (request, response) => {
      const asked = { path: request.url ?? '', headers: request.headers, body: await text(request) }
      this.asked.push(asked)
      const once = String(request.headers[onceHeader] ?? '')
      const made = this.failing ? { status: this.failing, body: {} } : this.#made(once, asked)
      response.writeHead(made?.status ?? (made ? 200 : 404), { 'content-type': 'application/json' })
      const body = made?.body ?? {}
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  }

  // what was asked once under a key is answered the same again
  #made(once: string, asked: Asked): Answer {
    if (once === '') return this.#answer(asked)
    if (!this.#answers.has(once)) this.#answers.set(once, this.#answer(asked))
    return this.#answers.get(once) as Answer
  }

  /** How many different things were made. */
  get made(): number {
    return this.#answers.size
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

let numbered = 0

/** Stripe's checkout sessions, and what paid its invoices: `in_N` by `pi_N`. */
export const fakeStripe = () =>
  new Fake('idempotency-key', ({ path, headers }) => {
    const { pathname, searchParams: asked } = new URL(path, 'http://stripe')
    if (!/^Bearer sk_(test|live)_/.test(String(headers.authorization))) return { status: 401, body: {} }
    if (pathname === '/v1/invoice_payments' && headers['stripe-version'] === '2025-03-31.basil') {
      const payment = { type: 'payment_intent', payment_intent: asked.get('invoice')?.replace('in_', 'pi_') }
      const paid = { object: 'invoice_payment', amount_paid: 3000, amount_requested: 3000, currency: 'jpy', payment }
      return { body: { object: 'list', has_more: false, data: asked.get('status') === 'paid' ? [paid] : [] } }
    }
    if (pathname !== '/v1/checkout/sessions') return undefined
    numbered++
    return { body: { id: `cs_test_${numbered}`, url: `https://checkout.stripe.example/c/pay/${numbered}` } }
  })

/** PayPal's tokens, orders and subscriptions. */
export const fakePaypal = (more: (asked: Asked) => Answer = () => undefined) =>
  new Fake('paypal-request-id', (asked) => {
    const { path } = asked
    numbered++
    const special = more(asked)
    if (special) return special
    if (path === '/v1/oauth2/token') return { body: { access_token: 'A21AA-token' } }
    if (asked.headers.authorization !== 'Bearer A21AA-token') return { status: 401, body: {} }
    const approve = { rel: 'approve', href: `https://www.paypal.example/checkoutnow?token=${numbered}` }
    if (path === '/v2/checkout/orders')
      return {
        body: {
          id: `ORDER${numbered}`,
          links: [
            { rel: 'self', href: 'https://x.example' },
            { ...approve, rel: 'payer-action' },
          ],
        },
      }
    if (path === '/v1/catalogs/products') return { body: { id: `PROD-${numbered}` } }
    if (path === '/v1/billing/plans') return { body: { id: `P-${numbered}` } }
    if (path === '/v1/billing/subscriptions') return { body: { id: `I-${numbered}`, links: [approve] } }
    return undefined
  })
