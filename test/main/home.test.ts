import { afterAll, expect, test } from 'vitest'
import { staffApplication } from '../../src/main/staff.ts'
import { linksIn, signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, close } = await testWorld()
afterAll(close)
const app = staffApplication(world, reach)

/** The addresses of the buttons of the home page, which open forms. */
async function buttonsOf(role: Parameters<typeof signIn>[2]): Promise<string[]> {
  const visitor = await signIn(app, world, role)
  const html = await (await visitor.get('/')).text()
  const buttons = [...html.matchAll(/<a class="button button-plain" href="([^"]+)"/g)].map(([, href = '']) => href)
  for (const href of buttons) expect((await visitor.get(href)).status).toBe(200)
  return buttons
}

test('the home page begins with the acts that a role does most, and each opens', async () => {
  expect(await buttonsOf('treasurer')).toEqual([
    ...['/people/create', '/giving/gifts/record', '/statements/read', '/events/create'],
  ])
  expect(await buttonsOf('aid-officer')).toEqual(['/activities/create', '/aid/hand-over', '/aid/receive-goods'])
  expect(await buttonsOf('field-officer')).toEqual([
    '/activities/create',
    '/operations/counts/record',
    '/aid/hand-over',
  ])
  expect(await buttonsOf('auditor')).toEqual([])
})

test('the home page leads to every page of the menu', async () => {
  const visitor = await signIn(app, world, 'director')
  const html = await (await visitor.get('/')).text()
  const main = linksIn(html.slice(html.indexOf('<main')))
  const menu = linksIn(
    html.slice(html.indexOf('<nav class="side"'), html.indexOf('</nav>', html.indexOf('class="side"'))),
  )
  expect(menu.filter((href) => !['/', '/imports', ...main].includes(href))).toEqual([])
})
