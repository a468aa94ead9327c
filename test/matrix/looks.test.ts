import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Said } from './crowd.ts'
import { type Ground, openGround } from './ground.ts'
import { groupsOf, isSignIn, tryGroup, type Verdict } from './walk.ts'

// a page that asks for a passkey has a challenge of its own each time
const plain = ({ status, headers, body }: Said) => `${status} ${headers} ${body.replace(/[\w-]{22,}/g, '*')}`

let ground: Ground
beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.opened.close())

test('every page opens to whom its permission and the policy of its record let in, and shows nobody else whether there is one', async () => {
  const verdict: Verdict = { wrong: [], tried: 0 }
  for (const member of ground.members)
    for (const group of groupsOf(await ground.placesFor(member))) await tryGroup(ground, member, group, 'get', verdict)
  expect(verdict.wrong).toEqual([])
  expect(verdict.tried).toBeGreaterThan(3000)
  console.log(`${verdict.tried} looks of ${ground.members.length} members judged`)
}, 600_000)

test('nobody, and who is invited, suspended, ended or came with an old session, is led to sign in and told nothing', async () => {
  const wrong: string[] = []
  let tried = 0
  const [nobody] = ground.strangers
  for (const place of nobody ? await ground.placesFor(nobody) : []) {
    const said = await nobody?.get(place.path)
    for (const stranger of ground.strangers) {
      const other = await stranger.get(place.path)
      tried++
      const [path = ''] = place.path.split('?')
      const isLed = isSignIn(other) && other.to === `/sign-in?to=${encodeURIComponent(path)}`
      if (place.permission !== 'open' && !isLed) wrong.push(`${stranger.name} ${place.path} ${other.status}`)
      if (place.permission !== 'open' && other.body !== '') wrong.push(`${stranger.name} ${place.path} says something`)
      if (!said || plain(said) !== plain(other)) wrong.push(`${stranger.name} ${place.path} is not as to nobody`)
    }
  }
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(1000)
}, 600_000)
