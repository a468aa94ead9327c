import { Agent, request } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { setPassword } from '#modules/accounts/commands/set-password.ts'
import { proxiesOf } from '#platform/web/address.ts'
import { listen } from '#platform/web/server.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { reach } from '../world.ts'
import { openHouse } from './house.ts'

const house = await openHouse()
afterAll(house.close)

const isLong = process.env.WAYSTATION_LONG === '1'
const each = 1000
const people = 20
const warmUp = 40

interface Spread {
  readonly mean: number
  readonly error: number
}

function spreadOf(times: readonly number[]): Spread {
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  const variance = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (times.length - 1)
  return { mean, error: variance / times.length }
}

/** Welch's t of two series of times. */
function welch(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [spreadOf(a), spreadOf(b)]
  return (x.mean - y.mean) / Math.sqrt(x.error + y.error)
}

const percentile = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0

/** Sends one sign-in over a connection that stays open; returns milliseconds until the whole answer was there. */
const timed = (agent: Agent, port: number, signInName: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const body = new URLSearchParams({ signInName, password: 'not the one at all' }).toString()
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
      origin: `http://127.0.0.1:${port}`,
    }
    const began = performance.now()
    const asked = request({ agent, port, host: '127.0.0.1', method: 'POST', path: '/sign-in', headers }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 422 ? resolve(performance.now() - began) : reject(new Error(`${answer.statusCode}`)),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })

test.skipIf(!isLong)(
  'the time of a sign-in does not tell whether there is such a name (1,000 known, 1,000 unknown)',
  async () => {
    const names = Array.from({ length: people }, (_, n) => String(n).padStart(2, '0'))
    for (const name of names) {
      const { actor, token } = await house.enter(`known-${name}`)
      await setPassword(house.world, actor, {
        password: 'ten small lamps',
        again: 'ten small lamps',
        keepSession: token,
      })
    }
    // a quarter of an hour passes between two attempts, so that no limit answers instead
    let minutes = 0
    const world = { ...house.world, clock: () => house.later(minutes).clock() }
    const proxies = proxiesOf('') ?? reach.proxies
    const { port, stop } = await listen({
      fetch: staffApplication(world, { ...reach, origin: undefined }).fetch,
      host: '127.0.0.1',
      port: 0,
      proxies,
      failed: (error) => {
        throw error
      },
    })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const times: Record<'known' | 'other', number[]> = { known: [], other: [] }
    for (let n = 0; n < each + warmUp; n++) {
      for (const kind of Math.random() < 0.5 ? (['known', 'other'] as const) : (['other', 'known'] as const)) {
        minutes += 16
        const time = await timed(agent, port, `${kind}-${names[n % people]}`)
        if (n >= warmUp) times[kind].push(time)
      }
    }
    agent.destroy()
    await stop()
    const cut = percentile([...times.known, ...times.other], 0.9)
    const calm = (kind: 'known' | 'other') => times[kind].filter((time) => time <= cut)
    const [t, calmT] = [welch(times.known, times.other), welch(calm('known'), calm('other'))]
    console.info(
      `sign-in: known ${percentile(times.known, 0.5).toFixed(2)} ms, unknown ${percentile(times.other, 0.5).toFixed(2)} ms in the median; Welch t ${t.toFixed(2)}, without the slowest tenth ${calmT.toFixed(2)}`,
    )
    expect(Math.abs(t)).toBeLessThan(4.5)
    expect(Math.abs(calmT)).toBeLessThan(4.5)
  },
)
