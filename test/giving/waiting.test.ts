import { afterAll, expect, test } from 'vitest'
import { correctFund } from '#modules/giving/commands/correct-fund.ts'
import { createFund } from '#modules/giving/commands/create-fund.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { getFund } from '#modules/giving/queries/get-fund.ts'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import { listFunds } from '#modules/giving/queries/list-funds.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { countWaiting } from '#modules/giving/queries/waiting-gifts.ts'
import { grantApproval } from '#modules/governance/commands/grant-approval.ts'
import { voidApproval } from '#modules/governance/commands/void-approval.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { tillOf } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const mina = as('director')
const till = tillOf(world, ken)
const why = 'the board decided so'

test('gifts for work outside the mission wait until an approval of the board stands, and again when it falls', async () => {
  await till.fund('general')
  await csv(importParties, 'people.csv', 'ref,kind,name\nP-1,person,Aiko\n')
  const outside = { code: 'quake', names: { en: 'Quake' }, outsideMission: 'yes' }
  const { id: fundId } = await createFund(world, ken, outside)
  const { id, ref } = await till.take('2011-03-15', 'JPY 5000', { fund: 'quake', giver: 'P-1' })
  const { id: gone } = await till.take('2011-03-15', 'JPY 1', { fund: 'quake' })
  await voidGift(world, ken, { id: gone, why })
  await till.take('2011-03-15', 'JPY 5000')
  const waiting = async (more = {}) => {
    const { rows, total } = await listGifts(world, ken, { waiting: 'yes', ...more })
    expect(total).toBe(BigInt(rows.length))
    return rows.map((row) => row.ref)
  }

  expect(await waiting()).toEqual([ref])
  expect(await waiting({ giver: 'P-1' })).toEqual([ref])
  expect(await waiting({ fund: 'general' })).toEqual([])
  expect(await countWaiting(owner)).toBe(1n)
  expect((await getGift(world, ken, { id })).waiting).toBe(true)
  expect((await getFund(world, ken, { id: fundId })).waiting).toBe(true)
  const director = await signIn(staffApplication(world, reach), world, 'director')
  const read = async (path: string) => (await director.get(path)).text()
  expect(await read('/')).toContain('/giving?waiting=yes')
  for (const path of ['/giving?waiting=yes', `/giving/gifts/${id}`, `/giving/funds/${fundId}`, '/giving/funds'])
    expect(await read(path)).toContain('Waiting for the board')

  const approval = { ref: 'AP-1', decidedOn: '2011-03-20', validFrom: '2011-03-20', validUntil: '2011-12-31' }
  const granted = await grantApproval(world, mina, { ...approval, titles: { en: 'Relief' } })
  await correctFund(world, ken, { id: fundId, ...outside, approval: 'AP-1', why })
  expect(await waiting()).toEqual([])
  expect((await listFunds(world, ken, {})).map((fund) => fund.waiting)).toEqual([false, false])
  expect(await read('/')).not.toContain('/giving?waiting=yes')

  await voidApproval(world, mina, { id: granted.id, why })
  expect(await waiting()).toEqual([ref])
})
