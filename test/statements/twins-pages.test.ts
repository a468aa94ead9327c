import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listTwins } from '#modules/statements/queries/list-twins.ts'
import { statementsWords } from '#modules/statements/words/words.ts'
import { languageCookie } from '#platform/web/cookies.ts'
import { languages, localeOf } from '#platform/words.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { deskOf } from '../payments/desk.ts'
import { givewpList, paypalInEnglish, type Told } from '../payments/files.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const { take } = deskOf(world, ken)
const list = '/statements/twins'
let visitor: Visitor

const gift: Told = {
  ...{ id: '1AA11111AA111111A', at: 20 * 86_400 + 3600, currency: 'USD', gross: 5000, fee: 175, kind: 'donation' },
  ...{ name: 'Ann Lee', email: 'ann@example.org' },
}
const second: Told = { ...gift, id: '2AA22222AA222222A', at: gift.at + 86_400 }
const named: Told = { ...gift, id: '3AA33333AA333333A', name: 'José Núñez', email: 'jose@example.es' }

const pageOf = async (path: string, language = 'en') => {
  const answer = await visitor.get(path, `${languageCookie}=${language}`)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}
const posted = (path: string, values: Record<string, string> = {}) => visitor.post(path, Object.entries(values))
async function done(path: string, values: Record<string, string> = {}): Promise<void> {
  const answer = await posted(path, values)
  if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
  expect((answer.headers.get('location') ?? '').replace(/[?&]saved=[^&]*/, '')).toBe(list)
}
const idOf = async (ref: string) => {
  const { rows } = await listTwins(world, ken, {})
  const found = rows.find(({ kept }) => kept.ref === ref)
  if (!found) throw new Error(`${ref} does not wait`)
  return found.id
}
const gifts = async () => {
  const { rows } = await sql<{
    ref: string
  }>`select ref from giving.gifts where voided_at is null order by ref`.execute(owner)
  return rows.map(({ ref }) => ref)
}

beforeAll(async () => {
  visitor = await signIn(staffApplication(world, reach), world, 'treasurer')
})
// three pairs, of which the last shares no more than the name
beforeEach(async () => {
  await sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers, payments.sources cascade`.execute(
    owner,
  )
  await take({ 'paypal.csv': paypalInEnglish([gift, second, named]) }, { order: 'mdy', mark: '.' })
  await take({ 'givewp.csv': givewpList([gift, second, { ...named, email: '' }]) })
})

test('the list shows both tellings side by side, what they share, and an act for each answer', async () => {
  const id = await idOf(gift.id)
  const page = await pageOf(list)
  for (const part of [
    ...[gift.id, `givewp-${gift.id}`, 'Ann Lee · ann@example.org', '21 January 2010', 'USD 50.00', '3 pairs'],
    ...['the same e-mail address', 'only the same name', `${list}/all-one-payment`],
    ...[`action="${list}/${id}/one-payment"`, `action="${list}/${id}/two-payments"`],
  ])
    expect(page).toContain(part)
  expect(await pageOf(`${list}/${id}/one-payment`)).toContain('It is one payment')
  expect(await pageOf(`${list}/${id}/two-payments`)).toContain('Both count as gifts.')
})

test('one payment: the pair leaves the list, stands among those told, and only one gift counts', async () => {
  const id = await idOf(gift.id)
  await done(`${list}/${id}/one-payment`)
  await done(`${list}/${id}/one-payment`)
  expect(await pageOf(list)).toContain('2 pairs')
  expect(await pageOf(`${list}?state=one`)).toContain(`href="${list}/${id}/two-payments"`)
  expect(await gifts()).toEqual([gift.id, second.id, named.id])
})

test('two payments: both count, and the pair stands among those', async () => {
  const id = await idOf(gift.id)
  await done(`${list}/${id}/two-payments`)
  expect(await pageOf(`${list}?state=two`)).toContain(`href="${list}/${id}/one-payment"`)
  expect(await pageOf(`${list}?state=one`)).toContain('No pair was told to be one payment')
  expect(await gifts()).toEqual([gift.id, second.id, named.id, `givewp-${gift.id}`])
})

test('all of an e-mail address: what shares a name alone waits on, and the act is offered no more', async () => {
  expect(await pageOf(`${list}/all-one-payment`)).toContain(`action="${list}/all-one-payment"`)
  await done(`${list}/all-one-payment`)
  const page = await pageOf(list)
  expect(page).toContain('1 pair')
  expect(page).toContain(named.id)
  expect(page).not.toContain(gift.id)
  expect(page).not.toContain('all-one-payment')
})

test('told otherwise: with a reason alone, and what was typed stays', async () => {
  const id = await idOf(gift.id)
  await done(`${list}/${id}/one-payment`)
  const refusal = await posted(`${list}/${id}/two-payments`, { why: '' })
  expect(refusal.status).toBe(422)
  expect(await gifts()).toHaveLength(3)
  await done(`${list}/${id}/two-payments`, { why: 'Ann gave twice' })
  expect(await gifts()).toHaveLength(4)
})

test.each(languages)('every page speaks %s, empty or not', async (language) => {
  const words = statementsWords.messages[language]
  const id = await idOf(gift.id)
  const pages = [
    [list, words['statements.list-twins.title']],
    [`${list}?state=one`, words['statements.twins.empty.one']],
    [`${list}?state=two`, words['statements.twins.empty.two']],
    [`${list}/${id}/one-payment`, words['statements.tell-one-payment.title']],
    [`${list}/${id}/two-payments`, words['statements.tell-two-payments.title']],
    [`${list}/all-one-payment`, words['statements.tell-all-one-payment.title']],
  ] as const
  for (const [path, title] of pages) {
    const page = await pageOf(path, language)
    expect(page).toContain(`<html lang="${localeOf[language]}"`)
    expect(page).toContain(title)
  }
  await done(`${list}/all-one-payment`)
  await done(`${list}/${await idOf(named.id)}/one-payment`)
  expect(await pageOf(list, language)).toContain(words['statements.twins.empty.waiting'])
})

test('nobody else looks at pairs', async () => {
  const editor = await signIn(staffApplication(world, reach), world, 'editor')
  expect((await editor.get(list)).status).toBe(403)
  expect((await editor.post(`${list}/${await idOf(gift.id)}/one-payment`, [])).status).toBe(403)
  expect(await gifts()).toHaveLength(3)
})
