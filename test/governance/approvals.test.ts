import { afterAll, expect, test } from 'vitest'
import { correctApproval } from '#modules/governance/commands/correct-approval.ts'
import { grantApproval } from '#modules/governance/commands/grant-approval.ts'
import { restoreApproval, voidApproval } from '#modules/governance/commands/void-approval.ts'
import { approvalCovers, findApproval, standingApprovals } from '#modules/governance/face.ts'
import { getApproval } from '#modules/governance/queries/get-approval.ts'
import { codeOf } from '../accounts/house.ts'
import { testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const mina = as('director')

const relief = {
  titles: { en: 'Relief after the earthquake' },
  decidedOn: '2011-03-14',
  validFrom: '2011-03-14',
  validUntil: '2011-08-31',
}
const coversOn = async (named: string, day: string) => {
  const approval = await findApproval(owner, named)
  return approval !== undefined && approvalCovers(approval, day)
}

test('an approval is found by reference and id, and covers its days', async () => {
  const { id, ref } = await grantApproval(world, mina, relief)
  expect(ref).toMatch(/^AP-2011-\d{4}$/)
  expect(await findApproval(owner, id)).toEqual(await findApproval(owner, ref))
  expect(await coversOn(ref, '2011-03-14')).toBe(true)
  expect(await coversOn(ref, '2011-09-01')).toBe(false)
  expect(await findApproval(owner, 'AP-1999-1')).toBeUndefined()
  expect((await standingApprovals(owner)).map((one) => one.ref)).toContain(ref)
})

test('void it covers nothing and is not offered, restored it covers again', async () => {
  const { id, ref } = await grantApproval(world, mina, relief)
  await voidApproval(world, mina, { id, why: 'taken twice' })
  expect(await coversOn(ref, '2011-06-01')).toBe(false)
  expect((await standingApprovals(owner)).map((one) => one.ref)).not.toContain(ref)
  expect(await codeOf(correctApproval(world, mina, { id, ...relief, why: 'x' }))).toBe('governance.is-void')
  await restoreApproval(world, mina, { id, why: 'it was not' })
  expect(await coversOn(ref, '2011-06-01')).toBe(true)
  expect(await codeOf(restoreApproval(world, mina, { id, why: 'x' }))).toBe('governance.is-not-void')
})

test('a last day can be given later, and what was said before stays', async () => {
  const { id, ref } = await grantApproval(world, mina, { ...relief, validUntil: '' })
  expect(await coversOn(ref, '2030-01-01')).toBe(true)
  await correctApproval(world, mina, { id, ...relief, validUntil: '2011-05-31', why: 'the work is done' })
  expect(await coversOn(ref, '2011-06-01')).toBe(false)
  expect((await getApproval(world, mina, { id })).versions).toMatchObject([
    { change: 'corrected', reason: 'the work is done', before: { valid_until: null } },
  ])
})

test('an approval is refused without a title, from a decision to come, and with its days turned round', async () => {
  const grant = (given: object) => codeOf(grantApproval(world, mina, { ...relief, ...given }))
  expect(await grant({ titles: {} })).toBe('governance.title-needed')
  expect(await grant({ decidedOn: '2011-09-06' })).toBe('dates.not-come-yet')
  expect(await grant({ validUntil: '2011-03-13' })).toBe('governance.ends-before-it-begins')
  const { ref } = await grantApproval(world, mina, relief)
  expect(await grant({ ref })).toBe('governance.ref-taken')
})
