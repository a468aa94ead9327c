import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctMovement } from '#modules/aid/commands/correct-movement.ts'
import { receiveGoods } from '#modules/aid/commands/receive-goods.ts'
import { voidMovement } from '#modules/aid/commands/void-movement.ts'
import { importMovements } from '#modules/aid/imports/movements.ts'
import { getMovement } from '#modules/aid/queries/get-movement.ts'
import { listMovements } from '#modules/aid/queries/list-movements.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { shopOf } from './shop.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const mina = as('aid-officer')
const shop = shopOf(world, mina)
const why = 'read the letter again'

beforeAll(async () => {
  await csv(importParties, 'p.csv', 'ref,kind,name\nP-1,person,Aiko\nP-2,organisation,Harbour\n')
  await shop.item('rice', 'kg')
  await shop.site('S-1')
})

const receive = (more: Record<string, unknown>) =>
  receiveGoods(world, mina, { site: 'S-1', date: '2011-05-01', lines: [{ item: 'rice', quantity: '10' }], ...more })
const given = async () => {
  const { rows } = await sql<{ ref: string; party: string | null; anonymous: boolean; voided: boolean }>`
    select g.ref, p.party_ref as party, g.anonymous, g.voided from aid.given_goods g
    left join people.current_names p on p.party_id = g.giver_id order by g.ref`.execute(owner)
  return rows
}

test('goods received say who gave them and what is said of their value, and later modules see who', async () => {
  const { id, ref } = await receive({
    ...{ giver: 'P-2', worth: { amount: '12000', currency: 'JPY' }, valueNote: 'fair value by the shop' },
  })
  await receive({ valueNote: 'bought new' })
  const { ref: hidden } = await receive({ anonymous: 'yes' })
  expect(await given()).toEqual([
    { ref, party: 'P-2', anonymous: false, voided: false },
    { ref: hidden, party: null, anonymous: true, voided: false },
  ])
  expect(await getMovement(world, as('director'), { id })).toMatchObject({
    ...{ value_amount: 12_000n, value_currency: 'JPY', giver: { ref: 'P-2', name: 'Harbour' } },
  })
  // who may not look at people sees the reference alone
  expect((await getMovement(world, as.may(['aid.get-movement']), { id })).giver).toMatchObject({
    ref: 'P-2',
    name: null,
  })
  const director = await signIn(staffApplication(world, reach), world, 'director')
  const read = async (path: string) => (await director.get(path)).text()
  for (const text of ['Harbour (P-2)', 'JPY 12,000 · fair value by the shop'])
    expect(await read(`/aid/movements/${id}`)).toContain(text)
  expect(await read('/aid/movements')).toContain('JPY 12,000 · fair value by the shop')
  expect(await read(`/aid/movements/${id}/correct`)).toContain('value="12000"')
  expect((await listMovements(world, mina, {})).rows).toHaveLength(3)

  const correction = { id, date: '2011-05-01', scope: 'mission', giver: 'P-1', why }
  await correctMovement(world, mina, correction)
  const after = await getMovement(world, as('director'), { id })
  expect(after).toMatchObject({ value_amount: null, value_note: null, giver: { ref: 'P-1' } })
  expect(after.versions[0]?.before).toMatchObject({ value_amount: 12_000, value_note: 'fair value by the shop' })
  await voidMovement(world, mina, { id, why })
  expect((await given()).find((row) => row.ref === ref)).toMatchObject({ party: 'P-1', voided: true })
})

test.each([
  [{ giver: 'P-77' }, 'aid.unknown-giver', 'giver'],
  [{ worth: { amount: '5', currency: 'JPY' } }, 'aid.value-source', 'valueNote'],
  [{ giver: 'P-1', opening: 'yes' }, 'aid.opening-not-given', 'opening'],
])('with %j is refused', async (more, code, field) => {
  await expect(receive(more)).rejects.toMatchObject({ code, field })
})

test('an import brings givers and values of goods received, and of nothing else', async () => {
  const head = 'ref,kind,date,site,item,quantity,unit,scope,giver,value_amount,value_currency,value_note\n'
  const file = `${head}R-1,received,2011-06-01,S-1,rice,5,kg,mission,P-2,900,JPY,by the mill\n`
  expect(await csv(importMovements, 'm.csv', file)).toMatchObject({ added: 1n })
  expect(await csv(importMovements, 'm.csv', file)).toMatchObject({ added: 0n, differing: 0n })
  const wrong = `${head}R-2,handed-over,2011-06-02,S-1,rice,1,kg,mission,P-2,,,
R-3,received,2011-06-02,S-1,rice,1,kg,mission,P-77,5,JPY,\n`
  await expect(csv(importMovements, 'w.csv', wrong)).rejects.toMatchObject({
    problems: [{ code: 'aid.import-movements.given' }, { code: 'aid.unknown-giver' }, { code: 'aid.value-source' }],
  })
})
