import { sql } from 'kysely'
import { settleProviders } from '#modules/donations/commands/settle-providers.ts'
import { judgeAll, lookAfter, takeUpGifts } from '#modules/donations/jobs.ts'
import { listCheckouts } from '#modules/donations/queries/list-checkouts.ts'
import { testWorld } from '../world.ts'
import { deskOf, settingsWith, visitorOf } from './desk.ts'
import { capture, paypalPem, paypalSignature, stripeSignature } from './events.ts'
import { fakePaypal, fakeStripe } from './fakes.ts'

interface Gift {
  readonly ref: string
  readonly amount: bigint
  readonly currency: string
  readonly fund: string
  readonly frequency: string
  readonly channel: string
  readonly fee: bigint | null
  readonly left: bigint
  readonly giver: string | null
}

/** A world in which all ways are open, providers that tell of gifts, and what became of what they told. */
export async function openTeller() {
  const { world, site, worker, owner, as, close } = await testWorld()
  const treasurer = as('treasurer')
  const desk = deskOf(world, treasurer)
  const visitor = visitorOf(site)
  const stripe = fakeStripe()
  const paypal = fakePaypal(({ path }) => {
    if (path.startsWith('/v1/notifications/certs/')) return { body: paypalPem }
    const [, order] = /^\/v2\/checkout\/orders\/(\w+)\/capture$/.exec(path) ?? []
    if (!order) return undefined
    const taken = capture(`CAP${order}`, { custom_id: checkoutOf.get(order) })
    const payer = { name: { given_name: 'Paula', surname: 'Payer' }, email_address: 'paula@post.example' }
    return { body: { id: order, payer, purchase_units: [{ payments: { captures: [taken] } }] } }
  })
  const checkoutOf = new Map<string, string>()
  const api = await paypal.start()
  const pages = await stripe.start()
  const post = async (provider: 'stripe' | 'paypal', body: string, headers: Record<string, string>) =>
    (await visitor.app.request(`${visitor.origin}/webhooks/${provider}`, { method: 'POST', headers, body })).status
  /** Stripe tells something, and the worker judges it. */
  async function tell(body: string, headers = stripeSignature(body)) {
    const status = await post('stripe', body, headers)
    await judgeAll(worker.world)
    return status
  }
  async function tellPaypal(body: string, headers = paypalSignature(body, { api })) {
    const status = await post('paypal', body, headers)
    await judgeAll(worker.world)
    return status
  }

  /** The gifts that the public site or a file brought, with what is left of each. */
  const gifts = async () =>
    (
      await sql<Gift>`select g.ref, g.amount, g.currency, f.code as fund, g.frequency, g.channel, g.fee,
      (g.amount - coalesce((select sum(r.amount) from giving.refunds r where r.gift_id = g.id and r.voided_at is null), 0))::bigint as left,
      p.display_name as giver
    from giving.gifts g join giving.funds f on f.id = g.fund_id left join people.parties p on p.id = g.giver_id
    order by g.ref`.execute(owner)
    ).rows
  const gift = async (ref: string) => (await gifts()).filter((one) => one.ref === ref)
  const outcomes = async () =>
    (
      await sql<{
        said: string
      }>`select concat_ws(' ', outcome, why) as said from donations.webhooks order by received_at, judged_at, key`.execute(
        owner,
      )
    ).rows.map(({ said }) => said)
  const lastOutcome = async () => {
    const { rows } = await sql<{
      said: string
    }>`select concat_ws(' ', outcome, why, body) as said from donations.webhooks
    order by xmin::text::bigint desc limit 1`.execute(owner)
    return rows[0]?.said
  }

  /** A gift begun on the site: the id by which the provider names it. */
  async function begun(fields: Record<string, string> = {}) {
    await visitor.give(fields)
    await takeUpGifts(worker.world)
    const { rows } = await sql<{ id: string; provider_ref: string }>`select id, provider_ref from donations.checkouts
    order by ref desc limit 1`.execute(owner)
    const [found] = rows
    if (!found) throw new Error('nothing was begun')
    checkoutOf.set(found.provider_ref, found.id)
    return found
  }
  const stateOf = async (id: string) =>
    (await listCheckouts(world, treasurer, {})).rows.find((row) => row.id === id)?.state

  settleProviders(settingsWith(pages, api))
  await desk.take('JPY', '500', '300000')
  await desk.take('USD', '5.00', '3000.00')
  for (const way of ['stripe', 'paypal']) await desk.open(way)
  await desk.offer('general', '10')
  await desk.offer('school', '20')
  await lookAfter.run(worker.world, null)
  const closeAll = async () => {
    await Promise.all([stripe.stop(), paypal.stop(), close()])
  }
  return {
    ...{
      world,
      site,
      worker,
      owner,
      treasurer,
      visitor,
      paypal,
      settings: settingsWith(pages, api),
      api,
      post,
      tell,
      tellPaypal,
    },
    ...{ gifts, gift, outcomes, lastOutcome, begun, stateOf, close: closeAll },
  }
}
