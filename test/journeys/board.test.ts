import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFund } from '#modules/giving/commands/create-fund.ts'
import { recordGift } from '#modules/giving/face.ts'
import { appointOfficer } from '#modules/governance/commands/officers/appoint-officer.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import type { World } from '#platform/commands.ts'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { as } from '../world.ts'
import { openSite, type Site, wordsOf } from './site.ts'
import { type Walk, walkOn } from './walk.ts'

const en = wordsOf('en')
const director = as('director')
const what = 'Relief after the earthquake'

/** Five who sit on the board, and a fund with a gift that was given for work which the mission does not name. */
async function prepare(world: World): Promise<void> {
  for (const ref of ['P-901', 'P-902', 'P-903', 'P-904', 'P-905']) {
    await createParty(world, director, { ref, kind: 'person', names: [{ family: 'Board', given: ref }] })
    const office = ref === 'P-901' ? 'chair' : 'board-member'
    await appointOfficer(world, director, { party: ref, office, beganOn: '2010-06-01' })
  }
  const names = { en: 'Earthquake relief' }
  await createFund(world, director, { code: 'quake-2011', names, openedOn: '2011-03-11', outsideMission: 'yes' })
  const money = { amount: '300000', currency: 'JPY' }
  const given = { channel: 'bank', fund: 'quake-2011', designation: what, receivedOn: '2011-03-20' } as const
  await recordGift(world, director, { ...given, money })
}

