import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languageCookie } from '#platform/web/cookies.ts'
import { languages, localeOf } from '#platform/words.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const opened = await testWorld()
afterAll(opened.close)
const { world, owner } = opened
const desk = deskOf(opened)
let ken: Visitor

const fields = (values: Record<string, string>) => Object.entries(values)
const pageOf = async (path: string) => (await ken.get(path)).text()
/** Where an act leads to when it is done. */
async function done(path: string, values: Record<string, string>): Promise<string> {
  const answer = await ken.post(path, fields(values))
  if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
  return (answer.headers.get('location') ?? '').replace(/[?&]saved=[^&]*/, '')
}

beforeAll(async () => {
  await desk.settle()
  ken = await signIn(staffApplication(world, reach), world, 'treasurer')
})

test('a treasurer sets a rule, sees who waits and why, records thanks, corrects and takes them back, all by forms', async () => {
  const { id: giftId } = await desk.gift('2011-05-01', 'JPY 12000', { ref: 'G-1' })
  expect(await pageOf('/thanks')).toContain('No gifts ask for thanks yet')
  expect(await pageOf('/')).toContain('Say how gifts are thanked for')
  const wrong = {
    'money.amount': 'much',
    'money.currency': 'JPY',
    sinceOn: '2010-09-01',
    way: 'letter',
    byWhom: '',
    note: '',
  }
  const refusal = await ken.post('/thanks/rules/set', fields(wrong))
  expect(refusal.status).toBe(422)
  expect(await refusal.text()).toContain('value="much"')
  expect(await done('/thanks/rules/set', { ...wrong, 'money.amount': '10000', byWhom: 'The chair' })).toBe(
    '/thanks/rules',
  )
  expect(await pageOf('/thanks/rules')).toContain('From JPY 10,000 on')
  const waiting = await pageOf('/thanks')
  for (const part of [
    '山田 花子 (P-1)',
    '12,000',
    'Letter',
    'by rule',
    'The chair',
    'First gift',
    '日本語',
    '1 giver waits',
  ])
    expect(waiting).toContain(part)
  expect(await pageOf('/')).toContain('1 giver waits for thanks, the first since 1 May 2011')
  const giver = await pageOf('/thanks/giver?giver=P-1')
  for (const part of ['Letter (by rule)', 'hanako@example.jp', '西町1-2-3', 'G-1', 'general'])
    expect(giver).toContain(part)
  const form = await pageOf('/thanks/record?giver=P-1')
  for (const part of ['value="P-1"', 'value="G-1"', 'value="The chair"']) expect(form).toContain(part)
  const said = {
    giver: 'P-1',
    gifts: 'G-1',
    thankedOn: '2011-05-20',
    way: 'letter',
    language: '',
    byWhom: 'The chair',
    note: '',
  }
  const thanks = await done('/thanks/record?giver=P-1', said)
  expect(await done('/thanks/record?giver=P-1', said)).toBe(thanks)
  expect(await pageOf(thanks)).toContain('20 May 2011')
  expect(await pageOf('/thanks')).toContain('Nobody waits for thanks')
  expect(await pageOf('/')).not.toContain('for thanks, the first since')
  expect(await pageOf(`/giving/gifts/${giftId}`)).toContain('Thanks TH-0001')
  expect(await pageOf('/search?q=TH-0001')).toContain(thanks)
  const { giver: _, gifts: __, ...again } = said
  expect(await done(`${thanks}/correct`, { ...again, language: 'ja', way: 'in-person', why: 'at the door' })).toBe(
    thanks,
  )
  const corrected = await pageOf(thanks)
  for (const part of ['Face to face', 'at the door']) expect(corrected).toContain(part)
  expect(await done(`${thanks}/void`, { why: 'never given' })).toBe(thanks)
  expect(await pageOf('/thanks')).toContain('1 giver waits')
  expect(await done(`${thanks}/restore`, { why: 'it was' })).toBe(thanks)
  expect(await pageOf('/thanks/acknowledgements')).toContain('TH-0001')
})

test('a wish is recorded at the giver and holds before the rules', async () => {
  await desk.gift('2011-06-01', 'JPY 12000', { ref: 'G-2' })
  expect(await pageOf('/thanks/wishes/record?giver=P-1')).toContain('value="P-1"')
  const wish = { giver: 'P-1', way: 'email', saidOn: '2011-06-02', note: 'by telephone' }
  expect(await done('/thanks/wishes/record', wish)).toBe('/thanks/wishes')
  expect(await pageOf('/thanks/wishes')).toContain('by telephone')
  expect(await pageOf('/thanks/giver?giver=P-1')).toContain('E-mail (their own wish)')
  const { rows } = await sql<{ id: string }>`select id from thanks.wishes`.execute(owner)
  expect(await done(`/thanks/wishes/${rows[0]?.id}/void`, { why: 'misheard' })).toBe('/thanks/wishes')
  expect(await pageOf('/thanks/giver?giver=P-1')).toContain('Letter (by rule)')
  expect(await done(`/thanks/wishes/${rows[0]?.id}/restore`, { why: 'heard' })).toBe('/thanks/wishes')
})

