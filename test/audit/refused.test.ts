import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, owner, close } = await testWorld()
afterAll(close)

test('to try what one may not do leaves a line that names the act, and nothing of what was sent', async () => {
  const visitor = await signIn(staffApplication(world, reach), world, 'aid-officer')
  expect((await visitor.get('/giving')).status).toBe(403)
  expect((await visitor.post('/giving/gifts/record', [['giver', 'Canary Kim']])).status).toBe(403)
  const { rows } = await sql<{ actor_id: string; subject_id: string | null; fields: string[] }>`select actor_id,
    subject_id, fields from platform.audit where action = 'platform.refuse' order by seq`.execute(owner)
  expect(rows.map(({ subject_id, fields }) => [subject_id, fields])).toEqual([
    [null, ['giving.list-gifts']],
    [null, ['giving.record-gift']],
  ])
  expect(new Set(rows.map(({ actor_id }) => actor_id)).size).toBe(1)
})
