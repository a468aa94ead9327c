import type { SameKeys } from '#platform/words.ts'
import type { enKinds } from './en.ts'

export const koKinds: SameKeys<typeof enKinds> = {
  'giving.pledge-state.behind': '납부 지연',
  'giving.behind': '{day}분부터 {count, number}회분 미납',
  'giving.instalments': '납부 예정과 실적',
  'giving.instalments.empty': '납부 예정이 없습니다',
  'giving.instalments.empty.text': '첫 예정일이 되기 전에 종료된 약정입니다.',
  'giving.instalments.earlier': '이전 {count, number}회분',
  'giving.instalment.received': '납부 완료',
  'giving.instalment.in-part': '일부 납부',
  'giving.instalment.expected': '납부 예정',
  'giving.instalment.missed': '미납',
  'giving.field.due-on': '예정일',
  'giving.field.whole-on': '완납일',
  'giving.field.came': '납부액',
  'giving.field.ahead': '선납액',
  'giving.task.behind': '납부가 밀린 정기 기부 약정 {count, number}건이 있습니다',
  'giving.instalments-expected.figure': '정기 기부 납부 예정액',
  'giving.instalments-expected.rule':
    '대상 기간에 예정일이 돌아오는 약정 금액을 통화별로 합한 것입니다. 예정일은 시작일과 그 뒤 매월·분기·매년 같은 날입니다. 무효 처리된 약정은 제외합니다.',
  'giving.instalments-received.figure': '정기 기부 납부액',
  'giving.instalments-received.rule':
    '대상 기간의 예정액 가운데 기간의 마지막 날까지(기간 중이면 오늘까지) 들어온 금액입니다. 들어온 돈은 오래된 회차부터 채우며, 환불과 무효 처리된 기부는 제외합니다.',
  'giving.instalments-missed.figure': '정기 기부 미납액',
  'giving.instalments-missed.rule':
    '대상 기간의 예정액 가운데 예정일로부터 10일이 넘도록 들어오지 않은 금액입니다. 기간의 마지막 날(기간 중이면 오늘)을 기준으로 합니다.',
}
