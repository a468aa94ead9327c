import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = join(import.meta.dirname, '..', 'bin', 'waystation')
let folder = ''

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

function run(words: readonly string[], language = 'en'): Promise<Ran> {
  const { DATABASE_URL: _, LC_ALL: __, LC_MESSAGES: ___, ...rest } = process.env
  const env = { ...rest, WAYSTATION_DATA: join(folder, 'data'), LANG: `${language}.UTF-8` }
  return new Promise((resolve) => {
    execFile(program, words, { env, cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err })
    })
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waystation-cli-'))
  await run(['aid.create-site', '--code', 'S-01'])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

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
  expect(await run(['aid.import-sites', 'sites.csv'])).toMatchObject({ code: 0, out: 'added: 1\nknown: 0\ntotal: 1\n' })
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
  expect((await run(['aid.create-item', '--help'])).out).toMatch(/--code {2}\*/)
})
