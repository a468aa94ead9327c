import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOperation } from '#modules/operations/commands/create-operation.ts'
import { recordCount } from '#modules/operations/commands/record-count.ts'
import { acts } from '../../src/main/registry.ts'
import type { Guest } from './crowd.ts'
import { type Ground, openGround, type Place } from './ground.ts'

let ground: Ground
beforeAll(async () => {
  ground = await openGround('members')
})
afterAll(() => ground.opened.close())

// figures count over all records, whoever asks, and the log has a line of each look
const isRestless = ({ permission }: Place) => {
  const { counts } = (acts.get(permission)?.spec ?? {}) as { counts?: boolean }
  return counts === true || permission === 'accounts.read-audit'
}

test('what a guest does not see changes no page, list, total, search or link of theirs', async () => {
  const { world, as } = ground.opened
  const guests = ground.members.filter(({ actor }) => actor && !actor.may.has('operations.see-every-operation'))
  const places = new Map<Guest, string[]>()
  for (const guest of guests) {
    const shown = (await ground.placesFor(guest)).filter((place) => place.kind !== 'absent' && !isRestless(place))
    const paths = shown.filter(({ permission }) => guest.actor?.may.has(permission)).map(({ path }) => path)
    places.set(guest, [...paths, '/', '/search?q=hidden', '/operations?q=hidden'])
  }
  const looks = new Map<string, string>()
  const look = async (note: (key: string, said: string) => void) => {
    for (const [guest, paths] of places)
      for (const path of paths) note(`${guest.name} ${path}`, JSON.stringify(await guest.get(path)))
  }
  await look((key, said) => looks.set(key, said))
  for (let n = 0; n < 5; n++) {
    await createOperation(world, as('director'), { code: `hidden-${n}`, status: 'concluded', date: '2011-05-01' })
    await recordCount(world, as('director'), {
      operation: `hidden-${n}`,
      milestone: 'arrived',
      date: '2011-05-02',
      number: '7',
      qualifier: 'exact',
      people: 'persons',
      note: 'hidden',
    })
  }
  const changed: string[] = []
  let seen = 0
  await look((key, said) => {
    seen++
    if (looks.get(key) !== said) changed.push(key)
  })
  expect(changed).toEqual([])
  expect(seen).toBe(looks.size)
  expect(seen).toBeGreaterThan(300)
  const [director] = ground.members
  expect((await director?.get('/search?q=hidden'))?.body).toContain('hidden-3')
}, 600_000)
