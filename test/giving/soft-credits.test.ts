import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { nameSoftCredit } from '#modules/giving/commands/name-soft-credit.ts'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { tillOf } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const why = 'she told us'

test('who caused a gift that another paid is said by reference or name, kept in its history, and taken back', async () => {
  await till.fund('general')
  await csv(importParties, 'people.csv', 'ref,kind,name\nP-1,person,Aiko\nP-2,person,Boram\n')
  const { id } = await till.take('2011-05-01', 'USD 50.00')
  await expect(nameSoftCredit(world, ken, { id, giver: 'P-1', why })).rejects.toMatchObject({
    code: 'giving.name-soft-credit.none',
  })
  await sql`insert into giving.soft_credits (gift_id, name) values (${id}, 'Aiko of the choir')`.execute(owner)
  await expect(nameSoftCredit(world, ken, { id, giver: 'Nobody', why })).rejects.toMatchObject({
    code: 'giving.unknown-giver',
    field: 'giver',
  })

  await nameSoftCredit(world, ken, { id, giver: 'P-2', why })
  await nameSoftCredit(world, ken, { id, giver: 'aiko', why })
  const named = await getGift(world, ken, { id })
  expect(named).toMatchObject({ soft_party: 'P-1', giver: undefined, soft: { party: { ref: 'P-1', name: 'Aiko' } } })
  expect(named.versions.map(({ before }) => before.soft_party)).toEqual(['P-2', null])

  const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
  expect(await (await treasurer.get(`/giving/gifts/${id}`)).text()).toContain('Aiko (P-1)')
  expect(await (await treasurer.get(`/giving/gifts/${id}/soft-credit`)).text()).toContain('Aiko of the choir')
  // the name on the statement is for who may look at people
  const clerk = as.may(['giving.get-gift'])
  expect((await getGift(world, clerk, { id })).soft?.party).toMatchObject({ ref: 'P-1', name: null })

  await nameSoftCredit(world, ken, { id, giver: '', why })
  expect((await getGift(world, ken, { id })).soft_party).toBeNull()
})
