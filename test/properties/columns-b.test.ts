import { afterAll } from 'vitest'
import { testWorld } from '../world.ts'
import { testColumns } from './columns.ts'

const base = await testWorld()
afterAll(base.close)

testColumns(base, 1, 2)
