import { afterAll, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { listHouseholds } from '#modules/people/queries/list-households.ts'
import { languageCookie } from '#platform/web/cookies.ts'
import { languages } from '#platform/words.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const visitor = await signIn(staffApplication(world, reach), world, 'treasurer')
const home = [{ lines: '緑町1-2-3', postalCode: '980-0000', country: 'JP' }]
const add = (ref: string, family: string, given: string) =>
  createParty(world, as('treasurer'), {
    ref,
    kind: 'person',
    names: [{ family, given }],
    addresses: home,
    languages: ['ja'],
  })
await add('P-1', '小川', '洋')
const second = await add('P-2', '小川', '夏美')
await add('P-3', '小川', '空')

const read = async (path: string, cookie?: string) => {
  const answer = await visitor.get(path, cookie)
  expect(answer.status, path).toBe(200)
  return answer.text()
}
const filledIn = (html: string, name: string) =>
  new RegExp(`name="${name.replace('.', '\\.')}"[^>]* value="([^"]*)"`).exec(html)?.[1]
const goneTo = (answer: Response) => [answer.status, answer.headers.get('location')?.split('?')[0]]

test('an empty list says how to begin, in four languages', async () => {
  const titles = ['No households here', '世帯はありません', '가구가 없습니다', '没有家庭户']
  for (const [at, language] of languages.entries())
    expect(await read('/people/households', `${languageCookie}=${language}`)).toContain(titles[at])
})

test('those who seem to share a home are confirmed with a name, a language and the members filled in', async () => {
  const html = await read('/people/households/likely')
  expect(html).toContain('小川 洋 (P-1) · 小川 夏美 (P-2) · 小川 空 (P-3)')
  const href = /href="(\/people\/households\/create\?[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const form = await read(href)
  expect([0, 1, 2].map((at) => filledIn(form, `members.${at}`))).toEqual(['P-1', 'P-2', 'P-3'])
  expect(filledIn(form, 'name')).toBe('小川家')
  const sent = (members: string[]) =>
    visitor.post('/people/households/create', [
      ['name', '小川家'],
      ['language', 'ja'],
      ...members.map((member, at): [string, string] => [`members.${at}`, member]),
      ['since', '2010-04-01'],
    ])
  const refused = await sent(['P-1', 'P-9'])
  expect(refused.status).toBe(422)
  const again = await refused.text()
  expect(again).toContain('There is no record P-9.')
  expect(filledIn(again, 'members.1')).toBe('P-9')
  expect(goneTo(await sent(['P-1', 'P-2']))).toEqual([
    303,
    expect.stringMatching(/^\/people\/households\/[0-9a-f-]{36}$/),
  ])
  expect(await read('/people/households/likely')).toContain('No likely households')
})

test('a household shows its address and members, leads to each person, and back', async () => {
  const [row] = (await listHouseholds(world, as('treasurer'), {})).rows
  const here = `/people/households/${row?.id}`
  const html = await read(here)
  expect(html).toContain('緑町1-2-3')
  expect(html).toContain('Since 1 April 2010')
  expect(html).toContain(`href="/people/${second.id}"`)
  expect(await read(`/people/${second.id}`)).toContain(`href="${here}"`)
  const change = [['why', 'a test']] as [string, string][]
  expect(
    goneTo(await visitor.post(`${here}/add-member`, [['member', 'P-3'], ['since', '2011-01-01'], ...change])),
  ).toEqual([303, here])
  const remove = /href="(\/people\/household-members\/[^"]*)"/.exec(await read(here))?.[1] ?? ''
  expect(await read(remove)).toContain('Last day in the household')
  expect(goneTo(await visitor.post(remove, [['until', '2011-06-30'], ...change]))).toEqual([303, here])
  expect(await read(here)).toContain('1 April 2010 – 30 June 2011')
  expect(goneTo(await visitor.post(`${here}/void`, change))).toEqual([303, here])
  expect(await read(here)).toContain(`${here}/restore`)
})

test('persons told apart are no longer proposed', async () => {
  expect(await read('/people/households/likely')).toContain('小川 空')
  const members = ['P-1', 'P-2', 'P-3'].map((ref, at): [string, string] => [`members.${at}`, ref])
  expect(goneTo(await visitor.post('/people/live-apart', members))).toEqual([303, '/people/households/likely'])
  expect(await read('/people/households/likely')).toContain('No likely households')
})
