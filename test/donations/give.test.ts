import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSuggestion } from '#modules/donations/commands/create-suggestion.ts'
import { setWay } from '#modules/donations/commands/set-way.ts'
import { settleProviders } from '#modules/donations/commands/settle-providers.ts'
import { voidSuggestion } from '#modules/donations/commands/void-suggestion.ts'
import { lookAfter, takeUpGifts } from '#modules/donations/jobs.ts'
import { testWorld } from '../world.ts'
import { deskOf, settingsWith, visitorOf } from './desk.ts'
import { fakePaypal, fakeStripe } from './fakes.ts'

const { world, site, worker, owner, as, close } = await testWorld()
const treasurer = as('treasurer')
const desk = deskOf(world, treasurer)
const visitor = visitorOf(site)
const stripe = fakeStripe()
const paypal = fakePaypal()
afterAll(async () => {
  await Promise.all([stripe.stop(), paypal.stop(), close()])
})

interface Begun {
  readonly ref: string
  readonly way: string
  readonly amount: bigint
  readonly fund: string | null
  readonly language: string
  readonly frequency: string
  readonly email: string | null
  readonly address: string | null
  readonly refused_why: string | null
}
const begun = async () =>
  (
    await sql<Begun>`select ref, way, amount, fund, language, frequency, email, address, refused_why
    from donations.checkouts order by begun_at, ref`.execute(owner)
  ).rows
const consents = async () =>
  (await sql<{ email: string; agreed_to: string }>`select email, agreed_to from donations.mail_consents`.execute(owner))
    .rows
