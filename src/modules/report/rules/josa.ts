// With and without a final consonant: the pairs that Korean chooses between by the sound before them.
const pairs: Readonly<Record<string, readonly [string, string]>> = {
  '을(를)': ['을', '를'],
  '이(가)': ['이', '가'],
  '은(는)': ['은', '는'],
  '와(과)': ['과', '와'],
  '과(와)': ['과', '와'],
  '으로(로)': ['으로', '로'],
}

const opening = new RegExp(
  `^(${Object.keys(pairs)
    .map((pair) => pair.replace(/[()]/g, '\\$&'))
    .join('|')})`,
)

// how the digits are read: 영 일 이 삼 사 오 육 칠 팔 구
const finalOfDigit = ['ㅇ', 'ㄹ', '', 'ㅁ', '', '', 'ㄱ', 'ㄹ', 'ㄹ', '']
const [firstSyllable, finals, rieul] = [0xac00, 28, 8]

/** The final consonant of the last sign as it is read: '' for none, 'ㄹ' apart because 로 follows it. */
function finalOf(text: string): string {
  const last = text.replace(/[\s)\]”"']+$/u, '').at(-1) ?? ''
  if (/\d/.test(last)) return finalOfDigit[Number(last)] ?? ''
  const place = last.codePointAt(0) ?? 0
  if (place < firstSyllable || place > 0xd7a3) return ''
  const final = (place - firstSyllable) % finals
  return final === 0 ? '' : final === rieul ? 'ㄹ' : 'ㅇ'
}

/** Text that follows a printed figure, its opening `을(를)` or another pair settled by how the figure is read. */
export function settleJosa(before: string, text: string): string {
  const [pair = ''] = opening.exec(text) ?? []
  const choice = pairs[pair]
  if (!choice) return text
  const final = finalOf(before)
  const bare = final === '' || (pair === '으로(로)' && final === 'ㄹ')
  return (bare ? choice[1] : choice[0]) + text.slice(pair.length)
}
