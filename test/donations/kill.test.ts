import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { settleProviders } from '#modules/donations/commands/settle-providers.ts'
import { judgeAll, lookAfter, takeUpGifts } from '#modules/donations/jobs.ts'
import { testWorld } from '../world.ts'
import { deskOf, settingsWith, visitorOf } from './desk.ts'
import { capture, charge, paypalEvent, paypalPem, paypalSignature, stripeEvent, stripeSignature } from './events.ts'
import { fakePaypal, fakeStripe } from './fakes.ts'

const opened = await testWorld()
const { world, site, worker, owner, as } = opened
const desk = deskOf(world, as('treasurer'))
const visitor = visitorOf(site)
const stripe = fakeStripe()
const paypal = fakePaypal(({ path }) => {
  if (path.startsWith('/v1/notifications/certs/')) return { body: paypalPem }
  const [, order] = /^\/v2\/checkout\/orders\/(\w+)\/capture$/.exec(path) ?? []
  if (!order) return undefined
  return { body: { id: order, purchase_units: [{ payments: { captures: [capture(`CAP${order}`)] } }] } }
})
const folder = await mkdtemp(join(tmpdir(), 'waystation-dying-'))
afterAll(async () => {
  await Promise.all([stripe.stop(), paypal.stop(), opened.close()])
  await rm(folder, { recursive: true, force: true })
})

// each statement in its turn in a long run; else each fourth, and by turns before it is sent and after
const isLong = process.env.WAYSTATION_LONG === '1'
const stride = isLong ? 1 : 4

async function tell(provider: 'stripe' | 'paypal', body: string, headers: Record<string, string>) {
  const sent = { method: 'POST', headers, body }
  expect((await visitor.app.request(`${visitor.origin}/webhooks/${provider}`, sent)).status).toBe(200)
}

const one = async (query: ReturnType<typeof sql<Record<string, number>>>) => (await query.execute(owner)).rows[0]

const dying = 'dying worker'

// the server takes back what a dead worker had begun when it sees that nobody listens any longer
async function left(): Promise<void> {
  for (;;) {
    const still = await one(sql`select count(*)::int as n from pg_stat_activity where application_name = ${dying}`)
    if (still?.n === 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Lets a worker of its own do what waits, and die at a statement; says whether it died. */
async function workAndDie(settings: object, step: number, how: string): Promise<boolean> {
  const child = fork(
    fileURLToPath(new URL('./dying-worker.ts', import.meta.url)),
    [
      JSON.stringify({ ...worker.config, application_name: dying }),
      folder,
      JSON.stringify(settings),
      String(step),
      how,
    ],
    { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  )
  const [code, signal] = await once(child, 'exit')
  expect(code === 0 || signal === 'SIGKILL', `ended by ${code ?? signal}`).toBe(true)
  await left()
  return signal === 'SIGKILL'
}

const day = 86_400_000

test(
  'a worker that is killed at any statement leaves one gift of each event, one page of each wish, and nothing half',
  async () => {
    const settings = settingsWith(await stripe.start(), await paypal.start())
    settleProviders(settings)
    await desk.take('JPY', '500', '300000')
    for (const way of ['stripe', 'paypal']) await desk.open(way)
    await lookAfter.run(worker.world, null)
    let rounds = 0
    for (let step = 1, died = true; died; step += stride) {
      rounds++
      await visitor.give({ email: `giver${rounds}@post.example` })
      const charged = stripeEvent('charge.succeeded', charge(`ch_${rounds}`))
      await tell('stripe', charged, stripeSignature(charged))
      const approved = paypalEvent('CHECKOUT.ORDER.APPROVED', { id: `ORD${rounds}`, purchase_units: [{}] })
      await tell('paypal', approved, paypalSignature(approved, { api: settings.paypal?.url ?? '' }))
      died = await workAndDie(settings, step, rounds % 2 ? 'before' : 'after')
      // what it left: whole or not at all
      const half = await one(sql`select count(*)::int as n from donations.webhooks w
      where w.outcome = 'taken' and not exists (select from giving.gifts g
        where g.ref in ('ch_' || ${rounds}::text, 'CAPORD' || ${rounds}::text))
        and w.event_id in (${JSON.parse(charged).id}, ${JSON.parse(approved).id})`)
      expect(half?.n).toBe(0)
      // another worker takes up what is left once the time for it has come, and then there is nothing more to do
      const later = { ...worker.world, clock: () => new Date(worker.world.clock().getTime() + day) }
      await takeUpGifts(later)
      await judgeAll(later)
      await judgeAll(later)
      const said = await one(sql`select (select count(*) from giving.gifts)::int as gifts,
      (select count(distinct ref) from giving.gifts)::int as refs,
      (select count(*) from payments.entries)::int as entries,
      (select count(*) from donations.events)::int as events,
      (select count(*) from donations.webhooks where judged_at is null)::int as waiting,
      (select count(*) from donations.checkouts where opened_at is not null)::int as opened,
      (select count(*) from donations.checkouts)::int as checkouts`)
      const both = rounds * 2
      expect({ step, ...said }).toEqual({
        ...{
          step,
          gifts: both,
          refs: both,
          entries: both,
          events: both,
          waiting: 0,
          opened: rounds,
          checkouts: rounds,
        },
      })
    }
    expect(stripe.made).toBe(rounds)
    expect(paypal.made).toBe(rounds)
    expect(rounds).toBeGreaterThan(10)
  },
  isLong ? 3_600_000 : 600_000,
)
