import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { forgetOld, judgeAll } from '#modules/donations/jobs.ts'
import { countWebhooks } from '#modules/donations/queries/count-webhooks.ts'
import { capture, charge, paypalEvent, paypalSignature, stripeEvent, stripeSignature } from './events.ts'
import { openTeller } from './teller.ts'

const teller = await openTeller()
const { world, site, worker, owner, treasurer, visitor, paypal, api } = teller
const { post, tellPaypal, gift, lastOutcome, begun, stateOf } = teller
afterAll(teller.close)

describe('PayPal', () => {
  test('tells that an order was approved: the money is taken once, with its fee, and who paid', async () => {
    const { id, provider_ref } = await begun({
      way: 'paypal',
      currency: 'USD',
      chosen: 'own',
      own: '25.00',
      fund: 'school',
    })
    const approved = () =>
      paypalEvent('CHECKOUT.ORDER.APPROVED', { id: provider_ref, purchase_units: [{ custom_id: id }] })
    await tellPaypal(approved())
    await tellPaypal(approved())
    await tellPaypal(paypalEvent('PAYMENT.CAPTURE.COMPLETED', capture(`CAP${provider_ref}`, { custom_id: id })))
    expect(await gift(`CAP${provider_ref}`)).toMatchObject([
      {
        amount: 2500n,
        currency: 'USD',
        fund: 'school',
        channel: 'paypal',
        fee: 103n,
        left: 2500n,
        giver: 'Paula Payer',
      },
    ])
    expect(await stateOf(id)).toBe('paid')
  })

  test('tells of a refund before the payment, of one that gives the fee back, and of a reversal', async () => {
    const back = (id: string, value: string) => ({
      ...{ id, amount: { currency_code: 'USD', value }, create_time: '2011-09-04T23:30:00Z', status: 'COMPLETED' },
      links: [
        { rel: 'self', href: `https://api.paypal.com/v2/payments/refunds/${id}` },
        { rel: 'up', href: 'https://api.paypal.com/v2/payments/captures/CAPX' },
      ],
    })
    await tellPaypal(paypalEvent('PAYMENT.CAPTURE.REFUNDED', back('REF1', '5.00')))
    await tellPaypal(paypalEvent('PAYMENT.CAPTURE.COMPLETED', capture('CAPX')))
    expect(await gift('CAPX')).toMatchObject([{ left: 2000n, fund: 'general' }])
    await tellPaypal(paypalEvent('PAYMENT.CAPTURE.REVERSED', back('REV1', '20.00')))
    expect(await gift('CAPX')).toMatchObject([{ left: 0n }])
  })

  test('tells of each month of a subscription', async () => {
    const { id, provider_ref } = await begun({
      way: 'paypal',
      frequency: 'monthly',
      currency: 'USD',
      chosen: 'own',
      own: '10.00',
      fund: 'school',
    })
    await tellPaypal(
      paypalEvent('PAYMENT.SALE.COMPLETED', {
        ...{
          id: 'SALE1',
          amount: { total: '10.00', currency: 'USD' },
          create_time: '2011-09-04T22:00:00Z',
          state: 'completed',
        },
        ...{ billing_agreement_id: provider_ref, transaction_fee: { currency: 'USD', value: '0.79' } },
      }),
    )
    expect(await gift('SALE1')).toMatchObject([{ amount: 1000n, fee: 79n, frequency: 'monthly', fund: 'school' }])
    expect(await stateOf(id)).toBe('paid')
  })

  test('tells of a month long after the first, and it is still known whose it is', async () => {
    const { id, provider_ref } = await begun({
      ...{ way: 'paypal', frequency: 'monthly', currency: 'USD', chosen: 'own', own: '10.00' },
      ...{ name: 'Mona Month', email: 'mona@post.example' },
    })
    const sale = (sold: string) =>
      paypalEvent('PAYMENT.SALE.COMPLETED', {
        ...{ id: sold, amount: { total: '10.00', currency: 'USD' }, create_time: '2011-09-04T22:00:00Z' },
        ...{ state: 'completed', billing_agreement_id: provider_ref },
      })
    await tellPaypal(sale('MONTH1'))
    const daysLater = (days: number) => new Date(world.clock().getTime() + days * 86_400_000)
    await forgetOld.run({ ...worker.world, clock: () => daysLater(90) }, null)
    await tellPaypal(sale('MONTH4'))
    expect(await gift('MONTH4')).toMatchObject([{ giver: 'Mona Month', frequency: 'monthly' }])
    expect(await gift('MONTH1')).toMatchObject([{ giver: 'Mona Month' }])
    const named = async () =>
      (await sql`select from donations.checkouts where id = ${id} and name is not null`.execute(owner)).rows.length
    expect(await named()).toBe(1)
    await forgetOld.run({ ...worker.world, clock: () => daysLater(101) }, null)
    expect(await named()).toBe(0)
    expect(await stateOf(id)).toBe('paid')
  })

  const honest = paypalEvent('PAYMENT.CAPTURE.COMPLETED', capture('CAPF'))
  test.each([
    ['by another key', () => [honest, paypalSignature(honest, { api, isForged: true })]],
    ['for another webhook', () => [honest, paypalSignature(honest, { api, webhookId: 'WH-OTHER' })]],
    ['with another body', () => [honest.replace('25.00', '95.00'), paypalSignature(honest, { api })]],
    [
      'with a certificate of elsewhere',
      () => [honest, paypalSignature(honest, { api, certAt: 'https://paypal.com.evil.example/c' })],
    ],
    [
      'with a certificate at a name that only ends alike',
      () => [honest, paypalSignature(honest, { api, certAt: 'https://evilpaypal.com/c' })],
    ],
    [
      'with a certificate by plain http',
      () => [honest, paypalSignature(honest, { api, certAt: 'http://www.paypal.com/c' })],
    ],
    [
      'with another way of signing',
      () => [honest, { ...paypalSignature(honest, { api }), 'paypal-auth-algo': 'none' }],
    ],
  ] as const)('that is forged, %s, is refused', async (_, made) => {
    const [body, headers] = made() as [string, Record<string, string>]
    const asked = paypal.asked.filter(({ path }) => !path.includes('certs')).length
    expect(await tellPaypal(body, headers)).toBe(200)
    expect(await lastOutcome()).toBe('refused donations.why.forged')
    expect(await gift('CAPF')).toEqual([])
    expect(paypal.asked.filter(({ path }) => !path.includes('certs'))).toHaveLength(asked)
  })
})

