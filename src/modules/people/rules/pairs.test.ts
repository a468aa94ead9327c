import { expect, test } from 'vitest'
import { gramsOf, pairsOf, twoThirds } from './pairs.ts'

test.each([
  ['smith', ['sm', 'mi', 'it', 'th']],
  ['山田花子', ['山田', '田花', '花子']],
  ['김민수', ['김민', '민수']],
  ['ｱ', []],
  ['anan', ['an', 'na']],
  ['𠮷野家', ['𠮷野', '野家']],
])('the pairs of %s are %j', (key, pairs) => {
  expect(pairsOf(key)).toEqual(pairs)
})

test.each([
  ['smith', ['smi', 'mit', 'ith']],
  ['山田花', ['山田花']],
  ['김민', ['김민']],
  ['nnnn', ['nnn']],
  ['𠮷野家', ['𠮷野家']],
  ['李', []],
])('%s is looked for by %j', (word, grams) => {
  expect(gramsOf(word)).toEqual(grams)
})

test('a name with one letter changed holds one of the three choices', () => {
  const choices = twoThirds(['maria', 'schmidt'])
  expect(choices).toHaveLength(3)
  for (const changed of ['maria schmitt', 'marla schmidt', 'maria xchmidt', 'mariah schmidt', 'maria schmid']) {
    const held = new Set(changed.split(' ').flatMap(pairsOf))
    expect(choices.some((choice) => choice.every((pair) => held.has(pair)))).toBe(true)
  }
  expect(twoThirds(['李', '伟'])).toEqual([])
  expect(twoThirds(['李伟国'])).toEqual([])
})
