import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ko: SameKeys<typeof en> = {
  'filings.step.window': '{from} – {until} ({years}개 사업연도, {months}개월)',
  'filings.step.years-missing': '필요한 {wanted}개 사업연도 중 이어서 기록된 것은 {years}개뿐입니다.',
  'filings.step.unvalued': '{year}: 엔 환산액이 없는 기부 {count}건({money})은 판정에 넣지 않았습니다.',
  'filings.step.gifts-of-year': '{year}: 기부금 {amount}',
  'filings.step.income-of-year': '{year}: 기부금 외 수입 {amount}',
  'filings.step.gifts-all': '판정 기간의 기부금 총액: {all}',
  'filings.step.small': '공제: 같은 사람의 연간 합계가 기준에 못 미치는 기부금 {taken} ({count}건)',
  'filings.step.unknown': '공제: 이름이나 주소를 알 수 없는 기부금 {taken} ({count}건)',
  'filings.step.kept-by-relief': '소규모 법인 특례에 따라 소액·익명 기부금 {kept}을 공제하지 않습니다.',
  'filings.step.cap': '총액 {all}에 대해 한 기부자의 한도는 {cap}, 인정 NPO·공익법인 등은 {bodies}입니다.',
  'filings.step.excess': '공제: {donor}의 한도 초과액 {given} − {cap} = {excess}',
  'filings.step.no-excess': '한도를 넘은 기부자는 없습니다.',
  'filings.step.gifts-countable': '분자(인정되는 기부금): {amount}',
  'filings.step.income-all': '총수입(기부금 포함): {amount}',
  'filings.step.subsidies': '공제: 국가 등의 보조금 {amount}',
  'filings.step.asset-sales': '공제: 일시적인 자산 매각 수입 {amount}',
  'filings.step.income-small': '공제: 위의 소액 기부금 {amount}',
  'filings.step.income-unknown': '공제: 위의 익명 등 기부금 {amount}',
  'filings.step.income-countable': '분모(경상수입): {amount}',
  'filings.step.share':
    '{over} ÷ {under} = {percent}%(소수점 아래 버림). {shareUnder}분의 {shareOver} 이상이어야 합니다.',
  'filings.step.donors-of-year': '{year}: {least} 이상 기부자 {donors}명(이름과 주소를 아는 사람, 한 가구는 1명)',
  'filings.step.officers-left-out': '{year}: 임원과 생계를 같이하는 {donors}가구는 세지 않습니다.',
  'filings.step.average':
    '{donors}명 × 12 ÷ {months}개월 = 연평균 {average}명(소수점 아래 버림). {wanted}명 이상이어야 합니다.',
  'filings.step.relief-income': '총수입 {income}({months}개월). 연간으로 환산해 {below} 미만이어야 합니다.',
  'filings.step.relief-donors':
    '기간 전체에 걸쳐 {least} 이상 기부한 사람 {donors}명(임원·의결권 회원 제외). {wanted}명 이상이어야 합니다.',
  'filings.step.ordinance': '판정일에 조례가 이 단체를 개별 지정하고 있을 것.',
}
