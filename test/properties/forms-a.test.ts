import { afterAll, expect, test } from 'vitest'
import { exampleWorld, testWorld } from '../world.ts'
import { testForms } from './forms.ts'
import { openEmptySite, openSite, unreached } from './site.ts'

const base = await exampleWorld()
afterAll(base.close)
const bare = await testWorld()
afterAll(bare.close)

const guests = await openSite(base)
const first = await openEmptySite(bare)

test('links lead to the form of every route that takes one', () => {
  expect(unreached([...guests, first])).toEqual([])
})

await testForms(base, guests, 0, 2)
await testForms(bare, [first])
