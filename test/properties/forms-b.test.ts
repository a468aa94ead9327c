import { afterAll } from 'vitest'
import { exampleWorld } from '../world.ts'
import { testForms } from './forms.ts'
import { openSite } from './site.ts'

const base = await exampleWorld()
afterAll(base.close)

await testForms(base, await openSite(base), 1, 2)
