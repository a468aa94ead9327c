import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordPledge } from '#modules/giving/commands/pledges/record-pledge.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { as } from '../world.ts'
import { openSite, type Site, wordsOf } from './site.ts'
import { type Walk, walkOn } from './walk.ts'

const ko = wordsOf('ko')

describe.skipIf(!hasBrowser)('수빈, the sponsorship officer,', () => {
  let site: Site
  let page: Page
  let walk: Walk

  beforeAll(async () => {
    site = await openSite()
    const director = as('director')
    for (const [ref, given] of [
      ['P-801', '恵'],
      ['P-802', '恵子'],
    ] as const)
      await createParty(site.world, director, { ref, kind: 'person', names: [{ family: '田中', given }] })
    const promised = { payer: 'P-801', frequency: 'monthly', startedOn: '2011-04-01', ref: 'PL-801' } as const
    await recordPledge(site.world, director, { ...promised, money: { amount: '5000', currency: 'JPY' } })
    page = await site.visit(people.subin)
    walk = walkOn(page, 'ko')
  })
  afterAll(() => site?.close())

  test('is led from her first page to the first child, which gets a code and no name', async () => {
    await walk.open(ko('sponsorship.task.first-child'))
    await walk.fill(ko('sponsorship.field.code'), 'C-07')
    await walk.choose(ko('sponsorship.field.kind'), ko('sponsorship.kind.orphan'))
    await walk.fill(ko('sponsorship.field.birth-year'), '1999')
    await walk.fill(ko('sponsorship.field.entered'), '2011년 4월 20일')
    await walk.choose(ko('sponsorship.field.registration'), ko('sponsorship.registration.none'))
    expect(await walk.press(ko('sponsorship.create-child.submit'))).toBe(303)
    expect(await walk.title()).toBe('C-07')
    expect(await walk.fact(ko('sponsorship.field.entered'))).toBe('2011년 4월 20일')
  })

  test('leaves the code of the second empty, and it is given one', async () => {
    await walk.menu('sponsorship.list-children.title')
    await walk.open(ko('sponsorship.create-child.title'))
    await walk.choose(ko('sponsorship.field.kind'), ko('sponsorship.kind.second-generation'))
    await walk.fill(ko('sponsorship.field.entered'), '2011년 5월')
    expect(await walk.press(ko('sponsorship.create-child.submit'))).toBe(303)
    expect(await walk.title()).toBe('C-0001')
  })

  test('finds a child without a sponsor among her tasks, and gives it one, with the pledge behind it', async () => {
    await walk.menu('main.home')
    await walk.open(ko('sponsorship.task.unsponsored', { count: 2 }))
    await walk.open('C-07')
    await walk.open(ko('sponsorship.start-sponsorship.for-child'))
    await walk.fill(ko('sponsorship.field.sponsor'), '田中')
    await walk.fill(ko('sponsorship.field.since'), '2011년 2월 29일')
    await walk.fill(ko('sponsorship.field.pledge'), 'PL-801')
    expect(await walk.press(ko('sponsorship.start-sponsorship.submit'))).toBe(422)
    expect(await walk.alert()).toContain(ko('dates.impossible', { text: '2011년 2월 29일' }))
    expect(await walk.field(ko('sponsorship.field.pledge')).inputValue()).toBe('PL-801')
    expect(await walk.field(ko('sponsorship.child')).inputValue()).toBe('C-07')
    await walk.fill(ko('sponsorship.field.since'), '2011년 5월 1일')
    expect(await walk.press(ko('sponsorship.start-sponsorship.submit'))).toBe(422)
    expect(await walk.alert()).toContain(ko('sponsorship.party-not-clear'))
    await walk.take('田中 恵(P-801)')
    expect(await walk.press(ko('sponsorship.start-sponsorship.submit'))).toBe(303)
    expect(await walk.title()).toContain('田中')
    expect(await walk.fact(ko('sponsorship.field.pledge'))).toBe('PL-801')
    expect(await walk.fact(ko('sponsorship.child'))).toBe('C-07')
  })

  test('records what was carried to the children; a day before one was there is refused by its line', async () => {
    await walk.menu('main.home')
    await walk.open(ko('sponsorship.record-payments.title'))
    await walk.fill(ko('sponsorship.field.carrier'), 'D-3')
    await walk.fill(ko('sponsorship.field.paid-on'), '2011-04-01')
    await walk.choose(ko('sponsorship.field.currency'), '일본 엔화(JPY)')
    await walk.choose(ko('sponsorship.field.paid-for'), 'C-07', 0)
    await walk.choose(ko('sponsorship.field.purpose'), ko('sponsorship.purpose.school-fees'), 0)
    await walk.fill(ko('sponsorship.field.amount'), '12000', 0)
    expect(await walk.press(ko('sponsorship.record-payments.submit'))).toBe(422)
    expect(await walk.alert()).toContain(ko('sponsorship.before-entry'))
    expect(await walk.field(ko('sponsorship.field.amount'), 0).inputValue()).toBe('12000')
    await walk.fill(ko('sponsorship.field.paid-on'), '2011-06-30')
    expect(await walk.press(ko('sponsorship.record-payments.submit'))).toBe(303)
    expect(await walk.text()).toContain(ko('sponsorship.record-payments.done'))
  })

  test('confirms it once it has arrived, which cannot be before it was paid', async () => {
    await walk.open(ko('sponsorship.confirm-payment.title'))
    await walk.fill(ko('sponsorship.field.confirmed-on'), '2011-06-29')
    expect(await walk.press(ko('sponsorship.confirm-payment.submit'))).toBe(422)
    expect(await walk.alert()).toContain(ko('sponsorship.confirmed-before-paid'))
    await walk.fill(ko('sponsorship.field.confirmed-on'), '2011-07-12')
    expect(await walk.press(ko('sponsorship.confirm-payment.submit'))).toBe(303)
    expect(await walk.fact(ko('sponsorship.field.confirmed-on'))).toBe('2011년 7월 12일')
    expect(await walk.text()).not.toContain(ko('sponsorship.state.unconfirmed'))
  })

  test('records since when the child stands in the register, but not since a day to come', async () => {
    await walk.open('C-07')
    await walk.open(ko('sponsorship.record-registration.title'))
    await walk.choose(ko('sponsorship.field.registration'), ko('sponsorship.registration.granted'))
    await walk.fill(ko('sponsorship.field.since'), '2012년 8월')
    expect(await walk.press(ko('sponsorship.record-registration.submit'))).toBe(422)
    expect(await walk.alert()).toContain(ko('dates.not-come-yet'))
    expect(await walk.field(ko('sponsorship.field.registration')).inputValue()).toBe('granted')
    await walk.fill(ko('sponsorship.field.since'), '2011년 8월')
    expect(await walk.press(ko('sponsorship.record-registration.submit'))).toBe(303)
    expect(await walk.fact(ko('sponsorship.field.registration'))).toBe(ko('sponsorship.registration.granted'))
    expect(await walk.text()).toContain(`2011년 8월 ${ko('sponsorship.field.registration')}: `)
  })

  test('lets the child go with a reason, and its sponsorship ends that day', async () => {
    await walk.open(ko('sponsorship.record-exit.title'))
    await walk.choose(ko('sponsorship.field.reason'), ko('sponsorship.reason.reached-safety'))
    await walk.fill(ko('sponsorship.field.left-on'), '2011년 4월 1일')
    expect(await walk.press(ko('sponsorship.record-exit.submit'))).toBe(422)
    expect(await walk.alert()).toContain(ko('sponsorship.before-entry'))
    await walk.fill(ko('sponsorship.field.left-on'), '2011년 8월 31일')
    expect(await walk.press(ko('sponsorship.record-exit.submit'))).toBe(303)
    expect(await walk.title()).toContain(ko('sponsorship.state.left'))
    expect(await walk.fact(ko('sponsorship.field.reason'))).toBe(ko('sponsorship.reason.reached-safety'))
    await walk.menu('sponsorship.list-sponsorships.title')
    expect((await walk.rows()).join()).toContain(ko('sponsorship.state.ended'))
  })

  test('counts on the list who is still there', async () => {
    await walk.menu('sponsorship.list-children.title')
    expect(await walk.text()).toContain(ko('sponsorship.list-children.shown', { total: 2 }))
    await walk.choose(ko('sponsorship.field.state'), ko('sponsorship.state.here'))
    await walk.press(ko('ui.apply'))
    expect(await walk.text()).toContain(ko('sponsorship.list-children.shown', { total: 1 }))
    expect((await walk.rows()).map((row) => row.split(' ')[0])).toEqual(['C-0001'])
  })
})
