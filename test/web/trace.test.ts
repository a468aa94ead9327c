import { afterAll, expect, test } from 'vitest'
import { listen } from '#platform/web/server.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { reach, testWorld } from '../world.ts'
import { say } from './raw.ts'

const { world, close } = await testWorld()
const failed: unknown[] = []
const { port, stop } = await listen({
  fetch: staffApplication(world, reach).fetch,
  host: '127.0.0.1',
  port: 0,
  proxies: reach.proxies,
  failed: (error) => failed.push(error),
})
afterAll(async () => {
  await stop()
  await close()
})

// fetch and the tests' own requests refuse to send it
test('TRACE is not answered with what was sent', async () => {
  for (const path of ['/', '/sign-in', '/people']) {
    const { statuses, text } = await say(port, [
      `TRACE ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Canary: heron\r\nConnection: close\r\n\r\n`,
    ])
    expect([path, statuses]).toEqual([path, [405]])
    expect(text).not.toContain('heron')
  }
  expect(failed).toEqual([])
})
