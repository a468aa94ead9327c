import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '../../src/main/catalogue.ts'
import { modules } from '../../src/modules.ts'
import { addressesOf } from '../journeys/pages.ts'
import { exampleWorld } from '../world.ts'
import { openDesk, textOf } from './desk.ts'

const { world, close } = await exampleWorld()
afterAll(close)
let addresses: string[]

const routes = modules.flatMap((module) => module.routes)
const id = /[0-9a-f]{8}-[0-9a-f-]{27}/g
// a role is named by its code
const role = /(?<=\/accounts\/roles\/)(?!create)[^/]+/
const shapeOf = (path: string) => path.replace(/:\w+/g, ':id').replace(id, ':id').replace(role, ':id')

beforeAll(async () => {
  addresses = await addressesOf(world)
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
