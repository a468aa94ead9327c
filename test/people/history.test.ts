import { afterAll, expect, test } from 'vitest'
import { correctParty } from '#modules/people/commands/correct-party.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import { restoreParty, voidParty } from '#modules/people/commands/void-party.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const mina = as('director')

test('the history of a person says what each correction changed, also when the record was void in between', async () => {
  const before = { kind: 'person', names: [{ written: 'Hanako Yamda' }], languages: 'ja' }
  const { id } = await createParty(world, mina, before)
  const after = {
    kind: 'person',
    names: [{ written: 'Hanako Yamada' }, { written: '山田 花子' }],
    contacts: [{ value: 'hanako@example.jp' }],
    addresses: [{ locality: 'Kobe', country: 'JP' }],
    languages: 'ja en',
    knownSince: '2009',
  }
  await correctParty(world, mina, { id, ...after, why: 'misspelt' })
  await voidParty(world, mina, { id, why: 'by mistake' })
  await restoreParty(world, mina, { id, why: 'back' })
  const visitor = await signIn(staffApplication(world, reach), world, 'director')
  const html = await (await visitor.get(`/people/${id}`)).text()
  const entries = [...html.matchAll(/<li><p class="timeline-date">.*?<\/li>/gs)].map(([entry]) =>
    [...entry.matchAll(/<p>(.*?)<\/p>/g)].map(([, text]) => text),
  )
  expect(entries).toEqual([
    [],
    [],
    [
      'Names: Hanako Yamda → Hanako Yamada · 山田 花子',
      'E-mail and telephone: nothing → hanako@example.jp',
      'Address: nothing → Kobe · Japan',
      'Languages: Japanese → Japanese · English',
      'Known since: nothing → 2009',
    ],
  ])
})
