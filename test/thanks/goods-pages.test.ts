import { afterAll, beforeAll, expect, test } from 'vitest'
import { createItem } from '#modules/aid/commands/create-item.ts'
import { createSite } from '#modules/aid/commands/create-site.ts'
import { receiveGoods } from '#modules/aid/commands/receive-goods.ts'
import { languageCookie } from '#platform/web/cookies.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const opened = await testWorld()
afterAll(opened.close)
const { world, as } = opened
const desk = deskOf(opened)
let ken: Visitor
let goods: { id: string; ref: string }

const pageOf = async (path: string, language = 'en') => (await ken.get(path, `${languageCookie}=${language}`)).text()
async function done(path: string, values: Record<string, string>): Promise<string> {
  const answer = await ken.post(path, Object.entries(values))
  if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
  return (answer.headers.get('location') ?? '').replace(/[?&]saved=[^&]*/, '')
}

beforeAll(async () => {
  await desk.settle()
  await createItem(world, desk.mina, {
    code: 'rice',
    unit: 'kg',
    names: { en: 'Rice', ja: '米', ko: '쌀', zh: '大米' },
  })
  await createSite(world, desk.mina, { code: 'S-1' })
  await desk.rule('JPY 0', 'letter')
  goods = await receiveGoods(world, desk.mina, {
    ...{ site: 'S-1', date: '2011-05-01', scope: 'mission', giver: 'P-1', lines: [{ item: 'rice', quantity: '10' }] },
    ...{ worth: { amount: '98765', currency: 'JPY' }, valueNote: 'says the mill' },
  })
  for (const ref of ['G-1', 'G-2', 'G-3']) await desk.gift('2011-05-02', 'JPY 500', { ref })
  ken = await signIn(staffApplication(world, reach), world, 'treasurer')
})

test.each([
  ['en', '3 gifts, 1 delivery of goods', 'Rice (10 kg)'],
  ['ja', '寄附3件、物品の寄贈1件', '米 10kg'],
  ['ko', '기부 3건, 물품 기증 1건', '쌀 10kg'],
  ['zh', '捐款3笔、捐赠物资1批', '大米10公斤'],
])('the list and the giver tell in %s how much was given, and what the goods were', async (language, count, what) => {
  expect(await pageOf('/thanks', language)).toContain(count)
  const giver = await pageOf('/thanks/giver?giver=P-1', language)
  for (const part of [count, what, goods.ref, `/aid/movements/${goods.id}`]) expect(giver).toContain(part)
  // the letter is in the language of the giver
  expect(giver).toContain('米 10kg')
  expect(giver).not.toMatch(/98[,.]?765|says the mill/)
})

test('goods are thanked for by forms, beside gifts, and their movement tells', async () => {
  const movement = `/aid/movements/${goods.id}`
  expect(await pageOf(movement)).toContain('href="/thanks/record?giver=P-1"')
  const form = await pageOf('/thanks/record?giver=P-1')
  for (const part of ['value="G-1 G-2 G-3"', `value="${goods.ref}"`]) expect(form).toContain(part)
  expect(await pageOf('/thanks/send?giver=P-1')).toContain(`value="${goods.ref}"`)
  const said = { giver: 'P-1', gifts: 'G-1', goods: goods.ref, thankedOn: '2011-05-20', way: 'phone', language: '' }
  const thanks = await done('/thanks/record?giver=P-1', { ...said, byWhom: '', note: '' })
  expect(await done('/thanks/record?giver=P-1', { ...said, byWhom: '', note: '' })).toBe(thanks)
  const page = await pageOf(thanks)
  for (const part of ['For these gifts', 'G-1', 'For these goods', goods.ref, 'Rice (10 kg)'])
    expect(page).toContain(part)
  expect(page).not.toMatch(/98[,.]?765/)
  expect(await pageOf('/thanks/acknowledgements')).toContain('1 gift, 1 delivery of goods')
  expect(await pageOf('/thanks')).toContain('2 gifts')
  const told = await pageOf(movement)
  expect(told).toContain('Thanks TH-0001')
  expect(told).not.toContain('/thanks/record?giver=P-1')
  const missing = await ken.post('/thanks/record', Object.entries({ ...said, gifts: '', goods: 'R-NONE' }))
  expect(missing.status).toBe(422)
  expect(await missing.text()).toContain('The goods R-NONE do not wait for thanks to this giver.')
})

test('who may not thank is told nothing of thanks by a movement', async () => {
  const mina = await signIn(staffApplication(world, reach), world, 'aid-officer')
  const page = await (await mina.get(`/aid/movements/${goods.id}`)).text()
  expect(page).toContain(goods.ref)
  expect(page).not.toContain('/thanks/')
  expect(as('aid-officer').may.has('thanks.get-thanks')).toBe(false)
})
