import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseAll, takeUpAll } from '#modules/applications/jobs.ts'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { openSite, type Site, wordsOf } from './site.ts'
import { type Walk, walkOn } from './walk.ts'

const ja = wordsOf('ja')
const zh = wordsOf('zh')
const title = '韓国語の翻訳'
const words = '大学で韓国語を学びました。\n週末に手伝えます。'

describe.skipIf(!hasBrowser)('林晓, who looks for volunteers, and 美咲 and 健, who apply,', () => {
  let site: Site
  let lin: Walk
  let reader: Walk
  let linPage: Page
  let readerPage: Page

  beforeAll(async () => {
    site = await openSite()
    linPage = await site.visit(people.lin)
    readerPage = await site.read({ language: 'ja' })
    lin = walkOn(linPage, 'zh')
    reader = walkOn(readerPage, 'ja')
  })
  afterAll(() => site?.close())

  // a page of the public site may be a minute old unless one asks for it again
  const lookedAgain = async () => {
    await readerPage.reload()
    return reader.text()
  }
  // hidden or not
  const allOn = (page: Page) => page.locator('main').textContent()

  test('she is told by the first page to say whom they look for, and writes it as a draft', async () => {
    await lin.open(zh('applications.task.first-profile'))
    await lin.fill(zh('applications.field.title.ja'), title, zh('applications.field.title'))
    await lin.fill(
      zh('applications.field.description.ja'),
      '記事を日本語に訳します。',
      zh('applications.field.description'),
    )
    await lin.choose(zh('applications.field.kind'), zh('applications.kind.translation'))
    expect(await lin.press(zh('applications.create-profile.submit'))).toBe(303)
    expect(await lin.title()).toContain(title)
    expect(await lin.title()).toContain(zh('applications.profile-state.draft'))
  })

  test('she says what it takes: two languages, and six hours or a skill', async () => {
    await lin.open(zh('applications.add-criterion.title'))
    await lin.take(zh('applications.criterion.pair'))
    expect(await lin.press(zh('applications.add-criterion.submit'))).toBe(422)
    expect(await lin.alert()).toContain(zh('input.required'))
    await lin.choose(zh('applications.field.language'), '日语')
    await lin.choose(zh('applications.field.second'), '韩语')
    await lin.choose(zh('applications.field.level'), zh('volunteers.level.fluent'))
    expect(await lin.press(zh('applications.add-criterion.submit'))).toBe(303)
    await lin.open(zh('applications.add-criterion.title'))
    await lin.take(zh('applications.criterion.hours'))
    await lin.fill(zh('applications.field.hours'), '6')
    await lin.press(zh('applications.add-criterion.submit'))
    await lin.open(zh('applications.add-criterion.title'))
    await lin.choose(zh('applications.field.requirement'), 2)
    await lin.take(zh('applications.criterion.skill'))
    await lin.choose(zh('applications.field.skill'), zh('volunteers.skill.web'))
    await lin.press(zh('applications.add-criterion.submit'))
    expect(await lin.paragraphs(zh('applications.requirement', { number: 2 }))).toEqual([
      zh('applications.hours-a-week', { hours: 6 }),
      zh('applications.or', { other: zh('volunteers.skill.web') }),
    ])
  })

  test('nobody sees it outside before she publishes it, and then it is a page in Japanese', async () => {
    await reader.menu('applications.join.title')
    expect(await reader.text()).toContain(ja('applications.join.empty'))
    await lin.open(zh('applications.set-profile-state.title'))
    await lin.take(zh('applications.profile-state.published'))
    await lin.press(zh('applications.set-profile-state.submit'))
    expect(await lin.title()).toContain(zh('applications.profile-state.published'))
    await expect.poll(lookedAgain, { timeout: 5000 }).toContain(title)
    await reader.open(title)
    expect(await reader.title()).toBe(title)
    expect(await reader.text()).toContain('記事を日本語に訳します。')
  })

  test('美咲 mistypes her address, is told so in Japanese, and finds all that she wrote', async () => {
    await reader.open(ja('applications.apply.title'))
    expect(await reader.text()).toContain(ja('applications.apply.privacy.text', { days: 180 }))
    await reader.fill(ja('applications.field.name'), '美咲')
    await reader.fill(ja('applications.field.email'), 'misaki＠post.example')
    await reader.choose(ja('applications.field.country'), '日本')
    await reader.choose(ja('applications.field.language'), '日本語', ja('ui.line', { number: 1 }))
    await reader.choose(
      ja('applications.field.level-told'),
      ja('volunteers.level.native'),
      ja('ui.line', { number: 1 }),
    )
    await reader.press(ja('ui.add-line'))
    const second = ja('ui.line', { number: 2 })
    await reader.choose(ja('applications.field.language'), '韓国語', second)
    await reader.choose(ja('applications.field.level-told'), ja('volunteers.level.working'), second)
    await reader.take(ja('volunteers.skill.web'))
    await reader.fill(ja('applications.field.words'), words)
    site.pass(120)
    expect(await reader.press(ja('applications.apply.submit'))).toBe(422)
    expect(await reader.alert()).toContain(ja('applications.not-an-email'))
    expect(await reader.field(ja('applications.field.email')).inputValue()).toBe('misaki＠post.example')
    expect(await reader.field(ja('applications.field.words')).inputValue()).toBe(words)
    expect(await reader.field(ja('applications.field.language'), second).inputValue()).toBe('ko')
  })

  test('she corrects it, is thanked, and her words are in the house within a minute', async () => {
    await reader.fill(ja('applications.field.email'), 'misaki@post.example')
    expect(await reader.press(ja('applications.apply.submit'))).toBe(303)
    expect(await reader.text()).toContain(ja('applications.thanks.text'))
    await lin.menu('main.home')
    expect(await allOn(linPage)).not.toContain(zh('applications.task.received', { count: 1 }))
    expect(await takeUpAll(site.worker.world)).toBe(1)
    await lin.menu('main.home')
    await lin.open(zh('applications.task.received', { count: 1 }))
    await lin.open('美咲')
    expect(await lin.paragraphs(zh('applications.field.words'))).toEqual(words.split('\n'))
    expect(await lin.fact(zh('applications.field.source'))).toBe(zh('applications.source.public'))
  })

  test('林晓 reads criterion by criterion how it fits', async () => {
    const outcome = (name: string) => zh(`applications.outcome.${name}`)
    expect(await lin.text()).toContain(zh('applications.match.not-met'))
    const ways = (number: number) => lin.paragraphs(zh('applications.requirement', { number }))
    expect(await ways(1)).toEqual([expect.stringContaining(outcome('not-met'))])
    expect(await ways(2)).toEqual([
      expect.stringContaining(outcome('not-told')),
      expect.stringContaining(outcome('met')),
      `${zh('applications.together')} ${outcome('met')}`,
    ])
  })

  test('she invites her all the same: the answer is drafted in Japanese, and marked when it was sent', async () => {
    await lin.open(zh('applications.set-application-state.title'))
    await lin.take(zh('applications.state.invited'))
    await lin.press(zh('applications.set-application-state.submit'))
    expect(await lin.title()).toContain(zh('applications.state.invited'))
    await lin.open(zh('applications.draft-answer.title'))
    const text = lin.field(zh('applications.field.text'))
    expect(await text.inputValue()).toContain(title)
    expect(await text.inputValue()).toContain('美咲')
    await text.fill(`${await text.inputValue()}\n追伸：オンラインでも結構です。`)
    await lin.press(zh('applications.draft-answer.submit'))
    expect(await lin.text()).toContain('追伸：オンラインでも結構です。')
    await lin.menu('main.home')
    await lin.open(zh('applications.task.unsent', { count: 1 }))
    await lin.open('美咲')
    await lin.open(zh('applications.mark-answered.title'))
    await lin.press(zh('applications.mark-answered.submit'))
    expect(await lin.text()).toContain(people.lin.name)
    await lin.menu('main.home')
    expect(await allOn(linPage)).not.toContain(zh('applications.task.unsent', { count: 1 }))
  })
  test('健 is declined with a reason that he never hears, and all about him is erased half a year later', async () => {
    await reader.menu('applications.join.title')
    await reader.open(title)
    await reader.open(ja('applications.apply.title'))
    await reader.fill(ja('applications.field.name'), '健')
    await reader.fill(ja('applications.field.email'), 'ken@post.example')
    site.pass(60)
    expect(await reader.press(ja('applications.apply.submit'))).toBe(303)
    expect(await takeUpAll(site.worker.world)).toBe(1)
    await lin.menu('applications.list-applications.title')
    await lin.open('健')
    await lin.open(zh('applications.set-application-state.title'))
    await lin.take(zh('applications.state.declined'))
    expect(await lin.press(zh('applications.set-application-state.submit'))).toBe(422)
    expect(await lin.alert()).toContain(zh('applications.reason-needed'))
    await lin.fill(zh('ui.why'), '语言条件不符')
    await lin.press(zh('applications.set-application-state.submit'))
    await lin.open(zh('applications.draft-answer.title'))
    const text = await lin.field(zh('applications.field.text')).inputValue()
    expect(text).toContain('健')
    expect(text).not.toContain('语言条件不符')
    await lin.press(zh('applications.draft-answer.submit'))
    expect(await lin.fact(zh('applications.field.erased-on'))).toBe('2012年3月3日')
    site.pass(181 * 86_400)
    expect(await eraseAll(site.worker.world)).toBe(1)
    const laterPage = await site.visit(people.lin)
    const later = walkOn(laterPage, 'zh')
    await later.menu('applications.list-applications.title')
    expect(await later.text()).toContain('美咲')
    expect(await allOn(laterPage)).not.toContain('健')
    await later.open('AN-2011-0002')
    expect(await later.title()).toContain(zh('applications.erased'))
    expect(await allOn(laterPage)).not.toContain(zh('applications.answers.empty'))
    expect(await allOn(laterPage)).not.toMatch(/健|ken@post|语言条件/)
  })
})
