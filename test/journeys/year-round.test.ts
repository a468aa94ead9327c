import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { as } from '../world.ts'
import { openSite, type Site, wordsOf } from './site.ts'
import { type Walk, walkOn } from './walk.ts'

const en = wordsOf('en')
const ko = wordsOf('ko')
const zh = wordsOf('zh')
const day = 86_400

describe.skipIf(!hasBrowser)('through the year', () => {
  let site: Site

  beforeAll(async () => {
    site = await openSite()
    const director = as('director')
    await createParty(site.world, director, { ref: 'P-1', kind: 'organisation', names: [{ family: '열린등대' }] })
    await createParty(site.world, director, { ref: 'P-2', kind: 'person', names: [{ family: '陈', given: '小雨' }] })
  })
  afterAll(() => site?.close())

  describe('Ken, the treasurer,', () => {
    let ken: Walk

    test('plans a concert with a goal and two kinds of tickets', async () => {
      ken = walkOn(await site.visit(people.ken), 'en')
      await ken.open(en('events.task.first-event'))
      await ken.fill(en('events.field.date'), '2011-09-20')
      await ken.choose(en('events.field.kind'), en('events.kind.concert'))
      await ken.fill(en('events.field.name.en'), 'Concert in Osaka', en('events.field.name'))
      await ken.fill(en('ui.amount'), '150,000', en('events.field.goal'))
      await ken.choose(en('ui.currency'), 'JPY', en('events.field.goal'))
      expect(await ken.press(en('events.create-event.submit'))).toBe(303)
      for (const [name, price] of [
        ['Admission', '2,000'],
        ['Students', '1,000'],
      ] as const) {
        await ken.open(en('events.create-ticket.title'))
        await ken.fill(en('events.field.name.en'), name, en('events.field.name'))
        await ken.fill(en('ui.amount'), price, en('events.field.price'))
        await ken.choose(en('ui.currency'), 'JPY', en('events.field.price'))
        expect(await ken.press(en('events.create-ticket.submit'))).toBe(303)
      }
      expect(await ken.text()).toContain('Students')
    })

    test('is asked when the day is over, says how many were sold and came, and which money came in', async () => {
      site.pass(20 * day)
      ken = walkOn(await site.visit(people.ken), 'en')
      await ken.open(en('events.task.over', { count: 1 }))
      await ken.open('Concert in Osaka')
      await ken.open(en('events.set-event-state.title'))
      await ken.take(en('events.state.held'))
      await ken.press(en('events.set-event-state.submit'))
      await ken.open(en('events.record-outcome.title'))
      await ken.fill(en('events.field.number'), '71', en('events.field.came'))
      expect(await ken.press(en('events.record-outcome.submit'))).toBe(303)
      for (const [name, sold] of [
        ['Admission', '60'],
        ['Students', '30'],
      ] as const) {
        await ken.open(name)
        await ken.open(en('events.correct-ticket.title'))
        await ken.fill(en('events.field.sold'), sold)
        await ken.fill(en('ui.why'), 'counted at the door')
        await ken.press(en('events.correct.submit'))
        await ken.up('Concert in Osaka')
      }
      expect(await ken.fact(en('events.field.goal'))).toBe(en('events.goal.not-known', { amount: 'JPY 150,000' }))
    })
  })

  describe('하은, the editor,', () => {
    let haeun: Walk

    test('adds a partner who is in the address book, is told when it is not, and begins a campaign', async () => {
      haeun = walkOn(await site.visit(people.haeun), 'ko')
      await haeun.menu('advocacy.list-partners.title')
      await haeun.open(ko('advocacy.create-partner.title'))
      await haeun.fill(ko('advocacy.field.organisation'), '닫힌등대')
      await haeun.fill(ko('advocacy.field.since'), '2009')
      expect(await haeun.press(ko('advocacy.create-partner.submit'))).toBe(422)
      expect(await haeun.alert()).toContain('닫힌등대')
      await haeun.fill(ko('advocacy.field.organisation'), 'P-1')
      expect(await haeun.press(ko('advocacy.create-partner.submit'))).toBe(303)
      expect(await haeun.title()).toContain('열린등대')

      await haeun.menu('advocacy.list-campaigns.title')
      await haeun.open(ko('advocacy.create-campaign.title'))
      await haeun.fill(ko('advocacy.field.title.ko'), '난민 인정 청원', ko('advocacy.field.title'))
      await haeun.fill(ko('advocacy.field.began'), '2011-06')
      expect(await haeun.press(ko('advocacy.create-campaign.submit'))).toBe(303)
    })

    test('sets it a milestone, and says that it was reached', async () => {
      await haeun.open(ko('advocacy.create-milestone.title'))
      await haeun.fill(ko('advocacy.field.title.ko'), '서명 천 명', ko('advocacy.field.title'))
      await haeun.fill(ko('advocacy.field.planned'), '2011-09')
      expect(await haeun.press(ko('advocacy.create-milestone.submit'))).toBe(303)
      await haeun.open('서명 천 명')
      await haeun.open(ko('advocacy.reach-milestone.title'))
      await haeun.fill(ko('advocacy.field.reached'), '2011-09-10')
      await haeun.press(ko('advocacy.reach-milestone.submit'))
      expect(await haeun.text()).toContain('2011년 9월 10일')
    })

    test('follows a number of the outside world, and a later vintage of it stands above the first', async () => {
      await haeun.menu('situation.list-sources.title')
      await haeun.open(ko('situation.create-source.title'))
      await haeun.fill(ko('situation.field.name.ko'), '통일부', ko('situation.field.name'))
      await haeun.fill(ko('situation.field.name.en'), 'Ministry of Unification', ko('situation.field.name'))
      await haeun.choose(ko('situation.field.kind'), ko('situation.source-kind.government'))
      expect(await haeun.press(ko('situation.create-source.submit'))).toBe(303)
      await haeun.menu('main.home')
      await haeun.open(ko('situation.task.first-indicator'))
      await haeun.fill(ko('situation.field.name.ko'), '입국한 난민', ko('situation.field.name'))
      await haeun.fill(ko('situation.field.name.en'), 'Refugees who arrived', ko('situation.field.name'))
      await haeun.take(ko('situation.nature.flow'))
      await haeun.fill(ko('situation.field.unit'), 'person')
      await haeun.choose(ko('situation.field.frequency'), ko('situation.frequency.year'))
      expect(await haeun.press(ko('situation.create-indicator.submit'))).toBe(303)
      expect(await haeun.title()).toContain('입국한 난민')
      const record = async (value: string, published: string) => {
        await haeun.choose(ko('situation.field.qualifier'), ko('situation.qualifier.exact'))
        await haeun.fill(ko('situation.field.value'), value)
        await haeun.choose(ko('situation.source'), '통일부')
        await haeun.fill(ko('situation.field.published'), published)
      }
      await haeun.open(ko('situation.record-observation.title'))
      await haeun.fill(ko('situation.field.date'), '2010년')
      await record('2,376', '2011-01')
      expect(await haeun.press(ko('situation.record-observation.submit'))).toBe(303)
      await haeun.open(ko('situation.record-observation.title'))
      await haeun.fill(ko('situation.field.date'), '2010년')
      await record('2,402', '2011-07')
      expect(await haeun.press(ko('situation.record-observation.submit'))).toBe(422)
      expect(await haeun.alert()).toContain('SO-0001')
      await haeun.open(ko('ui.cancel'))
      await haeun.open('2010년')
      await haeun.open(ko('situation.correct-observation.title'))
      await record('2,402', '2011-07')
      await haeun.fill(ko('ui.why'), '통일부가 고쳐 발표함')
      expect(await haeun.press(ko('situation.correct-observation.submit'))).toBe(303)
      expect(await haeun.text()).toMatch(/2,402명.*2,376명/s)
      await haeun.up('입국한 난민')
      expect(await haeun.text()).toContain('2,402명')
      expect(await haeun.text()).toContain(ko('situation.other-vintages', { count: 1 }))
    })

    test('records the newsletter that went out, in two languages', async () => {
      await haeun.menu('newsletters.list-series.title')
      await haeun.open(ko('newsletters.create-series.title'))
      await haeun.fill(ko('newsletters.field.name.ko'), '등대 소식', ko('newsletters.field.name'))
      await haeun.fill(ko('newsletters.field.since'), '2008')
      await haeun.fill(ko('newsletters.field.code'), 'LIGHT')
      expect(await haeun.press(ko('newsletters.create-series.submit'))).toBe(303)
      await haeun.menu('main.home')
      await haeun.open(ko('newsletters.task.first-issue'))
      await haeun.choose(ko('newsletters.field.kind'), ko('newsletters.kind.issue'))
      await haeun.choose(ko('newsletters.field.series'), '등대 소식')
      await haeun.fill(ko('newsletters.field.number'), '12')
      await haeun.fill(ko('newsletters.field.title.ko'), '가을호', ko('newsletters.field.title'))
      await haeun.fill(ko('newsletters.field.date'), '2011-09-15')
      await haeun.choose(ko('newsletters.field.channel'), ko('newsletters.channel.email'))
      await haeun.take(ko('newsletters.language.ko'))
      await haeun.take(ko('newsletters.language.ja'))
      expect(await haeun.press(ko('newsletters.create-issue.submit'))).toBe(303)
      expect(await haeun.title()).toContain('가을호')
      await haeun.open('등대 소식')
      expect(await haeun.text()).toContain('가을호')
    })

    test('plans a book, says that it is out, and adds its edition', async () => {
      await haeun.menu('main.home')
      await haeun.open(ko('publishing.task.first-publication'))
      await haeun.choose(ko('publishing.field.kind'), ko('publishing.kind.book'))
      await haeun.fill(ko('publishing.field.title.ko'), '강을 건넌 사람들', ko('publishing.field.title'))
      await haeun.choose(ko('publishing.field.state'), ko('publishing.state.planned'))
      await haeun.fill(ko('publishing.field.date'), '2011년 9월')
      expect(await haeun.press(ko('publishing.create-publication.submit'))).toBe(303)
      expect(await haeun.text()).toContain(ko('publishing.editions.planned.text'))
      await haeun.open(ko('publishing.set-publication-state.title'))
      await haeun.choose(ko('publishing.field.state'), ko('publishing.state.published'))
      await haeun.fill(ko('publishing.field.date'), '2011-09-20')
      expect(await haeun.press(ko('publishing.set-publication-state.submit'))).toBe(303)
      await haeun.open(ko('publishing.add-edition.title'))
      await haeun.choose(ko('publishing.field.language'), '한국어')
      await haeun.fill(ko('publishing.field.date'), '2011-09-20')
      await haeun.fill(ko('publishing.field.number'), '500', ko('publishing.field.print-run'))
      expect(await haeun.press(ko('publishing.add-edition.submit'))).toBe(303)
    })
  })

  describe('林晓, who keeps the volunteers,', () => {
    let lin: Walk

    test('adds a volunteer by name, with two languages', async () => {
      lin = walkOn(await site.visit(people.lin), 'zh')
      await lin.open(zh('volunteers.task.first-volunteer'))
      await lin.fill(zh('volunteers.field.party'), '陈小雨')
      await lin.take(zh('volunteers.kind.volunteer'))
      const line = (number: number) => zh('ui.line', { number })
      await lin.choose(zh('volunteers.field.from-language'), '韩语', line(1))
      await lin.choose(zh('volunteers.field.into'), '中文', line(1))
      await lin.choose(zh('volunteers.field.level'), zh('volunteers.level.fluent'), line(1))
      await lin.press(zh('ui.add-line'))
      await lin.choose(zh('volunteers.field.from-language'), '中文', line(2))
      await lin.choose(zh('volunteers.field.level'), zh('volunteers.level.native'), line(2))
      await lin.fill(zh('volunteers.field.since'), '2011年9月')
      await lin.take(zh('volunteers.skill.translation'))
      expect(await lin.press(zh('volunteers.create-volunteer.submit'))).toBe(303)
      expect(await lin.title()).toContain('陈 小雨')
      expect(await lin.text()).toContain('2011年9月')
    })

    test('records hours from the first page, is told which time cannot be read, and reads their sum', async () => {
      await lin.menu('main.home')
      await lin.open(zh('volunteers.record-hours.title'))
      const first = zh('ui.line', { number: 1 })
      await lin.fill(zh('volunteers.field.volunteer'), 'V-0001', first)
      await lin.fill(zh('volunteers.field.date'), '2011-09-18', first)
      await lin.fill(zh('volunteers.field.time'), '两小时', first)
      await lin.choose(zh('volunteers.field.work'), zh('volunteers.work.translation'), first)
      expect(await lin.press(zh('volunteers.record-hours.submit'))).toBe(422)
      expect(await lin.alert()).toContain('两小时')
      expect(await lin.alert()).toContain(first)
      await lin.fill(zh('volunteers.field.time'), '1:30', first)
      expect(await lin.press(zh('volunteers.record-hours.submit'))).toBe(303)
      expect(await lin.text()).toContain('陈 小雨')
    })
  })
})
