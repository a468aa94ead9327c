import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ko: SameKeys<typeof en> = {
  'governance.due': '회비',
  'governance.list-dues.title': '회비 목록',
  'governance.list-dues.lead': '회원이 사업 연도마다 내야 할 회비입니다. 납부 여부는 입금 기록에서 확인합니다.',
  'governance.list-dues.empty': '해당하는 회비가 없습니다',
  'governance.list-dues.empty.text':
    '그 연도의 회비를 회원 종류별로 한꺼번에 등록하거나, 한 건씩 등록하거나, CSV 파일로 가져오십시오.',
  'governance.list-dues.shown': '회비 {total, number}건',
  'governance.get-due.title': '회비',
  'governance.charge-due.title': '회비 등록',
  'governance.charge-due.done': '회비를 등록했습니다.',
  'governance.charge-all.title': '회비 일괄 등록',
  'governance.charge-all.lead':
    '그 연도에 하루라도 회원이었고 아직 회비가 등록되지 않은 모든 사람에게 등록합니다. 이미 등록된 회비는 그대로 둡니다.',
  'governance.charge-all.done': '회비를 등록했습니다.',
  'governance.correct-due.title': '회비 정정',
  'governance.correct-due.lead':
    '정정 전 내용도 계속 볼 수 있습니다. 다른 회원이나 연도의 회비였다면 정정하지 말고 무효 처리하십시오.',
  'governance.void-due.title': '회비 무효 처리',
  'governance.restore-due.title': '회비 되살리기',
  'governance.import-dues.title': '회비 CSV 가져오기',
  'governance.import-dues.column.member': '회원의 관리 번호입니다. 먼저 회원을 가져오십시오.',
  'governance.import-dues.column.year': '회비 대상 사업 연도입니다.',
  'governance.import-dues.column.amount': '회비 금액입니다. 면제이면 0을 적습니다.',
  'governance.import-dues.column.due_on': '납부 기한입니다. 없으면 비워 둡니다.',
  'governance.unknown-member': '회원 ‘{code}’이(가) 등록되어 있지 않습니다.',
  'governance.unknown-currency': '알 수 없는 통화입니다. 목록에서 고르십시오.',
  'governance.amount-below-zero': '회비는 0 이상이어야 합니다. 낼 금액이 없으면 0으로 적으십시오.',
  'governance.not-member-in-year': '{year}에 회원인 날이 없습니다.',
  'governance.charged-already': '그 연도의 회비가 이미 등록되어 있습니다({ref}).',
  'governance.charged-twice': '같은 회원의 같은 연도 회비가 겹칩니다.',
  'governance.field.year': '사업 연도',
  'governance.field.owed': '회비 금액',
  'governance.field.owed.hint': '면제이면 0을 입력합니다',
  'governance.field.due-on': '납부 기한',
  'governance.field.member.hint': '회원의 관리 번호(예: M-0042)',
  'governance.all-years': '모든 사업 연도',
  'governance.due-of': '{who}({year})',
  'governance.related.due': '{year} 회비: {amount}',
}
