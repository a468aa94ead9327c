import { afterAll, beforeAll, expect, test } from 'vitest'
import { languageCookie } from '#platform/web/cookies.ts'
import { languages, localeOf } from '#platform/words.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { deskOf } from '../thanks/desk.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const opened = await testWorld()
afterAll(opened.close)
const { world } = opened
const desk = deskOf(opened)
let mina: Visitor

const fields = (values: Record<string, string>) => Object.entries(values)
const pageOf = async (path: string) => (await mina.get(path)).text()
/** Where an act leads to when it is done. */
async function done(path: string, values: Record<string, string>): Promise<string> {
  const answer = await mina.post(path, fields(values))
  if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
  return (answer.headers.get('location') ?? '').replace(/[?&]saved=[^&]*/, '')
}

beforeAll(async () => {
  await desk.settle()
  await desk.gift('2011-05-01', 'JPY 12000', { giver: 'P-1', note: '=1+1' })
  mina = await signIn(staffApplication(world, reach), world, 'director')
})

const asked = { party: 'P-1', kind: 'erasure', receivedOn: '2011-09-01', way: 'email', law: '', wants: '' }

test('a director records a request, makes sure who asks, gives a copy, erases and answers, all by forms', async () => {
  expect(await pageOf('/requests')).toContain('No requests')
  const refusal = await mina.post('/requests/receive', fields({ ...asked, party: 'P-99', wants: 'forget me' }))
  expect(refusal.status).toBe(422)
  const said = await refusal.text()
  expect(said).toContain('There is no person or organisation P-99.')
  expect(said).toContain('forget me')
  const here = await done('/requests/receive', asked)
  expect(await pageOf('/')).toContain('1 data request waits for an answer by 15 September 2011')
  const begun = await pageOf(here)
  expect(begun).toContain('Make sure who asks.')
  expect(begun).not.toContain(`${here}/held"`)
  expect((await mina.get(`${here}/held`)).status).toBe(422)
  await done(`${here}/identity`, { identifiedBy: 'in-person', identifiedOn: '2011-09-02' })

  const held = await pageOf(`${here}/held`)
  // in the language of the person, on a page in that of the office
  for (const part of ['山田 花子', 'hanako@example.jp', 'ご寄附', '銀行振込', '東京都', 'lang="ja-JP"'])
    expect(held).toContain(part)
  expect(await pageOf(`${here}/held?language=en`)).toContain('Bank transfer')
  const csv = await pageOf(`${here}/held/csv?language=en`)
  expect(csv).toContain("Your gifts,1,Note,'=1+1")
  expect(JSON.parse(await pageOf(`${here}/held/json`)).held['giving.holding.gifts'][0]).toMatchObject({ note: '=1+1' })
  expect((await mina.get(`${here}/held/xlsx`)).status).toBe(200)

  const asks = await pageOf(`${here}/erase`)
  expect(asks).toContain('stay until 1 May 2018')
  expect((await mina.post(`${here}/erase`, [])).status).toBe(422)
  expect(await done(`${here}/erase`, { sure: 'yes' })).toBe(here)
  expect(await pageOf(here)).toContain('all but what the books must name until 1 May 2018.')
  expect(await pageOf(here)).not.toContain(`${here}/erase"`)
  await done(`${here}/answer`, { outcome: 'in-part', answeredOn: '2011-09-03', answer: 'the name stays' })
  expect(await pageOf(here)).toContain('Granted in part')
  expect(await pageOf('/requests')).toContain('Granted in part')
  expect(await pageOf('/requests?state=open')).toContain('Nothing fits what the list is narrowed to.')
})

test('what goes on is named before the button is pressed', async () => {
  await desk.till.promise('2011-01-01', 'JPY 3000', { payer: 'P-2' })
  const here = await done('/requests/receive', { ...asked, party: 'P-2' })
  await done(`${here}/identity`, { identifiedBy: 'document', identifiedOn: '2011-09-02' })
  const asks = await pageOf(`${here}/erase`)
  expect(asks).toContain('A pledge holds today.')
  expect(asks).toMatch(/href="\/people\/[0-9a-f-]{36}">Open their record/)
  const refusal = await mina.post(`${here}/erase`, fields({ sure: 'yes' }))
  expect(refusal.status).toBe(422)
  expect(await refusal.text()).toContain('A pledge holds today.')
})

test('terms are set, and every page is there in four languages', async () => {
  expect(await pageOf('/requests/terms')).toContain('14 days')
  expect(await done('/requests/terms/set', { answerDays: '21', bookYears: '10', why: 'the board' })).toBe(
    '/requests/terms',
  )
  expect(await pageOf('/requests/terms')).toContain('10 years')
  const here = await done('/requests/receive', { ...asked, party: 'P-5', kind: 'access' })
  for (const language of languages) {
    for (const path of [
      '/requests',
      '/requests/receive',
      '/requests/terms',
      here,
      `${here}/identity`,
      `${here}/answer`,
    ]) {
      const answer = await mina.get(path, `${languageCookie}=${language}`)
      expect([path, answer.status]).toEqual([path, 200])
      expect(await answer.text()).toContain(`<html lang="${localeOf[language]}"`)
    }
  }
})
