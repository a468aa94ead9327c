import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Guest } from './crowd.ts'
import { type Ground, openGround, type Place } from './ground.ts'
import { contentsOf } from './rows.ts'
import { groupsOf, isOpenTo, isSignIn, tryGroup, type Verdict } from './walk.ts'

let ground: Ground
const verdict: Verdict = { wrong: [], tried: 0 }
beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.opened.close())

const contents = () => contentsOf(ground.owner, ground.tables)

/** Sends forms, and tells which tables are other than before. */
async function changedBy(send: () => Promise<void>): Promise<string[]> {
  const before = await contents()
  await send()
  const after = await contents()
  return [...after].flatMap(([name, hash]) => (before.get(name) === hash ? [] : [name]))
}

const refused = (guest: Guest, places: readonly Place[]) => places.filter((place) => !isOpenTo(guest, place))

test('a form that is not permitted is refused alike for every record and for none, and writes nothing', async () => {
  const wrote: string[] = []
  for (const member of ground.members) {
    const places = refused(member, await ground.placesFor(member))
    const changed = await changedBy(async () => {
      for (const group of groupsOf(places)) await tryGroup(ground, member, group, 'post', verdict)
    })
    wrote.push(...changed.map((table) => `${member.name} wrote into ${table}`))
  }
  expect(wrote).toEqual([])
  expect(verdict.wrong).toEqual([])
  expect(verdict.tried).toBeGreaterThan(1500)
  console.log(`${verdict.tried} forms refused without a trace`)
}, 600_000)

test('a form of nobody is not taken, whichever old session it comes with, and writes nothing', async () => {
  const wrong: string[] = []
  let tried = 0
  const changed = await changedBy(async () => {
    for (const stranger of ground.strangers)
      for (const { path } of refused(stranger, await ground.placesFor(stranger))) {
        const said = await stranger.post(path, 'why=because')
        tried++
        if (!isSignIn(said) || said.body !== '') wrong.push(`${stranger.name} ${path} ${said.status}`)
      }
  })
  expect(changed).toEqual([])
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(1000)
}, 600_000)

test('a form that is permitted is not turned away, save for a record that is not to be seen, which is as none', async () => {
  const permitted: Verdict = { wrong: [], tried: 0 }
  for (const member of ground.members) {
    const open = (await ground.placesFor(member)).filter(
      (place) => isOpenTo(member, place) && place.permission !== 'open',
    )
    // what an account does to itself may end its session, so it comes last
    const isOwn = ({ kind, row, permission }: Place) =>
      permission === 'signed-in' || (kind === 'own' && row?.table === 'accounts.accounts')
    const others = open.filter((place) => !isOwn(place))
    for (const group of groupsOf(others)) await tryGroup(ground, member, group, 'post', permitted)
    for (const place of open.filter(isOwn)) {
      const { status } = await member.post(place.path)
      permitted.tried++
      if (status === 403 || status >= 500) permitted.wrong.push(`${member.name} ${place.path} ${status}`)
    }
    await member.post('/sign-out')
    if (!isSignIn(await member.get('/'))) permitted.wrong.push(`${member.name} does not get out`)
  }
  expect(permitted.wrong).toEqual([])
  expect(permitted.tried).toBeGreaterThan(800)
  console.log(`${permitted.tried} forms taken`)
}, 600_000)
