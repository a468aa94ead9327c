import { expect, test } from 'vitest'
import { withoutTitles } from './titles.ts'

test.each([
  ['mr. john smith', 'john smith'],
  ['mr john smith', 'john smith'],
  ['mr and mrs john smith', 'john smith'],
  ['mr. & mrs. smith', 'smith'],
  ['prof. dr. anna weber', 'anna weber'],
  ['john smith, ph.d.', 'john smith'],
  ['john smith esq.', 'john smith'],
  ['山田花子様', '山田花子'],
  ['山田 花子 様', '山田 花子'],
  ['山田さん', '山田'],
  ['山田先生', '山田'],
  ['佐藤商店 御中', '佐藤商店'],
  ['김민수님', '김민수'],
  ['김민수 씨', '김민수'],
  ['김민수 선생님', '김민수'],
  ['李伟先生', '李伟'],
  ['王芳女士', '王芳'],
])('%s is %s', (written, name) => {
  expect(withoutTitles(written)).toBe(name)
})

test.each([
  'herr, tim',
  'miss',
  'drew barry',
  'mrs',
  '様',
  '王先生',
  '님',
  'たいさん',
  '김씨',
  'misses inc',
  'sirius black',
  'esq',
  '',
])('leaves %j as it is', (name) => {
  expect(withoutTitles(name)).toBe(name)
})
