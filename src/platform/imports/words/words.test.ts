import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { platformWords } from '../../words/words.ts'
import { catalogueOf, formatMessage, languages } from '../../words.ts'
import { importWords } from './words.ts'

const platform = join(import.meta.dirname, '..', '..')
const sources = readdirSync(platform, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !/(^|\/)words\//.test(file))
  .map((file) => readFileSync(join(platform, file), 'utf8'))

const named = (group: string) => [
  ...new Set(
    sources.flatMap((text) => [...text.matchAll(new RegExp(`'(${group}\\.[a-z-]+)'`, 'g'))].map(([, key = '']) => key)),
  ),
]

test.each(['imports', 'input'])('has words in four languages for every refusal called %s', (group) => {
  const keys = named(group)
  expect(keys.length).toBeGreaterThan(5)
  const known = new Set([...Object.keys(platformWords.messages.en), ...Object.keys(importWords.messages.en)])
  expect(keys.filter((key) => !known.has(key))).toEqual([])
})

test('has no words for refusals of files that nobody throws', () => {
  const keys = named('imports')
  expect(
    Object.keys(importWords.messages.en).filter((key) => !key.startsWith('imports.column.') && !keys.includes(key)),
  ).toEqual([])
})

const names = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].toSorted()

test('asks for the same values in each language', () => {
  for (const [key, message] of Object.entries(importWords.messages.en)) {
    for (const language of languages) {
      const other: Record<string, string> = importWords.messages[language]
      expect(names(other[key] ?? ''), `${key} in ${language}`).toEqual(names(message))
    }
  }
})

test('says where a problem is as each language does', () => {
  const say = catalogueOf([importWords, platformWords])
  const place = { file: '寄附.csv', line: 1204n, column: 'amount' }
  const said = languages.map((language) =>
    say(language, 'imports.in-column', { ...place, problem: say(language, 'input.required') }),
  )
  expect(said).toEqual([
    '寄附.csv, line 1204, column amount: Fill this in; it is needed.',
    '寄附.csv 1204行目「amount」列：入力してください。',
    '寄附.csv 1204행 ‘amount’ 열: 입력하십시오.',
    '寄附.csv 第1204行“amount”列：请填写此项。',
  ])
  expect(formatMessage('en', importWords.messages.en['imports.more'], { count: 1n })).toBe('… and 1 more problem.')
})
