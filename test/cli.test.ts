import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningPostgres, startPostgres } from '#platform/postgres/start.ts'
import { runWaystation } from './waystation.ts'

let folder = ''
let server: RunningPostgres

const run = (words: readonly string[], language?: string) => runWaystation(folder, words, language)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waystation-cli-'))
  await run(['aid.create-site', '--code', 'S-01'])
  // the first command starts a server and stops it, the others join this one
  server = await startPostgres({ folder: join(folder, 'data') })
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

test('takes nested fields by their paths and prints the answer as lines or as JSON', async () => {
  const made = await run([
    'aid.create-item',
    '--code',
    'wheat',
    '--unit',
    't',
    '--names.en',
    'Wheat',
    '--names.ja=小麦',
  ])
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^id: [0-9a-f-]{36}\n$/) })
  const listed = await run(['aid.list-items', '--json'])
  expect(JSON.parse(listed.out)).toMatchObject([{ code: 'wheat', unit: 't', names: { en: 'Wheat', ja: '小麦' } }])
})

test('ends with 1 and words in the language of the terminal when a command is refused', async () => {
  const refused = await run(['aid.create-site', '--code', 'S-01'], 'ja_JP')
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('「S-01」')
})

test('names every field that is missing', async () => {
  const refused = await run(['aid.create-item'])
  expect(refused.code).toBe(1)
  for (const field of ['code', 'unit', 'names']) expect(refused.err).toContain(`${field}: `)
})

test('imports a file by its path, and tells file, line and column of a wrong cell', async () => {
  await writeFile(join(folder, 'sites.csv'), 'ref,code,opened_on\nS-02,S-02,2011-02-29\nS-03,S-03,2011-02-28\n')
  const refused = await run(['aid.import-sites', 'sites.csv'])
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(/sites\.csv, line 2, column opened_on: .*2011-02-29/)
  await writeFile(join(folder, 'sites.csv'), 'ref,code,opened_on\nS-02,S-02,2011-02-28\n')
  const taken = await run(['aid.import-sites', 'sites.csv'])
  expect(taken).toMatchObject({ code: 0, out: '1 record is new, 0 were there already.\n' })
  await writeFile(join(folder, 'sites.csv'), 'ref,code,opened_on\nS-02,S-02,2011-03-28\n')
  expect((await run(['aid.import-sites', 'sites.csv'])).out).toContain('\nLine 2, S-02: opened_on\n')
  expect(JSON.parse((await run(['aid.import-sites', 'sites.csv', '--json'])).out)).toMatchObject({
    known: '1',
    differing: '1',
    differences: [{ line: 2, ref: 'S-02', columns: ['opened_on'] }],
  })
})

test('says so when a file or a record is not there', async () => {
  expect(await run(['aid.import-sites', 'none.csv'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('none.csv'),
  })
  const id = '019a0000-0000-7000-8000-000000000000'
  expect(await run(['aid.get-site', '--id', id])).toMatchObject({ code: 1, err: 'There is no such record.\n' })
})

test('lists its commands with their titles, and the fields of one', async () => {
  const help = await run(['--help'])
  expect(help.out).toMatch(/aid\.hand-over .*Hand goods over/)
  const fields = (await run(['accounts.invite', '--help'])).out
  expect(fields).toMatch(
    /--name {2}\*\n {2}--language {2}\* {2}en \| ja \| ko \| zh\n {2}--role {2}\*\n {2}--until-day\n/,
  )
})

test('shows a list as a table, with wide letters in their places, and a record line by line', async () => {
  await run(['aid.create-item', '--code', 'rice', '--unit', 'kg', '--names.en', 'Rice', '--names.ja=米'])
  const [head = '', ...rows] = (await run(['aid.list-items'], 'ja_JP')).out.trimEnd().split('\n')
  expect(head).toMatch(/^id +ref +code +names +unit/)
  const rice = rows.find((row) => row.includes('rice')) ?? ''
  expect(rice.indexOf('kg') - rice.indexOf('米') + 1).toBe(head.indexOf('unit') - head.indexOf('names'))
})

test('asks for the stock of today where no day is given', async () => {
  expect(await run(['aid.list-stock', '--json'])).toMatchObject({ code: 0, out: '[]\n' })
  expect((await run(['aid.list-stock', '--help'])).out).toMatch(/--day\n/)
})

test('names the choices where one of them is wanted', async () => {
  const words = '--sign-in-name ken --name Ken --role treasurer --language klingon'
  expect(await run(['accounts.invite', ...words.split(' ')])).toMatchObject({
    code: 1,
    err: expect.stringContaining('language: Write one of these: en, ja, ko, zh'),
  })
})

test('makes a one-time link as an address to open, and says whose account there is not', async () => {
  const none = await run(['accounts.create-sign-in-link', '--sign-in-name', 'ken'])
  expect(none).toMatchObject({ code: 1, err: expect.stringContaining('signInName: No account is called “ken”.') })
  const invited = await run([
    'accounts.invite',
    ...'--sign-in-name ken --name Ken --role treasurer --language en'.split(' '),
  ])
  expect(invited.out).toMatch(/three days.*\nhttp:\/\/127\.0\.0\.1:8410\/sign-in\/link\/[\w-]{20,}\n$/)
  const made = await run(['accounts.create-sign-in-link', '--sign-in-name', 'ken'])
  expect(made.out).toMatch(/valid for one hour.*\nhttp:\/\/127\.0\.0\.1:8410\/sign-in\/link\/[\w-]{20,}\n$/)
  const json = await run(['accounts.create-sign-in-link', '--sign-in-name', 'ken', '--json'])
  expect(Object.keys(JSON.parse(json.out))).toEqual(['token'])
})

test('makes a set-up link as an address to open, while nobody has come in', async () => {
  const made = await run(['accounts.create-set-up-link'])
  expect(made.out).toMatch(/valid for one hour.*\nhttp:\/\/127\.0\.0\.1:8410\/set-up\/[\w-]{20,}\n$/)
})

test('shows no private record to whoever runs the machine, and says why and what to do', async () => {
  const refused = await run(['accounts.list-accounts'])
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toMatch(/private records.*sign in on the staff site/)
  expect((await run(['giving.list-gifts'], 'ja_JP')).err).toContain('閲覧できません')
})

test('suggests the command that was meant, without the whole help', async () => {
  const { code, err } = await run(['aid.hand-ovr'])
  expect(code).toBe(1)
  expect(err).toContain('aid.hand-over')
  expect(err.split('\n').length).toBeLessThan(6)
})
