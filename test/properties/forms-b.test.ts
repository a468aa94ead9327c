import { afterAll } from 'vitest'
import { testWorld } from '../world.ts'
import { testForms } from './forms.ts'
import { openSite } from './site.ts'

const base = await testWorld()
afterAll(base.close)

await testForms(base, await openSite(base), 1, 2)
