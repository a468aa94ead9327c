import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { settleProviders } from '#modules/donations/commands/settle-providers.ts'
import { tryAgain } from '#modules/donations/commands/try-again.ts'
import { judgeAll } from '#modules/donations/jobs.ts'
import { countWebhooks } from '#modules/donations/queries/count-webhooks.ts'
import { importPayments } from '#modules/giving/commands/payments/import-payments.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import { takeAddress } from '#modules/statements/commands/take-address.ts'
import { listToldAddresses } from '#modules/statements/queries/list-told-addresses.ts'
import { charge, now, stripeEvent, stripeSignature } from './events.ts'
import { openTeller } from './teller.ts'

const teller = await openTeller()
const { world, worker, owner, treasurer, settings, post, tell, gifts, gift, outcomes, lastOutcome, begun, stateOf } =
  teller
afterAll(teller.close)

describe('Stripe', () => {
  test('tells of a charge: one gift, for the purpose that was chosen, however often and by whatever it is told', async () => {
    const { id, provider_ref } = await begun({ fund: 'school', email: 'ana@post.example' })
    const metadata = { gift: id }
    const said = stripeEvent('charge.succeeded', charge('ch_1', { metadata }))
    expect(await tell(said)).toBe(200)
    expect(await tell(said)).toBe(200)
    expect(await tell(said, stripeSignature(said, 'whsec_drill', now + 100))).toBe(200)
    await tell(
      stripeEvent('payment_intent.succeeded', {
        ...{
          id: 'pi_1',
          amount_received: 3000,
          currency: 'jpy',
          created: now - 61,
          latest_charge: 'ch_1',
          status: 'succeeded',
        },
        metadata,
      }),
    )
    await tell(
      stripeEvent('checkout.session.completed', {
        ...{ id: provider_ref, mode: 'payment', payment_status: 'paid', created: now - 90, client_reference_id: id },
        ...{ payment_intent: 'pi_1', amount_total: 3000, currency: 'jpy', metadata },
        customer_details: { name: 'Ana Giver', email: 'ana@post.example' },
      }),
    )
    expect(await gifts()).toMatchObject([
      {
        ref: 'ch_1',
        amount: 3000n,
        currency: 'JPY',
        fund: 'school',
        frequency: 'one-time',
        channel: 'card',
        giver: 'Ana Giver',
      },
    ])
    expect(await stateOf(id)).toBe('paid')
    expect(await outcomes()).toEqual(expect.arrayContaining(['taken', 'known']))
    const { rows } = await sql`select from people.parties where display_name = 'Ana Giver'`.execute(owner)
    expect(rows).toHaveLength(1)
    const kept = await sql<{ text: string }>`select w::text as text from donations.webhooks w`.execute(owner)
    expect(kept.rows.filter(({ text }) => /ana@|Ana/.test(text))).toEqual([])
  })

  test('does not tell where a giver lives: what they wrote on the site is taken, as a receipt needs it', async () => {
    const where = { postal_code: '１５００００１', lines: '東京都見本区見本1-2-3\n見本荘101' }
    const { id } = await begun({ email: 'rei@post.example', ...where })
    const billing_details = { name: 'Rei Jukyo', email: 'rei@post.example', address: { country: null, city: 'Mihon' } }
    await tell(stripeEvent('charge.succeeded', charge('ch_where', { metadata: { gift: id }, billing_details })))
    const { rows } = await sql`select lines, postal_code, locality, country from people.letter_addresses
      where name = 'Rei Jukyo'`.execute(owner)
    expect(rows).toEqual([{ lines: where.lines, postal_code: '150-0001', locality: null, country: 'JP' }])
  })

  test('does not tell what a giver reads: the language of the form is theirs, also for whom is on record without one', async () => {
    const speak = async (name: string) =>
      (
        await sql<{ languages: string[]; lines: string | null }>`select p.languages, a.lines from people.parties p
          left join people.addresses a on a.party_id = p.id where p.display_name = ${name}`.execute(owner)
      ).rows
    const told = async (id: string, ref: string, name: string, email: string) => {
      const billing_details = { name, email, address: { country: null } }
      await tell(stripeEvent('charge.succeeded', charge(ref, { metadata: { gift: id }, billing_details })))
    }
    const { id } = await begun({ email: 'new@post.example' })
    await told(id, 'ch_new', 'Nova Newcomer', 'new@post.example')
    expect(await speak('Nova Newcomer')).toEqual([{ languages: ['ja'], lines: null }])

    const known = { kind: 'person', names: [{ written: 'Otto Older' }], contacts: [{ value: 'otto@post.example' }] }
    await createParty(world, treasurer, known as never)
    const second = await begun({ email: 'otto@post.example', lines: '東京都見本区見本4-5-6', postal_code: '150-0001' })
    await told(second.id, 'ch_otto', 'Otto Older', 'otto@post.example')
    // anybody could type that, and letters with what they gave would go there
    expect(await speak('Otto Older')).toEqual([{ languages: ['ja'], lines: null }])
    const asked = async () =>
      (await listToldAddresses(world, treasurer, {})).rows.filter(({ name }) => name === 'Otto Older')
    expect(await asked()).toMatchObject([{ known: null, typed: true, told: { lines: '東京都見本区見本4-5-6' } }])
    // a person who knows him says that it is his
    const [waits] = await asked()
    await takeAddress(world, treasurer, { id: waits?.id ?? '', seen: waits?.seen ?? '' })
    expect(await asked()).toEqual([])
    expect(await speak('Otto Older')).toEqual([{ languages: ['ja'], lines: '東京都見本区見本4-5-6' }])
  })

  test('tells in any order: the session first, then the charge; the refund before the charge', async () => {
    const { id } = await begun({ fund: 'school' })
    await tell(
      stripeEvent('checkout.session.completed', {
        ...{ id: 'cs_2', mode: 'payment', payment_status: 'paid', created: now - 90, client_reference_id: id },
        ...{
          payment_intent: 'pi_2',
          amount_total: 3000,
          currency: 'jpy',
          customer_details: { email: 'b@post.example' },
        },
      }),
    )
    await tell(stripeEvent('charge.succeeded', charge('ch_2', { metadata: { gift: id } })))
    expect((await gifts()).filter(({ ref }) => /_2$/.test(ref))).toMatchObject([{ amount: 3000n, fund: 'school' }])

    const refund = {
      id: 're_3',
      amount: 1000,
      currency: 'jpy',
      created: now - 10,
      charge: 'ch_3',
      status: 'succeeded',
      balance_transaction: 'txn_re_3',
    }
    await tell(stripeEvent('refund.created', refund))
    expect(await gift('ch_3')).toEqual([])
    await tell(stripeEvent('charge.succeeded', charge('ch_3')))
    expect(await gift('ch_3')).toMatchObject([{ amount: 3000n, left: 2000n }])
    await tell(stripeEvent('charge.refunded', charge('ch_3', { amount_refunded: 1000, refunds: { data: [refund] } })))
    expect(await gift('ch_3')).toMatchObject([{ amount: 3000n, left: 2000n }])
  })

  test('tells that a refund did not arrive: the gift is whole again', async () => {
    const back = { id: 're_f', amount: 1000, currency: 'jpy', created: now - 10, charge: 'ch_again' }
    await tell(stripeEvent('charge.succeeded', charge('ch_again')))
    await tell(stripeEvent('refund.created', { ...back, status: 'succeeded', balance_transaction: 'txn_re_f' }))
    expect(await gift('ch_again')).toMatchObject([{ left: 2000n }])
    const failed = { ...back, status: 'failed', balance_transaction: 'txn_re_f' }
    await tell(stripeEvent('refund.failed', { ...failed, failure_balance_transaction: 'txn_re_f_back' }))
    expect(await gift('ch_again')).toMatchObject([{ left: 3000n }])
  })

  test('tells of a refund by its sum alone where the charge says no more', async () => {
    await tell(stripeEvent('charge.refunded', charge('ch_4', { amount_refunded: 3000 })))
    expect(await gift('ch_4')).toMatchObject([{ amount: 3000n, left: 0n }])
  })

  test('tells of a dispute, and that it was won', async () => {
    await tell(stripeEvent('charge.succeeded', charge('ch_5')))
    const dispute = {
      id: 'dp_5',
      amount: 3000,
      currency: 'jpy',
      created: now,
      charge: 'ch_5',
      status: 'needs_response',
    }
    const taken = { id: 'txn_dp', amount: -3000, fee: 1500, currency: 'jpy' }
    await tell(stripeEvent('charge.dispute.created', { ...dispute, status: 'warning_needs_response' }))
    expect(await gift('ch_5')).toMatchObject([{ left: 3000n }])
    await tell(stripeEvent('charge.dispute.created', { ...dispute, balance_transactions: [taken] }))
    expect(await gift('ch_5')).toMatchObject([{ left: 0n }])
    const given = { id: 'txn_won', amount: 3000, fee: 0, currency: 'jpy' }
    await tell(
      stripeEvent('charge.dispute.closed', { ...dispute, status: 'won', balance_transactions: [taken, given] }),
    )
    expect(await gift('ch_5')).toMatchObject([{ left: 3000n }])
  })

  test.each([['charge first'], ['invoice first']])('tells of each month of a subscription, %s', async (order) => {
    const n = order.startsWith('charge') ? 6 : 7
    const { id } = await begun({ frequency: 'monthly', fund: 'school' })
    const told = [
      stripeEvent('charge.succeeded', charge(`ch_${n}`, { invoice: `in_${n}` })),
      stripeEvent('invoice.paid', {
        ...{
          id: `in_${n}`,
          amount_paid: 3000,
          currency: 'jpy',
          created: now - 70,
          charge: `ch_${n}`,
          payment_intent: `pi_${n}`,
        },
        ...{ subscription: `sub_${n}`, customer_email: 'ana@post.example', customer_name: 'Ana Giver' },
        parent: { subscription_details: { metadata: { gift: id } } },
      }),
    ]
    for (const one of n === 6 ? told : told.toReversed()) await tell(one)
    expect(await gift(`ch_${n}`)).toMatchObject([{ amount: 3000n, frequency: 'monthly', fund: 'school' }])
    expect(await stateOf(id)).toBe('paid')
  })

  test.each([
    ['charge', 51],
    ['invoice', 52],
  ])('of an account made since 2025, tells of each month of a subscription, the %s first', async (first, n) => {
    const { id } = await begun({ frequency: 'monthly', fund: 'school' })
    const { invoice: _, ...alone } = charge(`ch_${n}`)
    const told = [
      stripeEvent('charge.succeeded', alone, { api_version: '2025-03-31.basil' }),
      stripeEvent(
        'invoice.paid',
        {
          ...{ id: `in_${n}`, amount_paid: 3000, currency: 'jpy', created: now - 70 },
          ...{ customer_email: 'ana@post.example', customer_name: 'Ana Giver' },
          parent: { subscription_details: { metadata: { gift: id }, subscription: `sub_${n}` } },
        },
        { api_version: '2025-03-31.basil' },
      ),
    ]
    for (const one of first === 'charge' ? told : told.toReversed()) await tell(one)
    const of = (await gifts()).filter(({ ref }) => ref.endsWith(`_${n}`))
    expect(of).toMatchObject([{ amount: 3000n, frequency: 'monthly', fund: 'school' }])
    expect(await stateOf(id)).toBe('paid')
  })

  test('tells late, after its own file was imported, or before: the same gift once', async () => {
    const head = 'id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description'
    const row = (id: string) => `txn_${id},charge,${id},3000,108,2892,jpy,2011-09-04 23:59,2011-09-10 00:00,`
    const file = async (name: string, ...rows: string[]) => {
      const { sha256 } = await world.files.keep(Buffer.from([head, ...rows, ''].join('\n')))
      return importPayments(world, treasurer, { files: [{ sha256, name }], fund: 'general' })
    }
    const { id } = await begun({ fund: 'school' })
    await file('a.csv', row('ch_8'))
    expect(await gift('ch_8')).toMatchObject([{ fund: 'general', fee: 108n }])
    await tell(stripeEvent('charge.succeeded', charge('ch_8', { metadata: { gift: id } })))
    expect(await gift('ch_8')).toMatchObject([{ amount: 3000n, fund: 'school', fee: 108n }])
    await tell(stripeEvent('charge.succeeded', charge('ch_9')))
    await file('b.csv', row('ch_8'), row('ch_9'))
    expect(await gift('ch_9')).toMatchObject([{ amount: 3000n, fee: 108n }])
    expect(await gift('ch_8')).toHaveLength(1)
  })

  test('of a trial makes no gift', async () => {
    const { id } = await begun()
    await tell(stripeEvent('charge.succeeded', charge('ch_t', { metadata: { gift: id } }), { livemode: false }))
    expect([await gift('ch_t'), await lastOutcome(), await stateOf(id)]).toEqual([
      [],
      'nothing donations.why.trial',
      'paid',
    ])
  })

  const honest = stripeEvent('charge.succeeded', charge('ch_f'))
  test.each([
    ['with a wrong secret', honest, stripeSignature(honest, 'whsec_other'), 'donations.why.forged'],
    ['with another body', honest.replace('3000', '9000'), stripeSignature(honest), 'donations.why.forged'],
    ['with an old time', honest, stripeSignature(honest, 'whsec_drill', now - 301), 'donations.why.stale'],
    ['with a time of the future', honest, stripeSignature(honest, 'whsec_drill', now + 301), 'donations.why.stale'],
    [
      'with a time that was changed',
      honest,
      {
        'stripe-signature':
          stripeSignature(honest, 'whsec_drill', now - 900)['stripe-signature']?.replace(
            String(now - 900),
            String(now),
          ) ?? '',
      },
      'donations.why.forged',
    ],
    ['with nothing that is a signature', honest, { 'stripe-signature': 't=1' }, 'donations.why.unsigned'],
    [
      'with an old scheme alone',
      honest,
      { 'stripe-signature': stripeSignature(honest)['stripe-signature']?.replace('v1=', 'v2=') ?? '' },
      'donations.why.unsigned',
    ],
  ])('that is forged, %s, is answered alike, refused, counted and has no effect', async (_, body, headers, why) => {
    const before =
      (await countWebhooks(world, treasurer, {})).find(({ provider }) => provider === 'stripe')?.refused ?? 0n
    expect(await tell(body, headers as never)).toBe(200)
    expect(await lastOutcome()).toBe(`refused ${why}`)
    expect(await gift('ch_f')).toEqual([])
    const after = (await countWebhooks(world, treasurer, {})).find(({ provider }) => provider === 'stripe')?.refused
    expect(after).toBe(before + 1n)
  })

  test('that was forged first under the same id does not shut out the true one, also signed by the newer of two secrets', async () => {
    const both = settings
    settleProviders({ ...both, stripe: { url: '', key: 'sk_live_x', webhookSecrets: ['whsec_new', 'whsec_drill'] } })
    await tell(honest, stripeSignature(honest, 'whsec_new'))
    expect(await gift('ch_f')).toHaveLength(1)
    expect(await tell(honest)).toBe(200)
    expect(await gift('ch_f')).toHaveLength(1)
  })

  test('waits, unjudged, while the worker holds no secret', async () => {
    const said = stripeEvent('charge.succeeded', charge('ch_w'))
    settleProviders({ site: '', stripe: undefined, paypal: undefined })
    await tell(said)
    expect(await gift('ch_w')).toEqual([])
    settleProviders({ ...settings })
    await judgeAll(worker.world)
    expect(await gift('ch_w')).toHaveLength(1)
  })

  test('in words that are not its own stays, is tried again, and keeps nothing behind it waiting', async () => {
    const broken = stripeEvent('charge.succeeded', { id: 'ch_b', amount: 'many' })
    await post('stripe', broken, stripeSignature(broken))
    const good = stripeEvent('charge.succeeded', charge('ch_g'))
    await expect(tell(good)).rejects.toThrow()
    expect(await gift('ch_g')).toHaveLength(1)
    // not again at once, whatever else comes in
    await judgeAll(worker.world)
    for (const minutes of [1, 5]) {
      const later = { ...worker.world, clock: () => new Date(world.clock().getTime() + minutes * 60_000) }
      await expect(judgeAll(later)).rejects.toThrow()
      await judgeAll(later)
    }
    const [counted] = await countWebhooks(world, treasurer, {})
    expect(counted).toMatchObject({ waiting: 1n, stuck: 1n })
    await tryAgain(world, treasurer, {})
    await expect(judgeAll(worker.world)).rejects.toThrow()
    await sql`delete from donations.webhooks where judged_at is null`.execute(owner)
  })
})
