import { afterAll, expect, test } from 'vitest'
import { createSetUpLink } from '#modules/accounts/commands/create-set-up-link.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { operator } from '../../src/main/world.ts'
import { formsIn, linksIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, close } = await testWorld()
afterAll(close)
const app = staffApplication(world, reach)
const origin = 'https://staff.example.org'

/** Somebody with a browser that keeps cookies, fills in forms by the names of their fields and goes where it is sent. */
class Person {
  readonly cookies = new Map<string, string>()

  async ask(path: string, body?: URLSearchParams): Promise<{ status: number; path: string; html: string }> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, origin }
    const answer = await app.request(origin + path, body ? { method: 'POST', headers, body } : { headers })
    for (const text of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? []
      this.cookies.set(name, value)
    }
    const to = answer.headers.get('location')
    return to ? this.ask(to) : { status: answer.status, path, html: await answer.text() }
  }

  /** Opens a page and sends its form to itself, with what it shows and what is typed. */
  async fill(path: string, typed: Record<string, string>) {
    const { html } = await this.ask(path)
    const form = formsIn(html, path).find(({ action }) => action.split('?')[0] === path.split('?')[0])
    if (!form) throw new Error(`${path} has no form of its own`)
    const names = form.fields.map(({ name }) => name)
    const strange = Object.keys(typed).filter((name) => !names.includes(name))
    if (strange.length > 0) throw new Error(`${path} asks for no ${strange.join(', ')}`)
    const shown = form.fields.map(({ name, value }) => [name, typed[name] ?? value] as [string, string])
    return this.ask(form.action, new URLSearchParams(shown))
  }
}

test('from the set-up link to a treasurer who records a gift: by links and forms alone', async () => {
  const { token } = await createSetUpLink(world, operator(), {})
  const mina = new Person()
  const home = await mina.fill(`/set-up/${token}`, {
    'names.en': 'Lantern Relief',
    'names.ja': '灯火救援会',
    timeZone: 'Asia/Tokyo',
    baseCurrency: 'JPY',
    label: 'FY2010',
    startDay: '2010-10-01',
    endDay: '2011-09-30',
    name: 'Mina',
    signInName: 'mina',
    password: 'ten small lamps at night',
    again: 'ten small lamps at night',
  })
  expect(home).toMatchObject({ status: 200, path: '/' })
  expect(home.html).toContain('Lantern Relief')
  expect(linksIn(home.html)).toContain('/accounts/invite')
  expect((await mina.ask(`/set-up/${token}`)).status).toBe(404)

  const invited = await mina.fill('/accounts/invite', {
    name: 'Ken',
    signInName: 'ken',
    language: 'en',
    role: 'treasurer',
  })
  const [, way = ''] = /(\/sign-in\/link\/[\w-]+)/.exec(invited.html) ?? []
  expect(linksIn((await mina.ask('/')).html.split('<main')[1] ?? '')).not.toContain('/accounts/invite')

  const ken = new Person()
  expect((await ken.ask('/giving')).path).toMatch(/^\/sign-in\?to=/)
  expect(await ken.fill(way, {})).toMatchObject({ status: 200, path: '/' })
  await mina.fill('/giving/funds/create', { code: 'general', 'names.en': 'General fund', rest: '' })
  const recorded = await ken.fill('/giving/gifts/record', {
    receivedOn: '2011-09-01',
    'money.amount': '3000',
    'money.currency': 'JPY',
    channel: 'bank',
    fund: 'general',
    returnKind: '',
  })
  expect(recorded.status).toBe(200)
  expect(recorded.path).toMatch(/^\/giving\/gifts\/[0-9a-f-]{36}/)
  expect((await ken.ask('/accounts')).status).toBe(403)
  const again = new Person()
  expect((await again.fill(way, {})).status).toBe(422)
})