const page = async (path: string) => (await visitor.get(path)).text()
const location = (text: string) => /http-equiv="refresh" content="[^"]*?url=([^"]+)"/.exec(text)?.[1]

beforeAll(async () => {
  settleProviders(settingsWith(await stripe.start(), await paypal.start()))
})

test('the page says that nothing is taken until a way is open, and the menu leads there only then', async () => {
  expect(await page('/en/give')).toContain('Gifts cannot be taken here at present')
  expect(await page('/en/')).not.toContain('href="/en/give"')
  expect((await visitor.get('/en/give/slip')).status).toBe(404)
  await desk.open('bank', { details: { en: 'Branch 7\nAccount 123', ja: '七番支店' } })
  await desk.open('postal', { account: '00100-1-123456', accountName: '見本の会' })
  const text = await page('/en/give')
  expect(text).toContain('Branch 7<br/>Account 123')
  expect(text).toContain('00100-1-123456')
  expect(text).not.toContain('<form')
  expect(await page('/ja/give')).toContain('七番支店')
  const sheet = await page('/ja/give/slip')
  expect(sheet).toContain('00100-1-123456')
  expect(sheet).toContain('この用紙では払い込めません')
  // in Korean there are no details: those in English are shown, and said to be English
  expect(await page('/ko/give')).toMatch(/lang="en-GB">Branch 7/)
  // another page than the one that is kept for a second
  expect(await page('/zh/')).toContain('href="/zh/give"')
})

describe('the form', () => {
  beforeAll(async () => {
    await desk.take('JPY', '500', '300000')
    await desk.take('USD', '5.00', '3000.00')
    for (const way of ['stripe', 'paypal']) await desk.open(way)
    await desk.offer('general', '10')
    await desk.offer('school', '20')
    await createSuggestion(world, treasurer, {
      money: { amount: '3000', currency: 'JPY' },
      buys: { en: 'Rice for a month', ja: 'お米一か月分' },
    } as never)
    const { id } = await createSuggestion(world, treasurer, {
      money: { amount: '7777', currency: 'JPY' },
      buys: { en: 'Taken off' },
    } as never)
    await voidSuggestion(world, treasurer, { id, why: 'no' })
  })

  test('is shown only when the worker holds the keys, which nobody else knows', async () => {
    expect(await page('/ja/give')).not.toContain('<form')
    await lookAfter.run(worker.world, null)
    const text = await page('/ja/give')
    expect(text).toContain('<form')
    expect(text).toContain('お米一か月分')
    expect(text).not.toContain('7777')
    expect(text).toContain('schoolのために')
    expect(text).not.toContain('Inner name')
    expect(text).toMatch(/<input[^>]*name="consent"(?![^>]*checked)[^>]*>/)
    expect(text).not.toContain('<script')
    const everything = await sql<{ text: string }>`select r::text as text from donations.readiness r`.execute(owner)
    expect(JSON.stringify(everything.rows)).not.toMatch(/sk_live|whsec|secret/)
    const shown = await visitor.get('/ja/give')
    expect([shown.headers.get('cache-control'), shown.headers.get('set-cookie')]).toEqual(['no-store', null])
  })

  test('asks in the currency of the reader, and keeps what was asked for', async () => {
    expect(await page('/en/give')).toContain('name="currency" value="USD"')
    expect(await page('/en/give?currency=JPY&frequency=monthly')).toMatch(
      /name="currency" value="JPY".*name="frequency" value="monthly"/s,
    )
    expect(await page('/ja/give?currency=XXX&frequency=never')).toContain('name="currency" value="JPY"')
  })

  test.each([
    [{ chosen: '', own: '' }, 'chosen'],
    [{ chosen: 'own', own: '' }, 'own'],
    [{ chosen: '3000', own: '4000' }, 'own'],
    [{ chosen: 'own', own: '499' }, 'own'],
    [{ chosen: 'own', own: '300001' }, 'own'],
    [{ chosen: 'own', own: '1e3' }, 'own'],
    [{ chosen: 'own', own: '-500' }, 'own'],
    [{ way: 'bank' }, 'way'],
    [{ fund: 'secret' }, 'fund'],
    [{ email: 'nobody' }, 'email'],
    [{ consent: 'yes' }, 'email'],
  ])('comes back with what was typed when it is not whole: %j', async (fields, name) => {
    const { answer, status } = await visitor.give({ name: 'Typed before', ...fields } as never)
    const text = await answer.text()
    expect(status).toBe(422)
    expect(text).toContain('Typed before')
    expect(text).toContain(`id="form-${name}-error"`)
    expect(await begun()).toEqual([])
  })

  test('of another site, with a token not ours, too young or too old, or filled in by a program, leaves nothing', async () => {
    expect((await visitor.give({}, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect((await visitor.give({ token: 'made.up.token' })).status).toBe(422)
    expect((await visitor.give({}, { seconds: 1 })).status).toBe(422)
    expect((await visitor.give({}, { seconds: 90_000 })).status).toBe(422)
    expect((await visitor.give({ website: 'https://buy.example' })).status).toBe(303)
    await takeUpGifts(worker.world)
    expect(await begun()).toEqual([])
  })
})

describe('a wish to give', () => {
  test('leads to a page of Stripe, once however often it is sent and taken up, and the site reads nothing of it', async () => {
    const fields = { fund: 'school', name: 'Ana', email: 'ana@post.example', consent: 'yes' }
    const { on, token, status } = await visitor.give(fields)
    expect(status).toBe(303)
    expect(on).toBe(`/ja/give/on/${encodeURIComponent(token)}`)
    const waiting = await page(on)
    expect(location(waiting)).toBe(`${on}?looks=1`)
    expect(location(await page(`${on}?looks=15`))).toBeUndefined()
    await visitor.give({ ...fields, token })
    await takeUpGifts(worker.world)
    await visitor.give({ ...fields, token })
    await takeUpGifts(worker.world)
    const [row, ...more] = await begun()
    expect(more).toEqual([])
    expect(row).toMatchObject({ ref: 'DG-2011-0001', way: 'stripe', amount: 3000n, fund: 'school', language: 'ja' })
    expect(location(await page(on))).toBe(row?.address)
    const asked = stripe.asked.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({
      ...{ mode: 'payment', locale: 'ja', customer_email: 'ana@post.example' },
      'line_items[0][price_data][currency]': 'jpy',
      'line_items[0][price_data][unit_amount]': '3000',
      'payment_intent_data[metadata][gift]': asked[0]?.client_reference_id,
      success_url: 'https://give.example.org/ja/give/thanks',
    })
    for (const table of ['intake', 'checkouts', 'mail_consents'])
      await expect(sql`select * from ${sql.table(`donations.${table}`)}`.execute(site.db)).rejects.toMatchObject({
        code: '42501',
      })
    expect((await visitor.get('/ja/give/on/1.2.3')).status).toBe(404)
  })

  test('keeps the consent to mail apart, with the sentence that was shown', async () => {
    expect(await consents()).toEqual([
      { email: 'ana@post.example', agreed_to: '活動のお知らせをメールで受け取ります。' },
    ])
    const { rows } = await sql<{ column_name: string }>`select column_name from information_schema.columns
      where table_schema = 'donations' and table_name = 'mail_consents'`.execute(owner)
    expect(rows.map((row) => row.column_name).filter((name) => /gift|checkout|amount/.test(name))).toEqual([])
    const lines = await sql<{ text: string }>`select a::text as text from platform.audit a`.execute(owner)
    expect(lines.rows.filter(({ text }) => /Ana|ana@/.test(text))).toEqual([])
  })

  test('of every month goes to a subscription, at Stripe and at PayPal', async () => {
    await visitor.give({ frequency: 'monthly' })
    await visitor.give({ frequency: 'monthly', way: 'paypal', currency: 'USD', chosen: 'own', own: '25.50' })
    await takeUpGifts(worker.world)
    const last = Object.fromEntries(new URLSearchParams(stripe.asked.at(-1)?.body))
    expect(last).toMatchObject({
      mode: 'subscription',
      'line_items[0][price_data][recurring][interval]': 'month',
      'subscription_data[metadata][gift]': last.client_reference_id,
    })
    const [plan, subscription] = ['/v1/billing/plans', '/v1/billing/subscriptions'].map((path) =>
      JSON.parse(paypal.asked.find((asked) => asked.path === path)?.body ?? '{}'),
    )
    expect(plan.billing_cycles[0]).toMatchObject({
      total_cycles: 0,
      pricing_scheme: { fixed_price: { currency_code: 'USD', value: '25.50' } },
    })
    expect(subscription.custom_id).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('waits while the provider is away, is asked for again under the same key, and is sent back in the end', async () => {
    stripe.failing = 503
    const { on } = await visitor.give({ email: '' })
    await expect(takeUpGifts(worker.world)).rejects.toThrow('503')
    expect(location(await page(on))).toBe(`${on}?looks=1`)
    const keyOf = () => stripe.asked.at(-1)?.headers['idempotency-key']
    const first = keyOf()
    await expect(takeUpGifts(worker.world)).rejects.toThrow('503')
    expect(keyOf()).toBe(first)
    const later = { ...worker.world, clock: () => new Date(world.clock().getTime() + 11 * 60_000) }
    await expect(lookAfter.run(later, null)).rejects.toThrow('503')
    expect((await begun()).at(-1)).toMatchObject({ refused_why: 'donations.why.not-reached' })
    expect(await page(on)).toContain('お支払いは行われていません')
    stripe.failing = undefined
  })

  test('that the provider does not take is sent back at once', async () => {
    stripe.failing = 400
    const { on } = await visitor.give()
    await takeUpGifts(worker.world)
    stripe.failing = undefined
    expect((await begun()).at(-1)).toMatchObject({ refused_why: 'donations.why.provider', address: null })
    expect(await page(on)).not.toContain('http-equiv="refresh"')
  })

  test('is not paid with a key of the other kind, live or test', async () => {
    await setWay(world, treasurer, { way: 'stripe', isOpen: true } as never)
    expect(await page('/en/give')).toContain('No money moves')
    await visitor.give()
    await takeUpGifts(worker.world)
    expect((await begun()).at(-1)).toMatchObject({ refused_why: 'donations.why.other-mode' })
    await desk.open('stripe')
  })
})

test('ten wishes an hour come from one network, and not one more', async () => {
  const app = visitor.app
  const statuses: number[] = []
  const { newFormToken } = await import('#modules/donations/commands/form-token.ts')
  for (let n = 0; n < 12; n++) {
    const token = await newFormToken(site.files, new Date(site.clock().getTime() - 60_000))
    const body = new URLSearchParams({ way: 'stripe', currency: 'JPY', frequency: 'one-time', chosen: '3000', token })
    const request = { method: 'POST', headers: { origin: visitor.origin }, body }
    const from = { incoming: { socket: { remoteAddress: `2001:db8:9::${n}` } } }
    statuses.push((await app.request(`${visitor.origin}/en/give`, request, from)).status)
  }
  expect(statuses).toEqual([...Array(10).fill(303), 422, 422])
})
