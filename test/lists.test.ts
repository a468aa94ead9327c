import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffApplication } from '../src/main/staff.ts'
import { addressesOf } from './journeys/pages.ts'
import { signIn, type Visitor } from './visitor.ts'
import { exampleWorld, reach, type TestWorld } from './world.ts'

let opened: TestWorld
let visitor: Visitor
let lists: string[]

beforeAll(async () => {
  opened = await exampleWorld()
  lists = await addressesOf(opened.world)
  visitor = await signIn(staffApplication(opened.world, reach), opened.world, 'director')
}, 300_000)
afterAll(() => opened?.close())

// what it says and where it leads: rows may say the same
const plain = (html: string) =>
  html
    .replace(/<(?:a [^>]*href="([^"]*)")?[^>]*>/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim()

/** The first row of a page that shows one, and where its pager leads. */
async function look(path: string) {
  const answer = await visitor.get(path)
  const html = await answer.text()
  const link = (rel: string) =>
    new RegExp(`<a [^>]*href="([^"]*)"[^>]*rel="${rel}"`).exec(html)?.[1]?.replaceAll('&amp;', '&')
  const [row = ''] =
    html
      .split('<nav class="pager"')[0]
      ?.match(/<tbody>.*?<\/tbody>/gs)
      ?.slice(-1) ?? []
  return { status: answer.status, row: plain(row), next: link('next'), previous: link('prev') }
}

const most = 5

// each look at it makes it longer
const growing = '/accounts/audit'

test('each list is read from page to page, every row once, and back', async () => {
  const found: string[] = []
  const wrong: Record<string, unknown> = {}
  for (const list of lists) {
    if (list === growing) continue
    const begin = `${list}${list.includes('?') ? '&' : '?'}size=1`
    let at = await look(begin)
    if (at.status >= 500) wrong[list] = at.status
    if (at.next === undefined) continue
    found.push(list)
    const forth = [at.row]
    while (at.next !== undefined && forth.length < most) {
      at = await look(at.next)
      forth.push(at.row)
    }
    const back = [at.row]
    while (at.previous !== undefined && back.length < most) {
      at = await look(at.previous)
      back.unshift(at.row)
    }
    if (new Set(forth).size < forth.length || String(forth) !== String(back)) wrong[list] = { forth, back }
  }
  expect(wrong).toEqual({})
  expect(found.length).toBeGreaterThan(50)
  expect(found).toEqual(
    expect.arrayContaining(['/giving', '/statements/addresses', '/statements/payers', '/donations']),
  )
}, 600_000)
