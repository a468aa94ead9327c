import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ko: SameKeys<typeof en> = {
  'accounts.title': '계정',
  'accounts.account': '계정',
  'accounts.sign-in.title': '로그인',
  'accounts.plain':
    '이 페이지는 {host}에서 암호화되지 않은 HTTP로 열렸으므로 브라우저가 로그인 상태를 유지하지 않습니다. 서버에서는 http://localhost 를 열고, 다른 기기에서는 SSH 터널이나 TLS 프록시를 사용하십시오(docs/OPERATING.md).',
  'accounts.sign-in.lead': '본인 이름으로 로그인하십시오. 모든 작업은 그 이름으로 기록됩니다.',
  'accounts.sign-in.submit': '로그인',
  'accounts.sign-in.wrong': '이름 또는 비밀번호가 올바르지 않습니다.',
  'accounts.sign-in.too-many':
    '시도 횟수를 초과했습니다. {minutes, number}분 후에 다시 시도하거나 일회용 링크를 요청하십시오.',
  'accounts.sign-out.title': '로그아웃',
  'accounts.note-attempt.title': '로그인 시도 기록',
  'accounts.use-sign-in-link.title': '일회용 링크로 로그인',
  'accounts.use-sign-in-link.lead':
    '이 링크로 한 번만 로그인할 수 있습니다. 다음부터 링크 없이 들어오려면 비밀번호를 설정하십시오.',
  'accounts.use-sign-in-link.submit': '지금 로그인',
  'accounts.use-sign-in-link.over': '이미 사용했거나 만료된 링크입니다. 새 링크를 요청하십시오.',
  'accounts.create-account.title': '계정 추가',
  'accounts.create-account.done':
    '계정을 만들었습니다. 아직 비밀번호가 없으니 일회용 링크를 만들어 본인에게 전하십시오.',
  'accounts.create-account.lead': '사용자는 처음에 일회용 링크로 로그인한 뒤 비밀번호를 설정합니다.',
  'accounts.create-account.submit': '계정 추가',
  'accounts.create-account.name-taken': '이미 사용 중인 로그인 이름입니다.',
  'accounts.create-sign-in-link.title': '일회용 링크 만들기',
  'accounts.create-sign-in-link.lead':
    '이 링크를 {name} 님에게 전달하십시오. 1시간 안에 한 번만 사용할 수 있으며 다시 표시되지 않습니다.',
  'accounts.create-sign-in-link.no-account':
    '‘{name}’ 계정이 없습니다. 로그인 이름을 확인하거나 먼저 계정을 만드십시오.',
  'accounts.create-sign-in-link.submit': '링크 만들기',
  'accounts.set-password.title': '비밀번호 설정',
  'accounts.set-password.lead':
    '12자 이상이어야 합니다. 본인만 쓸 법한 문장이 좋습니다. 다른 기기의 로그인은 모두 해제됩니다.',
  'accounts.set-password.submit': '비밀번호 저장',
  'accounts.set-password.too-short': '비밀번호는 12자 이상이어야 합니다.',
  'accounts.set-password.not-the-same': '두 비밀번호가 일치하지 않습니다.',
  'accounts.set-password.sign-in-first': '먼저 로그인하십시오.',
  'accounts.list-accounts.title': '계정 목록',
  'accounts.list-accounts.empty': '아직 계정이 없습니다.',
  'accounts.field.sign-in-name': '로그인 이름',
  'accounts.field.sign-in-name.hint': '문자, 숫자, 마침표, 하이픈을 쓸 수 있습니다',
  'accounts.field.name': '이름',
  'accounts.field.password': '비밀번호',
  'accounts.field.again': '비밀번호 확인',
  'accounts.field.role': '역할',
  'accounts.field.language': '언어',
  'accounts.field.state': '상태',
  'accounts.state.open': '사용 중',
  'accounts.state.ended': '종료',
  'accounts.role.director': '대표',
  'accounts.role.field-officer': '현장 담당',
  'accounts.role.aid-officer': '구호물자 담당',
  'accounts.role.treasurer': '회계 담당',
  'accounts.role.editor': '편집 담당',
  'accounts.role.auditor': '감사',
  'accounts.role.administrator': '시스템 관리자',
}
