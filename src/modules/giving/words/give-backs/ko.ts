import type { SameKeys } from '#platform/words.ts'
import type { enGiveBacks } from './en.ts'

export const koGiveBacks: SameKeys<typeof enGiveBacks> = {
  'giving.give-back': '잔액 환급',
  'giving.give-backs': '기부자에게 돌려준 금액',
  'giving.give-back-rest.title': '잔액을 기부자에게 돌려주기',
  'giving.give-back-rest.lead':
    '‘{fund}’의 잔액을 각 기부의 남은 금액에 비례하여 나눕니다. 등록하기 전에는 아무것도 기록되지 않으며, 등록해도 송금되지는 않습니다. 송금은 은행이나 결제 대행사에서 진행하십시오.',
  'giving.give-back-rest.submit': '돌려준 것으로 등록',
  'giving.show-give-back.title': '잔액 배분 내역',
  'giving.get-give-back.title': '잔액 환급',
  'giving.void-give-back.title': '전체 취소',
  'giving.void-give-back.lead':
    '{ref}의 환불과 이체를 모두 취소하고 잔액을 원래 기금으로 되돌립니다. 등록했던 내용은 이력에 남습니다.',
  'giving.void-give-back.submit': '전체 취소',
  'giving.void-give-back.receipted':
    '환급 후의 금액으로 발급한 영수증 {number}이(가) 있습니다. 먼저 영수증을 무효 처리하십시오.',
  'giving.void-give-back.kept-is-spent':
    '옮겨 간 기금 {code}의 잔액이 옮긴 금액 {kept}보다 적습니다. 먼저 그 지출이나 이동을 취소하십시오.',
  'giving.give-back-is-void': '이미 취소되었습니다.',
  'giving.give-back.currencies': '잔액이 있는 통화',
  'giving.give-back.running':
    '이 기금은 아직 끝나지 않았습니다. 마지막 날까지는 본래 용도에 쓰고, 그 뒤에 돌려줄 수 있습니다.',
  'giving.give-back.empty': '돌려줄 금액이 없습니다',
  'giving.give-back.empty.text': '이 기금에 잔액이 없거나, 돌려줄 수 있는 유효한 기부가 없습니다.',
  'giving.give-back.rest': '기금 잔액',
  'giving.give-back.back': '돌려줄 금액',
  'giving.give-back.back.went': '돌려준 금액',
  'giving.give-back.kept': '돌려줄 수 없는 금액',
  'giving.give-back.kept.went': '돌려주지 못한 금액',
  'giving.give-back.surplus': '기금에 남는 금액',
  'giving.give-back.surplus.why': '{amount}(이 기금에 들어온 기부를 넘는 금액)',
  'giving.give-back.sum': '{amount}(기부 {count, number}건)',
  'giving.give-back.goes': '기부별로 돌려줄 금액',
  'giving.give-back.went': '기부별로 돌려준 금액',
  'giving.give-back.stays': '돌려줄 수 없는 기부',
  'giving.give-back.stays.lead':
    '배분 대상이지만 돌려줄 곳이 없습니다. 기부자를 찾았다면 먼저 연락처와 함께 등록하십시오.',
  'giving.give-back.stayed': '돌려주지 못한 기부',
  'giving.give-back.part': '배분 금액',
  'giving.give-back.given': '기부 금액',
  'giving.give-back.given-less': '{given}(남은 금액 {left})',
  'giving.give-back.receipt': '영수증',
  'giving.give-back.receipts':
    '영수증이 발급된 기부가 {count, number}건 있습니다. 돌려준 뒤에는 영수증의 금액과 맞지 않으므로, 송금이 끝나면 무효 처리하고 다시 발급하십시오. 홈 화면에서도 알려 드립니다.',
  'giving.give-back.shown': '기부 모두 {total, number}건',
  'giving.give-back.nothing': '돌려줄 수 있는 기부자가 없습니다. 잔액을 다른 기금으로 옮기십시오.',
  'giving.give-back.changed':
    '화면을 연 뒤에 기부, 환불, 기부자 또는 잔액이 바뀌었습니다. 아래 배분을 다시 확인한 뒤 등록하십시오.',
  'giving.give-back.kept-needs-fund': '돌려줄 수 없는 금액을 받을 기금을 고르십시오.',
  'giving.give-back.kept-needs-resolution': '돌려줄 수 없는 금액을 옮기는 근거가 되는 안건을 지정하십시오.',
  'giving.kept.anonymous': '익명 기부',
  'giving.kept.nobody': '기부자 모름',
  'giving.kept.no-address': '연락처 모름',
  'giving.field.kept': '돌려줄 수 없는 이유',
  'giving.field.given-back-on': '돌려준 날',
  'giving.field.kept-fund': '돌려줄 수 없는 금액을 받을 기금',
  'giving.field.kept-resolution': '근거 안건',
  'giving.field.kept-resolution.hint': '그날까지 가결된 안건이어야 합니다.',
  'giving.field.kept-resolution.none': '아직 가결된 안건이 없습니다. 먼저 회의 안건으로 등록하십시오.',
  'giving.unknown-resolution': '안건 {ref}이(가) 없습니다.',
  'giving.resolution-not-carried': '안건 {ref}은(는) {day}까지 가결되지 않았습니다.',
  'giving.rest-goes-elsewhere':
    '기금 {code}의 잔액은 다른 기금으로 옮기기로 되어 있습니다. 바뀌었다면 먼저 기금을 정정하십시오.',
  'giving.part-of-give-back': '돌려준 잔액의 일부입니다. 전체를 취소하십시오.',
  'giving.correct-gift.given-back':
    '이 기부의 일부는 기금 잔액으로 돌려주었습니다. 다른 기금으로 옮기려면 먼저 그 전체를 취소하십시오.',
  'giving.import-rests.title': '잔액 이동 CSV 가져오기',
  'giving.import-rests.column.fund': '끝난 기금의 코드입니다.',
  'giving.import-rests.column.to_fund': '잔액을 옮긴 기금의 코드입니다.',
  'giving.import-rests.column.moved_on': '옮긴 날입니다. 기금이 끝난 다음 날부터 가능합니다.',
  'giving.import-rests.column.amount': '옮긴 금액입니다. 통화는 옆 열에 적습니다.',
  'giving.import-rests.column.reason': '옮긴 이유(결정한 회의 등)입니다.',
  'giving.rest-above-left-by-file': '기금 {code}에서 잔액보다 많이 옮기게 됩니다.',
}
