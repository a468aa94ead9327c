import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { openSite, type Site, wordsOf } from './site.ts'
import { type Walk, walkOn } from './walk.ts'

const ja = wordsOf('ja')
const codes = ['A-1', 'A-2', 'A-3']

describe.skipIf(!hasBrowser)('葵, the teacher,', () => {
  let site: Site
  let page: Page
  let walk: Walk

  beforeAll(async () => {
    site = await openSite()
    page = await site.visit(people.aoi)
    walk = walkOn(page, 'ja')
  })
  afterAll(() => site?.close())

  test('reads on her first page what to begin with, and makes a programme of it', async () => {
    await walk.open(ja('education.task.first-programme'))
    await walk.fill(ja('education.field.name.ja'), '夜間日本語教室')
    await walk.fill(ja('education.field.agency'), '文化庁')
    await walk.fill(ja('education.field.time'), '2011年8月〜2012年3月')
    await walk.fill(ja('education.field.contract-hours'), '60時間')
    expect(await walk.press(ja('education.create-programme.submit'))).toBe(303)
    expect(await walk.title()).toBe('夜間日本語教室')
    expect(await walk.text()).toContain(ja('education.terms.empty.text'))
  })

  test('adds its first term, and a class to that', async () => {
    await walk.open(ja('education.create-term.title'))
    expect(await walk.field(ja('education.field.ordinal')).inputValue()).toBe('1')
    await walk.fill(ja('education.field.name.ja'), '第1期')
    await walk.fill(ja('education.field.first'), '2011-08-01')
    await walk.fill(ja('education.field.planned-hours'), '4')
    await walk.fill(ja('education.field.announced'), '2011年7月')
    expect(await walk.press(ja('education.create-term.submit'))).toBe(303)
    await walk.open('第1期', ja('education.terms'))
    await walk.open(ja('education.create-class.title'))
    await walk.fill(ja('education.field.name.ja'), 'やさしい日本語')
    await walk.choose(ja('education.field.level'), ja('education.level.a1'))
    expect(await walk.press(ja('education.create-class.submit'))).toBe(303)
    await walk.open('やさしい日本語', ja('education.classes'))
    expect(await walk.title()).toBe('やさしい日本語')
  })

  test('enrols three learners by their codes, and places one of them', async () => {
    for (const code of codes) {
      await walk.open(ja('education.create-learner.title'))
      await walk.fill(ja('education.field.code'), code)
      await walk.choose(ja('education.field.kind'), ja('education.kind.refugee'))
      await walk.choose(ja('education.field.language'), '韓国語')
      await walk.fill(ja('education.field.enrolled'), '2011-08-01')
      expect(await walk.press(ja('education.create-learner.submit'))).toBe(303)
      expect(await walk.title()).toBe('やさしい日本語')
    }
    await walk.open('A-1')
    await walk.open(ja('education.record-placement.title'))
    await walk.choose(ja('education.field.level'), ja('education.level.a1'))
    expect(await walk.press(ja('education.record-placement.submit'))).toBe(303)
    expect(await walk.text()).toContain(ja('education.level.a1'))
    await walk.open('やさしい日本語', ja('education.classes'))
    await walk.open('やさしい日本語')
  })

  test('plans three sessions by their days; one day that is outside the term comes back with all that was typed', async () => {
    await walk.open(ja('education.plan-sessions.title'))
    const days = ['2011-07-29', '2011-08-22', '2011-08-29']
    for (const [i, day] of days.entries()) await walk.fill(ja('education.field.day'), day, i)
    await walk.fill(ja('education.field.planned-hours'), '1時間30分')
    await walk.fill(ja('education.field.place'), '区民館')
    expect(await walk.press(ja('education.plan-sessions.submit'))).toBe(422)
    expect(await walk.alert()).toContain(ja('education.outside-term'))
    for (const [i, day] of days.entries()) expect(await walk.field(ja('education.field.day'), i).inputValue()).toBe(day)
    expect(await walk.field(ja('education.field.planned-hours')).inputValue()).toBe('1時間30分')
    expect(await walk.field(ja('education.field.place')).inputValue()).toBe('区民館')
    await walk.fill(ja('education.field.day'), '2011-08-15', 0)
    expect(await walk.press(ja('education.plan-sessions.submit'))).toBe(303)
    for (const day of ['2011年8月15日', '2011年8月22日', '2011年8月29日']) expect(await walk.text()).toContain(day)
  })

  test('holds the first: who came, by code; nobody can have stayed longer than it was', async () => {
    await walk.open('2011年8月15日')
    await walk.open(ja('education.record-session.title'))
    await walk.choose(ja('education.field.presence'), ja('education.presence.excused'), 1)
    await walk.fill(ja('education.field.attended-hours'), '2:00', 2)
    expect(await walk.press(ja('education.record-session.submit'))).toBe(422)
    expect(await walk.alert()).toMatch(/A-3.*：/)
    expect(await walk.alert()).toContain(ja('education.longer-than-delivered'))
    expect(await walk.field(ja('education.field.attended-hours'), 2).inputValue()).toBe('2:00')
    expect(await walk.field(ja('education.field.presence'), 1).inputValue()).toBe('excused')
    await walk.fill(ja('education.field.attended-hours'), '1時間', 2)
    expect(await walk.press(ja('education.record-session.submit'))).toBe(303)
    expect(await walk.rows(ja('education.attendance'))).toEqual([
      'A-1 出席 1時間30分',
      'A-2 欠席（連絡あり） 0時間',
      'A-3 出席 1時間',
    ])
  })

  test('calls the second off, and makes up for it', async () => {
    await walk.open('やさしい日本語')
    await walk.open('2011年8月22日')
    await walk.open(ja('education.cancel-session.title'))
    expect(await walk.press(ja('education.cancel-session.title'))).toBe(422)
    expect(await walk.alert()).toContain(ja('input.required'))
    await walk.fill(ja('ui.why'), '台風のため')
    expect(await walk.press(ja('education.cancel-session.title'))).toBe(303)
    expect(await walk.text()).toContain('台風のため')
    await walk.open(ja('education.plan-make-up.title'))
    expect(await walk.field(ja('education.field.planned-hours')).inputValue()).toBe('1.5')
    expect(await walk.field(ja('education.field.place')).inputValue()).toBe('区民館')
    await walk.fill(ja('education.field.day'), '2011-09-01')
    expect(await walk.press(ja('education.plan-make-up.submit'))).toBe(303)
    expect(await walk.fact(ja('education.field.made-up-by'))).toContain('2011年9月1日')
    await walk.open('2011年9月1日')
    expect(await walk.fact(ja('education.field.makes-up'))).toContain('2011年8月22日')
    await walk.open(ja('education.record-session.title'))
    expect(await walk.press(ja('education.record-session.submit'))).toBe(303)
    expect(await walk.text()).toContain(ja('education.session-state.held'))
  })

  test('is asked on her first page for the one that she forgot, and it is gone from there once recorded', async () => {
    await walk.menu('main.home')
    await walk.open(ja('education.task.sessions', { count: 1 }))
    await walk.open('2011年8月29日')
    await walk.open(ja('education.record-session.title'))
    await walk.fill(ja('education.field.delivered-hours'), '1:00')
    expect(await walk.press(ja('education.record-session.submit'))).toBe(303)
    await walk.menu('main.home')
    expect(await walk.rows(ja('main.home.tasks'))).toEqual([ja('education.task.begun', { count: 1 })])
  })

  test('says that the term runs, which was all that was left to do', async () => {
    await walk.open(ja('education.task.begun', { count: 1 }))
    await walk.open('夜間日本語教室')
    await walk.open('第1期')
    await walk.open(ja('education.set-term-state.title'))
    await walk.take(ja('education.state.running'))
    await walk.fill(ja('education.field.state-from'), '2011年8月15日')
    expect(await walk.press(ja('education.set-term-state.submit'))).toBe(303)
    expect(await walk.title()).toContain(ja('education.state.running'))
    await walk.menu('main.home')
    expect(await walk.text()).toContain(ja('main.home.nothing'))
  })

  test('takes the report to the commissioner, which tells hours and names nobody', async () => {
    await walk.menu('education.list-programmes.title')
    await walk.open('夜間日本語教室')
    await walk.open('第1期')
    await walk.open(ja('education.show-term-report.title'))
    const text = await walk.text()
    expect(await walk.fact(ja('education.field.agency'))).toBe('文化庁')
    expect(await walk.fact(ja('education.progress.delivered'))).toBe('4時間')
    expect(await walk.fact(ja('education.field.sessions-held'))).toBe('授業3回')
    // three are too few to be told
    expect(await walk.fact(ja('education.report.learners'))).toBe(ja('education.report.withheld'))
    for (const one of [...codes, people.aoi.name, '台風']) expect(text).not.toContain(one)
  })
})