describe('the address for webhooks', () => {
  test('takes POST alone, needs a signature, and reads no more than a quarter of a megabyte', async () => {
    const { app, origin } = visitor
    expect((await app.request(`${origin}/webhooks/stripe`)).status).toBe(405)
    expect(await post('stripe', '{}', {})).toBe(400)
    expect(await post('paypal', '{}', { 'paypal-transmission-id': 'x' })).toBe(400)
    expect(await post('stripe', '', stripeSignature(''))).toBe(400)
    expect(await post('stripe', 'x'.repeat(256_001), stripeSignature('x'))).toBe(413)
    expect(await post('stripe', 'a\0b', stripeSignature('a'))).toBe(400)
    await expect(sql`select body from donations.webhooks`.execute(site.db)).rejects.toMatchObject({ code: '42501' })
  })

  test('asks to be told again while too much waits', async () => {
    await sql`insert into donations.webhooks (key, provider, headers, body, received_at)
      select 'flood-of-made-up-events-' || n, 'stripe', '{}', 'x', ${world.clock()} from generate_series(1, 2000) n`.execute(
      owner,
    )
    expect(await post('stripe', honestNow, stripeSignature(honestNow))).toBe(429)
    await sql`delete from donations.webhooks where key like 'flood-%'`.execute(owner)
    expect(await post('stripe', honestNow, stripeSignature(honestNow))).toBe(200)
  })
  const honestNow = stripeEvent('charge.succeeded', charge('ch_now'))
})

test('what was begun is forgotten after thirty days, and what was refused after two weeks; rows stay and count', async () => {
  const { id } = await begun({ name: 'Soon Gone', email: 'gone@post.example' })
  await judgeAll(worker.world)
  const later = { ...worker.world, clock: () => new Date(world.clock().getTime() + 31 * 86_400_000) }
  await forgetOld.run(later, null)
  expect(await stateOf(id)).toBe('forgotten')
  const kept = await sql<{ text: string }>`select c::text as text from donations.checkouts c`.execute(owner)
  expect(kept.rows.filter(({ text }) => /@|Soon/.test(text))).toEqual([])
  expect((await countWebhooks(world, treasurer, {})).every(({ refused }) => refused === 0n)).toBe(true)
})
