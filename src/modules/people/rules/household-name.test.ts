import { expect, test } from 'vitest'
import { familyOf, householdName } from './household-name.ts'

test.each([
  ['佐藤 一郎', '佐藤', 'kanji', '佐藤', '佐藤家'],
  ['佐藤　一郎', null, 'kanji', '佐藤', '佐藤家'],
  ['さとう いちろう', null, 'kana', 'さとう', 'さとう家'],
  ['김민수', '김', 'hangul', '김', '김씨 가족'],
  ['王伟', '王', 'hanzi', '王', '王家'],
  ['Maria Ann Schmidt', null, 'latin', 'Schmidt', 'Schmidt family'],
  ['Schmidt, Maria', null, 'latin', 'Schmidt', 'Schmidt family'],
] as const)('%s is of the family %s', (written, told, script, family, name) => {
  expect(familyOf(written, told, script)).toBe(family)
  expect(householdName(family, script)).toBe(name)
})

test('one word does not tell the family', () => {
  expect(familyOf('Suharto', null, 'latin')).toBeNull()
  expect(familyOf('山田花子', null, 'kanji')).toBeNull()
})
