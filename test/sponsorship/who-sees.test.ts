import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctPayment } from '#modules/sponsorship/commands/correct-payment.ts'
import { correctSponsorship } from '#modules/sponsorship/commands/correct-sponsorship.ts'
import { recordPayments } from '#modules/sponsorship/commands/record-payments.ts'
import { recordSchooling } from '#modules/sponsorship/commands/record-schooling.ts'
import { restorePayment, voidPayment } from '#modules/sponsorship/commands/void-payment.ts'
import { seeChildren } from '#modules/sponsorship/policy.ts'
import { getChild } from '#modules/sponsorship/queries/get-child.ts'
import { getPayment } from '#modules/sponsorship/queries/get-payment.ts'
import { getSponsorship } from '#modules/sponsorship/queries/get-sponsorship.ts'
import { listChildren } from '#modules/sponsorship/queries/list-children.ts'
import { listPayments } from '#modules/sponsorship/queries/list-payments.ts'
import { listSponsorships } from '#modules/sponsorship/queries/list-sponsorships.ts'
import { searchSponsorship } from '#modules/sponsorship/queries/search-sponsorship.ts'
import { scopedTo, scopeOf } from '#platform/db/scope.ts'
import { NotFound } from '#platform/errors.ts'
import { actNames } from '../../src/main/registry.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const officer = as('sponsorship-officer')
const desk = deskOf(world, { officer, director: as('director') })
// keeps the payments and sponsorships without seeing the children
const clerk = as.may(actNames.filter((name) => name.startsWith('sponsorship.') && name !== seeChildren))
let [child, sponsorship, payment] = ['', '', '']

beforeAll(async () => {
  await desk.party('S-1')
  child = (await desk.child('C-hidden', { stage: 'primary', registration: 'none' })).id
  sponsorship = (await desk.sponsor('S-1', 'C-hidden')).id
  const trip = { carrier: 'L-1', paidOn: '2011-03-05', currency: 'CNY' }
  payment = (
    await recordPayments(world, officer, {
      ...trip,
      lines: [{ child: 'C-hidden', amount: '300', purpose: 'living' }],
    })
  ).id
})

test('the director and the sponsorship officer see children; no other role of the product does anything here', () => {
  const roles = ['field-officer', 'aid-officer', 'teacher', 'treasurer', 'editor', 'auditor', 'administrator'] as const
  expect([as('director'), officer].every(({ may }) => may.has(seeChildren))).toBe(true)
  const others = roles.flatMap((role) => [...as(role).may].filter((name) => name.startsWith('sponsorship.')))
  expect(others).toEqual([])
})

test('who may not see children finds none, and neither codes nor histories of them', async () => {
  expect((await listChildren(world, clerk, {})).total).toBe(0n)
  await expect(getChild(world, clerk, { id: child })).rejects.toThrow(NotFound)
  await expect(recordSchooling(world, clerk, { id: child, stage: 'high', date: '2011' })).rejects.toThrow(NotFound)
  expect(await searchSponsorship(world, clerk, { text: 'hidden', most: 5 })).toEqual([])
  const scoped = scopedTo(world.db, scopeOf(clerk))
  for (const table of ['children', 'schoolings', 'registrations', 'exits'] as const)
    expect(
      await scoped
        .selectFrom(`sponsorship.${table}` as never)
        .selectAll()
        .execute(),
    ).toEqual([])
})

test('sponsorships and payments are there, but the child is not named, and sponsors are told by reference alone', async () => {
  const [row] = (await listSponsorships(world, clerk, {})).rows
  expect(row).toMatchObject({ child: null, sponsor: { ref: 'S-1', name: null } })
  expect(row?.child_id).not.toBeNull()
  expect(await getSponsorship(world, clerk, { id: sponsorship })).toMatchObject({ child: null })
  expect((await listPayments(world, clerk, {})).rows[0]).toMatchObject({ child: null, amount: 30000n })
  expect((await getPayment(world, officer, { id: payment })).child).toBe('C-hidden')
})

test('a correction by who may not see the child leaves it the child’s', async () => {
  const told = { carrier: 'L-2', paidOn: '2011-03-05', currency: 'CNY', amount: '310', purpose: 'living' as const }
  await correctPayment(world, clerk, { id: payment, ...told, child: '', why: 'x' })
  expect(await getPayment(world, officer, { id: payment })).toMatchObject({ child: 'C-hidden', amount: 31000n })
  await correctSponsorship(world, clerk, { id: sponsorship, sponsor: 'S-1', child: '', date: '2009-02', why: 'x' })
  expect(await getSponsorship(world, officer, { id: sponsorship })).toMatchObject({
    child: 'C-hidden',
    date_edtf: '2009-02',
  })
  await expect(
    recordPayments(world, clerk, {
      ...{ carrier: 'L-1', paidOn: '2011-03-05', currency: 'CNY' },
      lines: [{ child: 'C-hidden', amount: '1', purpose: 'living' }],
    }),
  ).rejects.toMatchObject({ code: 'sponsorship.unknown-child' })
})

test('a voided payment of a child comes back only through somebody who may see the child', async () => {
  await voidPayment(world, clerk, { id: payment, why: 'x' })
  await expect(restorePayment(world, clerk, { id: payment, why: 'x' })).rejects.toMatchObject({
    code: 'sponsorship.child-not-in-use',
  })
  await restorePayment(world, officer, { id: payment, why: 'x' })
})

test('earlier versions of payments are seen with them, those of children with the children', async () => {
  expect((await getPayment(world, clerk, { id: payment })).versions.length).toBeGreaterThan(1)
  const scoped = scopedTo(world.db, scopeOf(clerk))
  const seen = await scoped
    .selectFrom('sponsorship.versions' as never)
    .selectAll()
    .execute()
  expect(seen.length).toBeGreaterThan(1)
  expect(seen.filter((row) => Object.values(row).includes(child))).toEqual([])
})
