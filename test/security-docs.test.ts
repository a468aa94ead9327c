import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asvsLevels } from './fixtures/asvs.ts'
import { root } from './source.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

const states = ['kept', 'not yet', 'does not apply']

interface Line {
  readonly id: string
  readonly level: string
  readonly asks: string
  readonly state: string
  readonly shown: string
}

const lines = read('docs/ASVS.md')
  .split('\n')
  .filter((line) => /^\| V?\d/.test(line))
  .map((line): Line => {
    const [id = '', level = '', asks = '', state = '', shown = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    return { id, level, asks, state, shown }
  })

const wanted = Object.entries(asvsLevels).flatMap(([section, levels]) =>
  [...levels].flatMap((level, n) => (level === '3' ? [] : [`${section}.${n + 1} L${level}`])),
)

test('the table of ASVS has every requirement of levels 1 and 2 once, in their order', () => {
  expect(wanted.length).toBe(253)
  expect(lines.map(({ id, level }) => `${id} ${level}`)).toEqual(wanted)
})

test('each says what is asked, how it stands, and what shows it or why not', () => {
  const wrong = lines.filter(
    ({ asks, state, shown }) => asks.length < 10 || !states.includes(state) || shown.length < 10,
  )
  expect(wrong).toEqual([])
})

test('what is kept names a file that shows it, and every file that is named is there', () => {
  const named = /`((?:src|test|docs|bin|bench|\.npmrc|package-lock)[\w./-]*)`/g
  const filesIn = (text: string) => [...text.matchAll(named)].map(([, path = '']) => path)
  const unshown = lines.filter(({ state, shown }) => state === 'kept' && filesIn(shown).length === 0)
  expect(unshown.map(({ id }) => id)).toEqual([])
  const all = [...filesIn(read('docs/ASVS.md')), ...filesIn(read('docs/SECURITY.md'))]
  expect(all.length).toBeGreaterThan(100)
  expect([...new Set(all)].filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('the counts at its top are those of the table', () => {
  const count = (state: string) => lines.filter((line) => line.state === state).length
  const told = `${count('kept')} are kept, ${count('not yet')} not yet, ${count('does not apply')} do not apply`
  expect(read('docs/ASVS.md')).toContain(told)
})
