import { expect, test } from 'vitest'
import { settleJosa } from './josa.ts'

test('chooses the Korean particle by how the figure before it is read', () => {
  expect(settleJosa('13명', '을(를) 도왔다')).toBe('을 도왔다')
  expect(settleJosa('330세트', '을(를) 전했다')).toBe('를 전했다')
  expect(settleJosa('3명', '와(과) 함께')).toBe('과 함께')
  expect(settleJosa('40', '이(가)')).toBe('이')
  expect(settleJosa('42', '은(는)')).toBe('는')
  expect(settleJosa('11,784.95달러(USD)', '으로(로)')).toBe('로')
  expect(settleJosa('1', '으로(로)')).toBe('로')
  expect(settleJosa('40톤', '으로(로)')).toBe('으로')
})

test('leaves other text as it is', () => {
  expect(settleJosa('13명', ' 을(를)')).toBe(' 을(를)')
  expect(settleJosa('13명', '이 도착했다')).toBe('이 도착했다')
})