describe.skipIf(!hasBrowser)('Mina with the board, and Ken with the money,', () => {
  let site: Site
  let page: Page
  let mina: Walk
  let ken: Walk
  let approval = ''

  beforeAll(async () => {
    site = await openSite()
    await prepare(site.world)
    page = await site.visit(people.mina)
    mina = walkOn(page, 'en')
    ken = walkOn(await site.visit(people.ken), 'en')
  })
  afterAll(() => site?.close())

  async function boughtOn(day: string): Promise<void> {
    await ken.menu('giving.list-spendings.title')
    await ken.open(en('giving.record-spending.title'))
    await ken.fill(en('giving.field.spent-on'), day)
    await ken.fill(en('ui.amount'), '120000')
    await ken.choose(en('ui.currency'), 'Japanese Yen (JPY)')
    await ken.fill(en('giving.field.spent-for'), 'Blankets and stoves')
    await ken.choose(en('giving.dimension.work'), en('giving.work.relief'))
    await ken.choose(en('giving.field.fund'), 'Earthquake relief (quake-2011)')
  }

  test('Ken writes down what was bought of the gift, and is told that the board has not approved such work', async () => {
    await boughtOn('2011-08-25')
    expect(await ken.press(en('giving.record-spending.submit'))).toBe(422)
    expect(await ken.alert()).toContain(en('giving.approval-needed', { code: 'quake-2011' }))
    expect(await ken.text()).toContain(en('giving.field.approval.hint.no-approval'))
    expect(await ken.field(en('giving.field.spent-for')).inputValue()).toBe('Blankets and stoves')
  })

  test('Mina plans a board meeting: no notice after it, and one that is too short is said', async () => {
    await mina.menu('governance.list-meetings.title')
    await mina.open(en('governance.plan-meeting.title'))
    await mina.take(en('governance.kind.board'))
    await mina.fill(en('governance.field.number'), '12')
    await mina.fill(en('governance.field.held-on'), '2011-08-20')
    await mina.fill(en('governance.field.notice-on'), '2011-08-21')
    await mina.fill(en('governance.field.notice-days'), '7')
    await mina.choose(en('governance.field.quorum-share'), en('governance.share.more-than-half'))
    expect(await mina.press(en('governance.plan-meeting.title'))).toBe(422)
    expect(await mina.alert()).toContain(en('governance.notice-after-meeting'))
    await mina.fill(en('governance.field.notice-on'), '2011-08-15')
    expect(await mina.press(en('governance.plan-meeting.title'))).toBe(303)
    expect(await mina.title()).toContain('12th board meeting')
    expect(await mina.fact(en('governance.field.notice'))).toContain(en('governance.notice.short'))
    await mina.open(en('governance.correct-meeting.title'))
    await mina.fill(en('governance.field.notice-on'), '2011-08-10')
    await mina.fill(en('ui.why'), 'The letter is dated the 10th')
    expect(await mina.press(en('governance.save-correction'))).toBe(303)
    expect(await mina.fact(en('governance.field.notice'))).toBe('10 August 2011, 10 days before · 7 days needed')
  })

  test('puts before it what is to be decided, and records who was there: never more than sit on the board', async () => {
    await mina.open(en('governance.propose-resolution.title'))
    await mina.fill(en('governance.field.title.en'), what)
    await mina.choose(en('governance.field.kind'), en('governance.resolution-kind.approve-outside-mission'))
    expect(await mina.press(en('governance.propose-resolution.title'))).toBe(303)
    await mina.open(en('governance.hold-meeting.title'))
    await mina.fill(en('governance.field.present'), '2')
    await mina.fill(en('governance.field.by-proxy'), '1')
    await mina.fill(en('governance.field.in-writing'), '3')
    expect(await mina.press(en('governance.hold-meeting.title'))).toBe(422)
    expect(await mina.alert()).toContain(en('governance.more-than-entitled', { entitled: 5 }))
    await mina.fill(en('governance.field.in-writing'), '1')
    expect(await mina.press(en('governance.hold-meeting.title'))).toBe(303)
    const presence = { part: 4, entitled: 5, present: 2, proxy: 1, writing: 1 }
    expect(await mina.fact(en('governance.field.presence'))).toBe(en('governance.presence.parts', presence))
    expect(await mina.fact(en('governance.field.quorum'))).toContain(en('governance.quorum-reached'))
    // what was told first is no correction, and no part of the one before
    expect(await mina.text()).toContain('Notice given on: 15 August 2011 → 10 August 2011 Reason')
  })

  test('records the votes, and the resolution is carried', async () => {
    await mina.open(what)
    await mina.open(en('governance.record-votes.title'))
    await mina.fill(en('governance.field.votes-for'), '5')
    await mina.fill(en('governance.field.votes-against'), '0')
    await mina.fill(en('governance.field.votes-abstained'), '0')
    expect(await mina.press(en('governance.record-votes.title'))).toBe(422)
    expect(await mina.alert()).toContain(en('governance.more-votes-than-present', { present: 4 }))
    await mina.fill(en('governance.field.votes-for'), '3')
    await mina.fill(en('governance.field.votes-abstained'), '1')
    expect(await mina.press(en('governance.record-votes.title'))).toBe(303)
    expect(await mina.title()).toContain(en('governance.outcome.carried'))
  })

  test('grants the approval from the resolution, which says most of it already', async () => {
    await mina.open(en('governance.grant-approval.title'))
    expect(await mina.field(en('governance.field.title.en')).inputValue()).toBe(what)
    expect(await mina.field(en('governance.field.decided-on')).inputValue()).toBe('2011-08-20')
    await mina.fill(en('governance.field.valid-until'), '2011-12-31')
    expect(await mina.press(en('governance.grant-approval.title'))).toBe(303)
    expect(await mina.title()).toContain(what)
    expect(await mina.fact(en('governance.field.resolution'))).toContain(what)
    approval = await mina.fact(en('governance.field.ref'))
  })

  test('writes the minutes, which her first page asked for', async () => {
    await mina.menu('main.home')
    await mina.open(en('governance.task.minutes', { count: 1 }))
    await mina.open('12th board meeting')
    await mina.open(en('governance.write-minutes.title'))
    await mina.fill(en('governance.field.minutes-text'), 'The chair opened the meeting.')
    await mina.fill(en('governance.field.signed-by'), 'The chair')
    await mina.fill(en('governance.field.signed-on'), '2011-08-19')
    expect(await mina.press(en('governance.write-minutes.title'))).toBe(422)
    expect(await mina.alert()).toContain(en('governance.signed-before-meeting'))
    await mina.fill(en('governance.field.signed-on'), '2011-08-27')
    expect(await mina.press(en('governance.write-minutes.title'))).toBe(303)
    await mina.open(en('governance.minutes.open'))
    expect(await mina.text()).toContain('The chair opened the meeting.')
  })

  test('Ken writes it down again with the approval: not for a day before it, and then it is taken', async () => {
    await boughtOn('2011-08-19')
    await ken.choose(en('giving.field.approval'), `${what} (${approval})`)
    expect(await ken.press(en('giving.record-spending.submit'))).toBe(422)
    expect(await ken.alert()).toContain(en('giving.approval-does-not-cover', { ref: approval, day: '19 August 2011' }))
    await ken.fill(en('giving.field.spent-on'), '2011-08-25')
    expect(await ken.press(en('giving.record-spending.submit'))).toBe(303)
    expect(await ken.fact(en('giving.field.approval'))).toContain(what)
  })

  test('Mina sees under the approval what was spent by it', async () => {
    await mina.menu('governance.list-approvals.title')
    await mina.open(what)
    await mina.open('25 August 2011 · JPY 120,000 · Blankets and stoves')
    expect(await mina.fact(en('giving.field.approval'))).toContain(what)
  })
})
