import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ko: SameKeys<typeof en> = {
  'people.import-contacts.title': '연락처 CSV 가져오기',
  'people.import-contacts.column.party': '이미 등록된 인물·단체의 관리 번호입니다.',
  'people.import-contacts.column.kind': 'email(이메일) 또는 phone(전화)입니다.',
  'people.import-contacts.column.value': '이메일 주소 또는 전화번호입니다. 등록된 연락처 뒤에 추가됩니다.',
  'people.import-addresses.title': '주소 CSV 가져오기',
  'people.import-addresses.column.party': '이미 등록된 인물·단체의 관리 번호입니다.',
  'people.import-addresses.column.address': '도로명이나 번지, 건물명입니다. 같은 주소가 이미 있으면 추가되지 않습니다.',
  'people.import-addresses.column.valid_from':
    '언제부터의 주소인지(아는 경우)입니다. 현재 주소는 맨 앞에 그대로 남습니다.',
  'people.import-parts.reason': 'CSV에서 추가',
  'people.complete-parties.reason': '입금 내역에서 빠진 정보를 채움',
  'people.move-party.reason': '입금 내역에 나온 다른 주소로 변경',
  'people.too-many-parts': '{ref}의 개수가 {most, number}개를 넘게 됩니다.',
}
