import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { permissionsOf, roles } from '#modules/accounts/rules/roles.ts'
import { seeEvery } from '#modules/operations/policy.ts'
import { catalogue } from '../../src/main/catalogue.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { actNames, imports } from '../../src/main/registry.ts'
import { modules } from '../../src/modules.ts'
import { addressesOf } from '../journeys/pages.ts'
import { testWorld } from '../world.ts'
import { openDesk, textOf } from './desk.ts'

const { world, as, close } = await testWorld()
afterAll(close)
let addresses: string[]

const routes = modules.flatMap((module) => module.routes)
const id = /[0-9a-f]{8}-[0-9a-f-]{27}/g
// a role is named by its code
const role = /(?<=\/accounts\/roles\/)(?!create)[^/]+/
const shapeOf = (path: string) => path.replace(/:\w+/g, ':id').replace(id, ':id').replace(role, ':id')
const permissions = new Map(routes.map(({ path, permission }) => [shapeOf(path), permission]))

/** The permission of the door at an address. */
function permissionAt(address: string): string {
  const [path = ''] = address.split('?')
  const name = path.replace('/imports/', '')
  return permissions.get(shapeOf(path)) ?? (imports.has(name) ? name : 'signed-in')
}

beforeAll(async () => {
  for await (const _ of loadExamples(world, as('director'), fileURLToPath(new URL('../../examples', import.meta.url))));
  addresses = await addressesOf(world)
})

test('there is a door to try for every page of the product', () => {
  expect(addresses.length).toBeGreaterThan(90)
  expect(new Set(addresses.map(permissionAt)).size).toBeGreaterThan(70)
})

test.each(roles)(
  'every page with a record in it opens to a %s who may, and else says in words what is lacking',
  async (role) => {
    const desk = await openDesk(world, role)
    const may = permissionsOf(role, actNames)
    const wrong: string[] = []
    for (const address of addresses) {
      const permission = permissionAt(address)
      const isOpen = permission === 'open' || permission === 'signed-in' || may.has(permission)
      const answer = await desk.get(address)
      // a page that has nothing to show at the moment leads to the one that it belongs to
      const isOpened =
        answer.status === 200 || /^\/(people\/duplicates|account(\/|$))/.test(answer.headers.get('location') ?? '')
      // an operation to which one is not assigned is not there
      const isHidden = permission.startsWith('operations.') && !may.has(seeEvery) && answer.status === 404
      if (isOpen ? !isOpened && !isHidden : answer.status !== 403)
        wrong.push(`${address} ${answer.status}, not as ${permission} says`)
      if (isOpen) continue
      const name = catalogue('en', `${permission}.title`)
      if (!textOf(await answer.text()).includes(catalogue('en', 'main.error.403.text', { permission: name })))
        wrong.push(`${address} does not say that ${permission} is lacking`)
    }
    expect(wrong).toEqual([])
  },
)

test('nobody gets past the door: every page leads to sign in, and back to itself', async () => {
  const desk = await openDesk(world, null)
  const wrong: string[] = []
  for (const address of addresses) {
    const answer = await desk.get(address)
    const [path = ''] = address.split('?')
    const expected = permissionAt(address) === 'open' ? 200 : 303
    const to = answer.headers.get('location')
    if (answer.status !== expected || (to !== null && to !== `/sign-in?to=${encodeURIComponent(path)}`))
      wrong.push(`${address} ${answer.status} ${to}`)
  }
  expect(wrong).toEqual([])
})

test('a form that does not say where it comes from is refused in words, and one from elsewhere too', async () => {
  const desk = await openDesk(world, 'director')
  const wrong: string[] = []
  const forms = routes.filter(({ screen, permission }) => screen.submit && permission !== 'open')
  for (const { path } of forms) {
    const address = addresses.find((one) => shapeOf(one) === shapeOf(path)) ?? path
    for (const origin of [null, 'https://staff.example.org.evil.example', 'null', 'https://staff.example.org:444']) {
      const answer = await desk.post(address, 'why=because', { origin })
      const text = textOf(await answer.text())
      if (answer.status !== 403 || !text.includes(catalogue('en', 'main.error.403.own-page')))
        wrong.push(`${address} from ${origin} ${answer.status}`)
    }
  }
  expect(forms.length).toBeGreaterThan(40)
  expect(wrong).toEqual([])
})
