import type { SameKeys } from '#platform/words.ts'
import type { enPayments } from './en-payments-words.ts'

export const koPayments: SameKeys<typeof enPayments> = {
  'giving.import-payments.title': '입금 파일 가져오기',
  'giving.preview-payments.title': '입금 파일 미리 보기',
  'giving.import-payments.too-many-files': '한 번에 50개 파일까지 가져올 수 있습니다.',
  'giving.import-payments.which-fund': '기금이 여러 개입니다. 용도가 정해지지 않은 입금을 받을 기금을 선택해 주세요.',
  'giving.import-payments.recorded-meanwhile':
    '같은 참조 번호의 기부가 방금 등록되었습니다. 파일을 다시 가져와 주세요.',
  'giving.import-payments.fund-not-open':
    '입금 {count}건의 날짜에 기금 {code}이(가) 열려 있지 않습니다. 다른 기금을 선택해 주세요.',
  'giving.payments.worked-on':
    '기부 {ref}은(는) 가져온 뒤 정정·무효·환불 등이 이루어졌습니다. 이 가져오기는 취소할 수 없습니다.',
  'giving.payments.in-use':
    '이 가져오기의 기부에 영수증이나 행사 등의 기록이 연결되어 있습니다. 이 가져오기는 취소할 수 없습니다.',
  'giving.field.fee': '수수료',
  'giving.field.net': '수수료 제외 금액',
  'giving.field.soft-credit': '이끈 사람',
  'giving.payments.told': '내역에 적힌 내용',
  'giving.payments.kind': '내용',
  'giving.payments.file': '파일과 행',
  'giving.payments.line': '{file} {line}행',
  'giving.payments.gifts': '새 기부 {count}건: 총액 {gross}, 수수료 {fee}, 실수령 {net}',
  'giving.payments.read': '{name}: {layout}, {count}행, 읽은 방식 {how}',
  'giving.payments.gifts-alone': '새 기부 {count}건: 총액 {gross}(수수료는 적혀 있지 않음)',
  'giving.payments.fee-unknown': '이 중 {count}건은 수수료가 적혀 있지 않음',
  'giving.payments.refunds': '환불 {count}건: {amount}',
  'giving.payments.waiting': '원래 입금이 아직 들어오지 않은 환불 {count}건: {amount}',
  'giving.payments.nothing-new': '새 기부도 환불도 없습니다.',
  'giving.payments.guessed': '유형을 알 수 없어 내용으로 기부라고 판단한 행 {count}건',
  'giving.payments.twins': '두 번 적혔을 수 있어 담당자의 확인을 기다리는 입금 {count}건',
  'giving.payments.ignored': '제외된 행 {count}건: {reason}',
  'giving.payments.field.fund': '용도가 정해지지 않은 입금을 받을 기금',
  'giving.payments.field.currency': '통화가 적히지 않은 금액의 통화',
  'giving.payments.field.zone': '시간대가 적히지 않은 시각의 시간대',
  'giving.payments.field.order': '날짜 순서(ymd, mdy, dmy)',
  'giving.payments.field.mark': '소수점 기호',
  'giving.payments.field.encoding': '문자 인코딩',
  'giving.payments.field.delimiter': '열 구분 기호',
}