test('words are written, seen at the giver, sent by mail, and put into letters that are waited for', async () => {
  const template = await done('/thanks/templates/create', {
    ...{ occasion: 'any', 'subjects.ja': '{{organisation}}より', 'bodies.ja': '{{name}}\n\n一言: {{purpose}}' },
    ...{ 'subjects.en': '', 'bodies.en': '' },
  })
  expect(await pageOf(template)).toContain('一言')
  const wrong = await ken.post(`${template}/correct`, fields({ 'subjects.ja': 'a', 'bodies.ja': '{{nmae}}', why: 'b' }))
  expect(await wrong.text()).toContain('Nothing is filled in for “nmae”.')
  expect(
    await done(`${template}/correct`, { 'subjects.ja': 'お礼', 'bodies.ja': '{{name}} 感謝', why: 'warmer' }),
  ).toBe(template)
  expect(await pageOf(template)).toContain('warmer')
  expect(await pageOf('/thanks/giver?giver=P-1')).toContain('山田 花子 様 感謝')
  expect(await pageOf('/thanks/send?giver=P-1')).toContain('value="G-2"')
  const sent = await done('/thanks/send?giver=P-1', { gifts: 'G-2' })
  expect(await done('/thanks/send?giver=P-1', { gifts: 'G-2' })).toBe(sent)
  expect(await pageOf(sent)).toContain('waits to be sent')
  await sql`update thanks.mails set failed_at = now()`.execute(owner)
  expect(await pageOf('/')).toContain('1 mail of thanks could not be sent')
  expect(await pageOf('/thanks/acknowledgements?unsent=yes')).toContain(sent)
  expect(await done(`${sent}/resend`, {})).toBe(sent)
  await desk.gift('2011-06-01', 'JPY 12000', { giver: 'P-2' })
  const print = await done('/thanks/letters', { giver: '' })
  const waiting = await pageOf(print)
  expect(waiting).toContain('?still=1')
  expect(waiting).toMatch(/http-equiv="refresh"/i)
  expect((await ken.get(`${print}/pdf`)).status).toBe(404)
  await sql`update thanks.prints set failed_at = now()`.execute(owner)
  expect(await pageOf(print)).toContain('The letters could not be printed')
  expect(await done(`${print}/again`, {})).toBe(print)
  expect((await ken.post('/thanks/letters', fields({ giver: '' }))).status).toBe(422)
})

test.each(languages)('every page speaks %s', async (language) => {
  const { rows } = await sql<{ thanks: string; rule: string; wish: string; template: string; print: string }>`select
    (select id from thanks.acknowledgements limit 1) as thanks, (select id from thanks.rules limit 1) as rule,
    (select id from thanks.wishes limit 1) as wish, (select id from thanks.templates limit 1) as template,
    (select id from thanks.prints limit 1) as print`.execute(owner)
  const [{ thanks = '', rule = '', wish = '', template = '', print = '' } = {}] = rows
  const paths = [
    ...['/thanks', '/thanks/giver?giver=P-1', '/thanks/giver?giver=P-2', '/thanks/record', '/thanks/record?giver=P-1'],
    ...['/thanks/acknowledgements', `/thanks/acknowledgements/${thanks}`, `/thanks/acknowledgements/${thanks}/correct`],
    ...[`/thanks/acknowledgements/${thanks}/void`, '/thanks/rules', '/thanks/rules/set', `/thanks/rules/${rule}/void`],
    ...['/thanks/templates', '/thanks/templates/create', `/thanks/templates/${template}`, `/thanks/prints/${print}`],
    ...[`/thanks/templates/${template}/correct`, `/thanks/templates/${template}/void`, '/thanks/letters'],
    ...['/thanks/send?giver=P-1', `/thanks/prints/${print}/again`, `/thanks/acknowledgements/${thanks}/resend`],
    ...['/thanks/wishes', '/thanks/wishes/record', `/thanks/wishes/${wish}/void`],
  ]
  for (const path of paths) {
    const answer = await ken.get(path, `${languageCookie}=${language}`)
    expect([path, answer.status]).toEqual([path, 200])
    expect(await answer.text()).toContain(`<html lang="${localeOf[language]}"`)
  }
})

test('nobody is shown who does not exist', async () => {
  expect((await ken.get('/thanks/giver')).status).toBe(404)
  expect((await ken.get('/thanks/giver?giver=P-99')).status).toBe(404)
})
