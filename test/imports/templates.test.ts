import { afterAll, expect, test } from 'vitest'
import { exampleOf } from '#platform/imports/template.ts'
import { imports } from '../../src/main/registry.ts'
import { testWorld } from '../world.ts'

const base = await testWorld('2011-11-20T00:00:00Z')
afterAll(base.close)

test.each([...imports.values()])(
  'the example of $name can be loaded after those of the imports before it',
  async (definition) => {
    const { added } = await base.csv(definition, 'example.csv', exampleOf(definition))
    expect(added).toBeGreaterThan(0n)
  },
)
