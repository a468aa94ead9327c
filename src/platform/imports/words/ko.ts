import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const ko: SameKeys<typeof en> = {
  'imports.in-file': '{file}: {problem}',
  'imports.in-line': '{file} {line}행: {problem}',
  'imports.in-column': '{file} {line}행 ‘{column}’ 열: {problem}',
  'imports.more': '그 밖에 문제가 {count, number}건 더 있습니다.',

  'imports.column.ref': '기록을 가리키는 바뀌지 않는 관리 번호입니다. 이미 있는 번호의 행은 추가되지 않습니다.',
  'imports.column.note': '직원용 메모이며 공개되지 않습니다.',

  'imports.no-file': '파일이 남아 있지 않습니다. 다시 선택하십시오.',
  'imports.empty': '파일이 비어 있습니다. 서식 파일처럼 첫 행에 열 이름을 넣으십시오.',
  'imports.not-template':
    '이 가져오기의 서식 파일이 아닙니다. 쓸 수 있는 열 이름이 하나도 없습니다. 서식 파일을 내려받아 첫 행 아래에 데이터를 넣으십시오.',
  'imports.no-rows': '열 이름만 있고 데이터 행이 없습니다. 한 행 이상 입력하십시오.',

  'imports.workbook':
    '스프레드시트 파일이며 CSV가 아닙니다. 파일을 열어 ‘CSV UTF-8’ 형식으로 저장한 뒤 그 파일을 선택하십시오.',
  'imports.workbook-broken':
    '이 통합 문서를 열 수 없습니다. 스프레드시트 프로그램에서 열어 .xlsx 또는 ‘CSV UTF-8’ 형식으로 다시 저장한 뒤 그 파일을 선택하십시오.',
  'imports.workbook-too-large':
    '이 통합 문서는 너무 커서 그대로 읽을 수 없습니다. 시트를 ‘CSV UTF-8’ 형식으로 저장한 뒤 그 파일을 선택하십시오.',
  'imports.not-text': '텍스트 파일이 아닙니다. 표를 CSV(가능하면 UTF-8)로 저장한 뒤 그 파일을 선택하십시오.',
  'imports.encoding-unclear':
    '파일의 문자 인코딩을 확실히 알 수 없어 글자가 깨질 수 있습니다. ‘CSV UTF-8’ 형식으로 저장한 뒤 다시 시도하십시오.',
  'imports.bad-bytes':
    '이 행에 {encoding}(으)로 읽을 수 없는 글자가 있습니다. 행을 확인하고 ‘CSV UTF-8’ 형식으로 다시 저장하십시오.',
  'imports.nul': '보이지 않는 NUL 문자가 있어 저장할 수 없습니다. 이 셀을 다시 입력하십시오.',

  'imports.unknown-column':
    '‘{column}’ 열은 없습니다. 혹시 ‘{nearest}’ 열입니까? 열 이름을 고치거나 열을 삭제하십시오.',
  'imports.unknown-column-of': '‘{column}’ 열은 없습니다. 열 이름을 다음 중 하나로 고치거나 열을 삭제하십시오: {known}',
  'imports.duplicate-column': '‘{column}’ 열이 두 번 있습니다. 하나만 남기십시오.',
  'imports.missing-column': '‘{column}’ 열이 없습니다. 열을 추가하고 모든 행에 값을 입력하십시오.',
  'imports.nameless-column': '{position}번째 열에 값이 있지만 열 이름이 없습니다. 이름을 붙이거나 비우십시오.',
  'imports.too-many-columns':
    '열이 {found, number}개 있습니다. {most, number}개까지 가져올 수 있습니다. 첫 행에 열 이름이 있는지 확인하십시오.',
  'imports.ragged':
    '이 행의 셀은 {found, number}개인데 첫 행은 {expected, number}개입니다. 값이 없는 셀은 빼지 말고 비워 두고, 쉼표가 들어 있는 셀은 따옴표(")로 묶으십시오.',
  'imports.line-too-long': '이 행은 100만 바이트를 넘습니다. 한 행에 한 건씩 적은 CSV 파일인지 확인하십시오.',
  'imports.record-too-long': '여기서 시작하는 행이 100만 바이트를 넘습니다. 빠진 따옴표(")가 없는지 확인하십시오.',
  'imports.quote-not-closed': '여기서 시작하는 셀의 따옴표(")가 닫히지 않았습니다. 닫거나 지우십시오.',
  'imports.stray-quote':
    '셀 안에 따옴표(")가 잘못 들어 있습니다. 셀 전체를 따옴표로 묶고 안쪽 따옴표는 두 번("") 쓰십시오.',

  'imports.not-a-code':
    '“{text}”은(는) 코드로 쓸 수 없습니다. R-2011-01과 같이 글자, 숫자, 마침표, 하이픈, 밑줄만 써서 빈칸 없이 40자 이내로 입력하십시오.',
  'imports.not-one-of': '“{text}”은(는) 이 열에 쓸 수 없습니다. 다음 중 하나를 입력하십시오: {words}',
  'imports.not-yes-or-no': '“{text}”은(는) ‘예’도 ‘아니요’도 아닙니다. ‘예’ 또는 ‘아니요’로 입력하십시오.',
  'imports.not-a-currency':
    '“{text}”은(는) 등록되지 않은 통화입니다. JPY, USD, KRW와 같이 세 글자 통화 코드로 입력하십시오.',
  'imports.currency-missing': '금액은 있지만 통화가 없습니다. JPY, USD, KRW와 같이 통화를 함께 입력하십시오.',
  'imports.unknown-code': '“{text}”은(는) 등록되어 있지 않습니다. 표기를 확인하거나 먼저 등록하십시오.',
  'imports.twice': '‘{reference}’은(는) 이미 {first_line}행에 있습니다. 같은 번호는 한 파일에 한 번만 쓸 수 있습니다.',
}
