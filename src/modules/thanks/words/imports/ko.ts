import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ko: SameKeys<typeof en> = {
  'thanks.language-because.wish': '본인의 희망',
  'thanks.import-wishes.title': '감사 인사에 대한 희망 가져오기',
  'thanks.import-wishes.column.giver': '희망을 밝힌 분의 관리 번호. 이미 등록되어 있어야 합니다.',
  'thanks.import-wishes.column.way': '원하는 감사 인사 방법. 원하지 않으면 none.',
  'thanks.import-wishes.column.language': '원하는 언어(밝힌 경우): en, ja, ko, zh 중 하나.',
  'thanks.import-wishes.column.said_on': '희망을 밝힌 날. 여럿이면 마지막 것을 따릅니다.',
  'thanks.import-contacts.title': '연락 기록과 연락 거부 가져오기',
  'thanks.import-contacts.column.giver': '상대의 관리 번호. 이미 등록되어 있어야 합니다.',
  'thanks.import-contacts.column.kind': 'called(전화), wrote(글), met(만남), no-contact(연락을 원하지 않음) 중 하나.',
  'thanks.import-contacts.column.made_on': '그 날짜.',
  'thanks.import-contacts.column.outcome': '결과. 본인이 읽어도 되는 내용만 적으십시오.',
  'thanks.import-templates.title': '감사 문구 가져오기',
  'thanks.import-templates.column.occasion': '상황: first, large, after-pause, regular, any 중 하나.',
  'thanks.import-templates.column.subject_en': '제목(영어). 언어마다 제목과 본문이 모두 필요합니다.',
  'thanks.import-templates.column.subject_ja': '제목(일본어). 언어마다 제목과 본문이 모두 필요합니다.',
  'thanks.import-templates.column.subject_ko': '제목(한국어). 언어마다 제목과 본문이 모두 필요합니다.',
  'thanks.import-templates.column.subject_zh': '제목(중국어). 언어마다 제목과 본문이 모두 필요합니다.',
  'thanks.import-templates.column.body_en':
    "본문(영어). '{{name}}', '{{gifts}}', '{{purpose}}', '{{organisation}}' 자리에 내용이 들어갑니다.",
  'thanks.import-templates.column.body_ja':
    "본문(일본어). '{{name}}', '{{gifts}}', '{{purpose}}', '{{organisation}}' 자리에 내용이 들어갑니다.",
  'thanks.import-templates.column.body_ko':
    "본문(한국어). '{{name}}', '{{gifts}}', '{{purpose}}', '{{organisation}}' 자리에 내용이 들어갑니다.",
  'thanks.import-templates.column.body_zh':
    "본문(중국어). '{{name}}', '{{gifts}}', '{{purpose}}', '{{organisation}}' 자리에 내용이 들어갑니다.",
}
