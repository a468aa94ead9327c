import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { donations } from '#modules/donations/module.ts'
import { startJobs } from '#platform/jobs.ts'
import { charge, stripeEvent, stripeSignature } from './events.ts'
import { openTeller } from './teller.ts'

const teller = await openTeller()
afterAll(teller.close)

test('the worker hears of a wish and of an event by themselves, while the visitor waits', async () => {
  const { worker, visitor, post, gift } = teller
  const failures: unknown[] = []
  // without those that the clock starts: nothing but what was left and told may move it
  const heard = (donations.jobs ?? []).filter(({ on }) => on !== undefined)
  const running = await startJobs(worker.config, worker.world, heard, (_, error) => failures.push(error))
  try {
    const { on } = await visitor.give()
    const said = stripeEvent('charge.succeeded', charge('ch_once'))
    await post('stripe', said, stripeSignature(said))
    for (let n = 0; n < 100 && (await gift('ch_once')).length === 0; n++) await sleep(100)
    expect(await gift('ch_once')).toHaveLength(1)
    let shown = ''
    for (let n = 0; n < 100 && !shown.includes('checkout.stripe.example'); n++) {
      await sleep(100)
      shown = await (await visitor.get(on)).text()
    }
    expect(shown).toContain('checkout.stripe.example')
    expect(failures).toEqual([])
  } finally {
    await running.stop()
  }
}, 60_000)
