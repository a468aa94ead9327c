import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSection } from '#modules/report/commands/create-section.ts'
import { publication } from '../../src/modules/report/jobs.ts'
import { hasBrowser } from '../browser.ts'
import { tillOf } from '../giving/till.ts'
import { assemblyOf } from '../governance/assembly.ts'
import { people } from '../people.ts'
import { recordYear } from '../report/year.ts'
import { as } from '../world.ts'
import { follow, openSite, type Site, wordsOf } from './site.ts'
import { type Walk, walkOn } from './walk.ts'

const en = wordsOf('en')
const ko = wordsOf('ko')
const day = 86_400
const year = 'FY2010'

describe.skipIf(!hasBrowser)('Sora, who wrote the report, and Mina, who answers for it,', () => {
  let site: Site
  let sora: Walk
  let mina: Walk
  let reader: Walk
  let soraPage: Page
  let minaPage: Page
  let readerPage: Page

  beforeAll(async () => {
    site = await openSite()
    site.pass(76 * day)
    await recordYear(site.world)
    for (const name of ['Aoki', 'Baek', 'Chen']) await assemblyOf(site.world, as('director')).member(name)
    await createSection(site.world, as('director'), {
      ...{ year, position: '1', audience: 'public', titles: { en: 'Gifts', ko: '후원' } },
      prose: { en: 'We received {{giving.gifts}}.', ko: '{{giving.gifts}}을 받았습니다.' },
    })
    soraPage = await site.visit(people.sora)
    minaPage = await site.visit(people.mina)
    readerPage = await site.read({ language: 'ko' })
    sora = walkOn(soraPage, 'en')
    mina = walkOn(minaPage, 'en')
    reader = walkOn(readerPage, 'ko')
  })
  afterAll(() => site?.close())

  const named = (version: number) => en('report.get-report.named', { year, version })
  const publish = async () => {
    await publication.run(
      site.worker.world,
      minaPage
        .url()
        .split(/[/?]/)
        .find((part) => part.length === 36) ?? '',
    )
  }
  /** The meeting of members that adopts a version, from its plan to its votes. */
  const meet = async () => {
    await mina.menu('governance.list-meetings.title')
    await mina.open(en('governance.plan-meeting.title'))
    await mina.take(en('governance.kind.general'))
    await mina.fill(en('governance.field.number'), '14')
    await mina.fill(en('governance.field.held-on'), '2011-10-09')
    await mina.choose(en('governance.field.for-year'), year)
    await mina.choose(en('governance.field.quorum-share'), en('governance.share.half'))
    expect(await mina.press(en('governance.plan-meeting.title'))).toBe(303)
    await mina.open(en('governance.hold-meeting.title'))
    await mina.fill(en('governance.field.present'), '3')
    await mina.fill(en('governance.field.by-proxy'), '0')
    await mina.fill(en('governance.field.in-writing'), '0')
    expect(await mina.press(en('governance.hold-meeting.title'))).toBe(303)
    await mina.open(en('governance.propose-resolution.title'))
    await mina.fill(en('governance.field.title.en'), 'Annual report', en('governance.field.title'))
    await mina.choose(en('governance.field.kind'), en('governance.resolution-kind.adopt-report'))
    await mina.take(en('governance.majority.simple'))
    expect(await mina.press(en('governance.propose-resolution.title'))).toBe(303)
    await mina.open('Annual report')
    await mina.open(en('governance.record-votes.title'))
    await mina.fill(en('governance.field.votes-for'), '3')
    await mina.fill(en('governance.field.votes-against'), '0')
    await mina.fill(en('governance.field.votes-abstained'), '0')
    expect(await mina.press(en('governance.record-votes.title'))).toBe(303)
  }
  /** Adopted at the meeting that is offered, released, and put onto the public site by the worker. */
  const adopt = async (version: number) => {
    await mina.open(en('report.adopt-report.title'))
    await mina.choose(en('report.field.meeting'), 1)
    expect(await mina.press(en('report.adopt-report.submit'))).toBe(303)
    expect(await mina.title()).toContain(en('report.status.adopted'))
    await mina.menu('main.home')
    await mina.open(en('report.task.adopted', { report: named(version) }))
    await mina.open(en('report.release-report.title'))
    expect(await mina.text()).toContain(en('report.release-report.final'))
    expect(await mina.press(en('report.release-report.submit'))).toBe(303)
    expect(await mina.text()).toContain(en('report.get-report.being-published'))
    await publish()
    await minaPage.reload()
    expect(await mina.text()).toContain(en('report.get-report.is-published'))
  }
  const answerAll = async (page: Page, walk: Walk) => {
    let answered = 0
    const left = page.getByRole('link', { name: en('report.acknowledge-finding.title') })
    for (; (await left.count()) > 0; answered++) {
      await walk.open(en('report.acknowledge-finding.title'), 0)
      await walk.fill(en('report.field.why'), 'Looked at, and it is so')
      expect(await walk.press(en('report.acknowledge-finding.submit'))).toBe(303)
    }
    return answered
  }

  test('Sora answers what was found, is asked for a reason, and learns that the rest is for others to see', async () => {
    await sora.menu('report.list-findings.title')
    await sora.open(en('report.acknowledge-finding.title'), 0)
    expect(await sora.press(en('report.acknowledge-finding.submit'))).toBe(422)
    expect(await sora.alert()).toContain(en('input.required'))
    await sora.up(en('report.list-findings.title'))
    expect(await answerAll(soraPage, sora)).toBeGreaterThan(0)
    expect(await sora.text()).toContain(en('report.list-findings.concealed'))
  })

  test('she submits, Mina answers the rest and gives it back, and the same version is submitted again', async () => {
    await sora.menu('report.list-reports.title')
    await sora.open(en('report.submit-report.title'))
    await sora.choose(en('report.field.year'), year)
    expect(await sora.press(en('report.submit-report.submit'))).toBe(303)
    expect(await sora.text()).toContain(en('report.get-report.no-meeting'))
    await mina.menu('main.home')
    await mina.open(en('report.task.submitted', { report: named(1) }))
    await mina.open(en('report.list-findings.title'))
    expect(await answerAll(minaPage, mina)).toBeGreaterThan(0)
    expect(await mina.text()).toContain(en('report.list-findings.none'))
    await mina.menu('main.home')
    await mina.open(en('report.task.submitted', { report: named(1) }))
    await mina.open(en('report.return-report.title'))
    await mina.fill(en('ui.why'), 'The gifts of May are missing')
    expect(await mina.press(en('report.return-report.submit'))).toBe(303)
    await sora.menu('main.home')
    await sora.open(en('report.task.returned', { report: named(1) }))
    expect(await sora.text()).toContain('The gifts of May are missing')
    await sora.open(en('report.submit-report.title'))
    expect(await sora.press(en('report.submit-report.submit'))).toBe(303)
    expect(await sora.title()).toContain(named(1))
  })

  test('the members meet and adopt it, and Mina releases it', async () => {
    await meet()
    await mina.menu('main.home')
    await mina.open(en('report.task.submitted', { report: named(1) }))
    await adopt(1)
  })

  // a page of the public site may be a minute old unless one asks for it again
  const lookedAgain = async () => {
    await readerPage.reload()
    return reader.text()
  }
  const said = async () => (await readerPage.locator('body').textContent()) ?? ''
  const reports = async () => {
    await reader.menu('site.reports.title')
    await lookedAgain()
  }

  test('somebody reads it in Korean on the public site', async () => {
    await expect.poll(lookedAgain, { timeout: 5000 }).toContain(ko('site.reports.latest'))
    await reports()
    await reader.open(ko('site.report.read'))
    expect(await said()).toContain('4건을 받았습니다')
    await readerPage.goBack()
  })

  test('a gift is found later: the page shows what would differ, and a corrected version says why', async () => {
    await tillOf(site.world, as('director')).take('2011-05-05', 'JPY 700', { channel: 'bank' })
    await sora.menu('report.list-reports.title')
    await sora.open(year)
    expect(await sora.text()).toContain(en('report.get-report.differences'))
    await sora.open(en('report.get-report.correct'))
    expect(await sora.press(en('report.submit-report.submit'))).toBe(422)
    expect(await sora.alert()).toContain(en('report.correction-reason'))
    await sora.fill(en('report.submit-report.why'), 'A gift by bank was found later')
    expect(await sora.press(en('report.submit-report.submit'))).toBe(303)
    expect(await sora.title()).toContain(named(2))
  })

  test('a meeting of its own adopts it, and the public reads both, the old one as it was', async () => {
    const { held, resolve } = assemblyOf(site.world, as('director'))
    const called = { kind: 'general', number: '15', heldOn: '2011-10-09', forYear: year, quorumShare: 'half' }
    const present = { entitled: '3', present: '3', byProxy: '0', inWriting: '0' }
    const { id } = await held(called, present)
    await resolve(id, ['3', '0', '0'], { kind: 'adopt-report' })
    await mina.menu('main.home')
    await mina.open(en('report.task.submitted', { report: named(2) }))
    await adopt(2)
    await reports()
    await expect.poll(lookedAgain, { timeout: 5000 }).toContain('A gift by bank was found later')
    await reader.open(ko('site.report.read'))
    expect(await said()).toContain('5건을 받았습니다')
    await readerPage.goBack()
    await reader.open(ko('report.document.title', { year }))
    const ways = readerPage.getByRole('link', { name: ko('site.report.read') })
    expect(await ways.count()).toBe(2)
    await follow(readerPage, () => ways.last().click())
    expect(await said()).toContain('4건을 받았습니다')
    await readerPage.reload()
    const corrected = readerPage.getByRole('link', { name: ko('site.report.newer', { version: 2 }) })
    await follow(readerPage, () => corrected.click())
    expect(await said()).toContain('5건을 받았습니다')
    expect(await corrected.count()).toBe(0)
  })
})
