import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctTemplate } from '#modules/thanks/commands/create-template.ts'
import { voidTemplate } from '#modules/thanks/commands/void-template.ts'
import { importContacts } from '#modules/thanks/imports/contacts.ts'
import { importTemplates } from '#modules/thanks/imports/templates.ts'
import { importWishes } from '#modules/thanks/imports/wishes.ts'
import { contactsOf } from '#modules/thanks/queries/contacts-of.ts'
import { listTemplates } from '#modules/thanks/queries/list-templates.ts'
import { listWishes } from '#modules/thanks/queries/list-wishes.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const { ken, settle, rule, gift, waiting, wish } = deskOf({ world, as, csv })

const problemsOf = async (act: ReturnType<typeof csv>) => {
  const error = await act.catch((problem) => problem)
  return error.problems.map((one: { code: string; place: { line: number; column: string } }) => [
    ...[one.place.line, one.place.column, one.code],
  ])
}

beforeAll(async () => {
  await settle()
  await rule('JPY 0', 'email')
  await gift('2011-03-01', 'JPY 5000')
  await gift('2011-03-01', 'JPY 5000', { giver: 'P-2' })
})

test('wishes come once, and the one said last holds, with its language', async () => {
  const file = [
    'ref,giver,way,language,said_on,note',
    'W-1,P-1,letter,en,2011-01-10,told at the bazaar',
    'W-2,P-2,email,,2011-01-10,',
    'W-3,P-1,none,,2010-12-01,',
  ].join('\n')
  expect(await csv(importWishes, 'w.csv', file)).toMatchObject({ added: 3n, known: 0n })
  expect(await csv(importWishes, 'w.csv', file)).toMatchObject({ added: 0n, known: 3n, differing: 0n })
  const told = (await waiting()).map((row) => [row.ref, row.way, row.language, row.language_by, row.is_wish])
  expect(told).toEqual([
    ['P-1', 'letter', 'en', 'wish', true],
    ['P-2', 'letter', 'ko', 'country', true],
  ])
  const { rows } = await listWishes(world, ken, {})
  expect(rows.map(({ ref, language, holds }) => [ref, language, holds])).toEqual([
    ['W-2', null, true],
    ['W-1', 'en', true],
    ['W-3', null, false],
  ])
  // said later, without a word on the language: that of their own again
  await wish('P-1', 'email', '2011-02-01')
  expect((await waiting()).find(({ ref }) => ref === 'P-1')).toMatchObject({ language: 'ja', language_by: 'own' })
})

test('a wish of nobody, of a way or a language that there is not, or of a day to come is refused at its line', async () => {
  const file = 'ref,giver,way,language,said_on\nX-1,P-99,fax,fr,2011-01-10\n'
  expect(await problemsOf(csv(importWishes, 'w.csv', file))).toEqual([
    [2, 'way', 'imports.not-one-of'],
    [2, 'language', 'imports.not-one-of'],
  ])
  const unknown = 'ref,giver,way,said_on\nX-1,P-99,letter,2011-01-10\n'
  expect(await problemsOf(csv(importWishes, 'w.csv', unknown))).toEqual([[2, 'giver', 'thanks.unknown-giver']])
  const later = 'ref,giver,way,said_on\nX-1,P-1,letter,2011-09-09\n'
  expect(await problemsOf(csv(importWishes, 'w.csv', later))).toEqual([[2, 'said_on', 'dates.not-come-yet']])
})

test('the form of a wish asks for the language, and its list and the giver’s page tell it', async () => {
  const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
  const fields = { giver: 'P-2', way: 'phone', language: 'zh', saidOn: '2011-03-03', note: '' }
  const done = await treasurer.post('/thanks/wishes/record', Object.entries(fields))
  expect(done.status).toBe(303)
  expect(await (await treasurer.get('/thanks/wishes')).text()).toContain('Telephone · 中文')
  expect(await (await treasurer.get('/thanks/giver?giver=P-2')).text()).toContain('as they wish')
})

test('contacts come once, also that somebody wishes none', async () => {
  const file = 'ref,giver,kind,made_on,outcome\nC-1,P-3,called,2011-02-01,gives again\nC-2,P-3,連絡不要,2011-03-01,\n'
  expect(await csv(importContacts, 'c.csv', file)).toMatchObject({ added: 2n, known: 0n })
  expect(await csv(importContacts, 'c.csv', file)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
  const { rows } = await listWishes(world, ken, { giver: 'P-3' })
  expect(rows).toEqual([])
  const [party] = (await waitingIds('P-3')) as [string]
  expect((await contactsOf(owner, party)).map(({ ref, kind }) => [ref, kind])).toEqual([
    ['C-2', 'no-contact'],
    ['C-1', 'called'],
  ])
})

const waitingIds = async (ref: string) => {
  const { id } = await owner
    .selectFrom('people.parties' as never)
    .select('id' as never)
    .where('ref' as never, '=', ref as never)
    .executeTakeFirstOrThrow()
  return [id as string]
}

test('words of thanks come once, each language whole, with names of what is there, one set for an occasion', async () => {
  const head = 'ref,occasion,subject_en,body_en,subject_ja,body_ja\n'
  const file = `${head}T-1,first,Welcome,"Dear {{name}},\n\nthank you for {{gifts}}.",ようこそ,{{name}}\n`
  expect(await csv(importTemplates, 't.csv', file)).toMatchObject({ added: 1n, known: 0n })
  expect(await csv(importTemplates, 't.csv', file)).toMatchObject({ added: 0n, known: 1n, differing: 0n })
  const [template] = await listTemplates(world, ken, {})
  expect(template).toMatchObject({
    ...{ ref: 'T-1', occasion: 'first', subjects: { en: 'Welcome', ja: 'ようこそ' } },
    bodies: { en: 'Dear {{name}},\n\nthank you for {{gifts}}.', ja: '{{name}}' },
  })
  const wrong = `${head}T-2,first,Hello,Text,,\nT-3,any,Hello,,,Text\nT-4,large,,,,\n`
  expect(await problemsOf(csv(importTemplates, 't.csv', wrong))).toEqual([
    [2, 'occasion', 'thanks.template-taken'],
    [3, 'body_en', 'thanks.words-apart'],
    [3, 'body_ja', 'thanks.words-apart'],
    [4, 'body_en', 'thanks.words-needed'],
  ])
  const named = `${head}T-5,any,Hello,Dear {{surname}},,\n`
  expect(await problemsOf(csv(importTemplates, 't.csv', named))).toEqual([[2, 'body_en', 'thanks.unknown-placeholder']])
  const words = { subjects: { en: 'Hello' }, bodies: { en: 'Thank you' } }
  await correctTemplate(world, ken, { id: template?.id ?? '', ...words, why: 'shorter' } as never)
  expect(await csv(importTemplates, 't.csv', file)).toMatchObject({ added: 0n, differing: 1n })
  await voidTemplate(world, ken, { id: template?.id ?? '', why: 'no longer' })
  expect(await csv(importTemplates, 't.csv', `${head}T-6,first,Hello,Text,,\n`)).toMatchObject({ added: 1n })
})
