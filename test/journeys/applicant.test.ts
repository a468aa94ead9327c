import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseAll, takeUpAll } from '#modules/applications/jobs.ts'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { type Hand, handOf } from './hand.ts'
import { openSite, type Site } from './site.ts'

const title = '韓国語の翻訳'
const words = '大学で韓国語を学びました。\n週末に手伝えます。'

describe.skipIf(!hasBrowser)('林晓, who looks for volunteers, and 美咲 and 健, who apply,', () => {
  let site: Site
  let lin: Hand
  let reader: Hand

  beforeAll(async () => {
    site = await openSite()
    lin = handOf(await site.visit(people.lin), 'zh')
    reader = handOf(await site.read({ language: 'ja' }), 'ja')
  })
  afterAll(() => site?.close())

  const zh = (...said: Parameters<Hand['t']>) => lin.t(...said)
  // a page of the public site may be a minute old unless one asks for it again
  const lookedAgain = async () => {
    await reader.page.reload()
    return reader.text()
  }

  test('she is told by the first page to say whom they look for, and writes it as a draft', async () => {
    await lin.open(zh('applications.task.first-profile'))
    await lin.fill('applications.field.title.ja', title, zh('applications.field.title'))
    await lin.fill(
      'applications.field.description.ja',
      '記事を日本語に訳します。',
      zh('applications.field.description'),
    )
    await lin.choose('applications.field.kind', zh('applications.kind.translation'))
    expect(await lin.press('applications.create-profile.submit')).toBe(303)
    expect(await lin.title()).toContain(title)
    expect(await lin.title()).toContain(zh('applications.profile-state.draft'))
  })

  test('she says what it takes: two languages, and six hours or a skill', async () => {
    await lin.open(zh('applications.add-criterion.title'))
    await lin.tick(zh('applications.criterion.pair'))
    expect(await lin.press('applications.add-criterion.submit')).toBe(422)
    expect(await lin.problems()).toContain(zh('input.required'))
    await lin.choose('applications.field.language', '日语')
    await lin.choose('applications.field.second', '韩语')
    await lin.choose('applications.field.level', zh('volunteers.level.fluent'))
    expect(await lin.press('applications.add-criterion.submit')).toBe(303)
    await lin.open(zh('applications.add-criterion.title'))
    await lin.tick(zh('applications.criterion.hours'))
    await lin.fill('applications.field.hours', '6')
    await lin.press('applications.add-criterion.submit')
    await lin.open(zh('applications.add-criterion.title'))
    await lin.choose('applications.field.requirement', 2)
    await lin.tick(zh('applications.criterion.skill'))
    await lin.choose('applications.field.skill', zh('volunteers.skill.web'))
    await lin.press('applications.add-criterion.submit')
    const ways = await lin
      .fact(zh('applications.requirement', { number: 2 }))
      .locator('p')
      .allTextContents()
    expect(ways).toEqual([
      zh('applications.hours-a-week', { hours: 6 }),
      zh('applications.or', { other: zh('volunteers.skill.web') }),
    ])
  })

  test('nobody sees it outside before she publishes it, and then it is a page in Japanese', async () => {
    await reader.go(reader.t('applications.join.title'))
    expect(await reader.text()).toContain(reader.t('applications.join.empty'))
    await lin.open(zh('applications.set-profile-state.title'))
    await lin.tick(zh('applications.profile-state.published'))
    await lin.press('applications.set-profile-state.submit')
    expect(await lin.title()).toContain(zh('applications.profile-state.published'))
    await expect.poll(lookedAgain, { timeout: 5000 }).toContain(title)
    await reader.open(title)
    expect(await reader.title()).toBe(title)
    expect(await reader.text()).toContain('記事を日本語に訳します。')
  })

  test('美咲 mistypes her address, is told so in Japanese, and finds all that she wrote', async () => {
    await reader.open(reader.t('applications.apply.title'))
    expect(await reader.text()).toContain(reader.t('applications.apply.privacy.text', { days: 180 }))
    await reader.fill('applications.field.name', '美咲')
    await reader.fill('applications.field.email', 'misaki＠post.example')
    await reader.choose('applications.field.country', '日本')
    await reader.choose('applications.field.language', '日本語', reader.t('ui.line', { number: 1 }))
    await reader.choose(
      'applications.field.level-told',
      reader.t('volunteers.level.native'),
      reader.t('ui.line', { number: 1 }),
    )
    await reader.press('ui.add-line')
    const second = reader.page.getByRole('group', { name: reader.t('ui.line', { number: 2 }) })
    await second.getByLabel(reader.t('applications.field.language')).selectOption({ label: '韓国語' })
    await second
      .getByLabel(reader.t('applications.field.level-told'))
      .selectOption({ label: reader.t('volunteers.level.working') })
    await reader.tick(reader.t('volunteers.skill.web'))
    await reader.fill('applications.field.words', words)
    site.pass(120)
    expect(await reader.press('applications.apply.submit')).toBe(422)
    expect(await reader.problems()).toContain(reader.t('applications.not-an-email'))
    expect(await reader.field(reader.t('applications.field.email')).inputValue()).toBe('misaki＠post.example')
    expect(await reader.field(reader.t('applications.field.words')).inputValue()).toBe(words)
    expect(await second.getByLabel(reader.t('applications.field.language')).inputValue()).toBe('ko')
  })

  test('she corrects it, is thanked, and her words are in the house within a minute', async () => {
    await reader.fill('applications.field.email', 'misaki@post.example')
    expect(await reader.press('applications.apply.submit')).toBe(303)
    expect(await reader.text()).toContain(reader.t('applications.thanks.text'))
    await lin.go(zh('main.home'))
    expect(await lin.text()).not.toContain(zh('applications.task.received', { count: 1 }))
    expect(await takeUpAll(site.worker.world)).toBe(1)
    await lin.go(zh('main.home'))
    await lin.open(zh('applications.task.received', { count: 1 }))
    await lin.open('美咲')
    const said = await lin.fact(zh('applications.field.words')).locator('p').allTextContents()
    expect(said.map((line) => line.trim())).toEqual(words.split('\n'))
    expect(await lin.fact(zh('applications.field.source')).textContent()).toBe(zh('applications.source.public'))
  })

  test('林晓 reads criterion by criterion how it fits', async () => {
    const outcome = (name: string) => zh(`applications.outcome.${name}`)
    expect(await lin.text()).toContain(zh('applications.match.not-met'))
    const ways = (number: number) => lin.fact(zh('applications.requirement', { number })).locator('p').allTextContents()
    expect(await ways(1)).toEqual([expect.stringContaining(outcome('not-met'))])
    expect(await ways(2)).toEqual([
      expect.stringContaining(outcome('not-told')),
      expect.stringContaining(outcome('met')),
      `${zh('applications.together')} ${outcome('met')}`,
    ])
  })

  test('she invites her all the same: the answer is drafted in Japanese, and marked when it was sent', async () => {
    await lin.open(zh('applications.set-application-state.title'))
    await lin.tick(zh('applications.state.invited'))
    await lin.press('applications.set-application-state.submit')
    expect(await lin.title()).toContain(zh('applications.state.invited'))
    await lin.open(zh('applications.draft-answer.title'))
    const text = lin.field(zh('applications.field.text'))
    expect(await text.inputValue()).toContain(title)
    expect(await text.inputValue()).toContain('美咲')
    await text.fill(`${await text.inputValue()}\n追伸：オンラインでも結構です。`)
    await lin.press('applications.draft-answer.submit')
    expect(await lin.text()).toContain('追伸：オンラインでも結構です。')
    await lin.go(zh('main.home'))
    await lin.open(zh('applications.task.unsent', { count: 1 }))
    await lin.open('美咲')
    await lin.open(zh('applications.mark-answered.title'))
    await lin.press('applications.mark-answered.submit')
    expect(await lin.text()).toContain(people.lin.name)
    await lin.go(zh('main.home'))
    expect(await lin.text()).not.toContain(zh('applications.task.unsent', { count: 1 }))
  })
  test('健 is declined with a reason that he never hears, and all about him is erased half a year later', async () => {
    await reader.go(reader.t('applications.join.title'))
    await reader.open(title)
    await reader.open(reader.t('applications.apply.title'))
    await reader.fill('applications.field.name', '健')
    await reader.fill('applications.field.email', 'ken@post.example')
    site.pass(60)
    expect(await reader.press('applications.apply.submit')).toBe(303)
    expect(await takeUpAll(site.worker.world)).toBe(1)
    await lin.go(zh('applications.list-applications.title'))
    await lin.open('健')
    await lin.open(zh('applications.set-application-state.title'))
    await lin.tick(zh('applications.state.declined'))
    expect(await lin.press('applications.set-application-state.submit')).toBe(422)
    expect(await lin.problems()).toContain(zh('applications.reason-needed'))
    await lin.field(zh('ui.why')).fill('语言条件不符')
    await lin.press('applications.set-application-state.submit')
    await lin.open(zh('applications.draft-answer.title'))
    const text = await lin.field(zh('applications.field.text')).inputValue()
    expect(text).toContain('健')
    expect(text).not.toContain('语言条件不符')
    await lin.press('applications.draft-answer.submit')
    expect(await lin.fact(zh('applications.field.erased-on')).textContent()).toBe('2012年3月3日')
    site.pass(181 * 86_400)
    expect(await eraseAll(site.worker.world)).toBe(1)
    const later = handOf(await site.visit(people.lin), 'zh')
    await later.go(zh('applications.list-applications.title'))
    expect(await later.text()).toContain('美咲')
    expect(await later.text()).not.toContain('健')
    await later.open('AN-2011-0002')
    expect(await later.title()).toContain(zh('applications.erased'))
    expect(await later.text()).not.toContain(zh('applications.answers.empty'))
    expect(await later.text()).not.toMatch(/健|ken@post|语言条件/)
  })
})
