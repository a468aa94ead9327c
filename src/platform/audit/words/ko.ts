import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const ko: SameKeys<typeof en> = {
  'audit.verified':
    '{lines, number}줄이 모두 온전하며, 각 줄이 바로 앞줄과 이어집니다. {heads, plural, =0 {대조한 외부 기록이 없습니다.} other {외부 기록 #건과 일치합니다.}}',
  'audit.since':
    '{count, plural, =0 {마지막 외부 기록 이후에 쓰인 줄이 없습니다.} other {마지막 외부 기록 이후에 #줄이 쓰였습니다. 다음 외부 기록이 생길 때까지는 이 줄들이 고쳐져도 알 수 없습니다.}}',
  'audit.missing': '{seq}번 줄부터 {to}번 줄까지 없습니다.',
  'audit.out-of-order': '{seq}번 줄의 자리가 맞지 않거나 같은 번호가 두 번 나옵니다.',
  'audit.broken-link': '{seq}번 줄이 바로 앞줄과 이어지지 않습니다. 둘 중 하나가 고쳐졌습니다.',
  'audit.not-the-head': '{seq}번 줄이 {source}에 남아 있는 것과 다릅니다. 이 줄이나 그 앞의 줄이 다시 쓰였습니다.',
  'audit.bad-signature': '{source}에 있는 {seq}번 줄의 기록은 이 시스템의 키로 서명된 것이 아닙니다.',
  'audit.cut':
    '기록은 {end}번 줄에서 끝나지만 {source}에는 {seq}번 줄이 있습니다. 끝부분이 잘렸거나 예전 데이터베이스로 바뀌었습니다.',
  'audit.no-head':
    '기록이 {seq, number}줄 있지만 대조할 외부 기록이 없어, 전체가 다시 쓰였는지 알 수 없습니다. 외부 기록을 맡은 사람에게 보낸 메일처럼 외부 기록이 담긴 파일을 지정하십시오.',
  'audit.unreadable': '{source}에 외부 기록으로 읽을 수 없는 부분이 있습니다.',
  'audit.more': '이와 같은 것이 {count, number}건 더 있습니다.',
  'audit.cli.about': '감사 기록을 검증하고 외부에 보관할 확인값을 보여 줍니다',
  'audit.cli.verify': '감사 기록을 한 줄씩 따라가며 외부에 보관된 기록과 대조합니다',
  'audit.cli.head': '기록의 마지막 줄을 서명하여 공개 키와 함께 보여 줍니다 (외부 보관용)',
  'audit.cli.head-file':
    '외부 기록이 담긴 파일을 더합니다 (맡은 사람에게 간 메일, 하루치 확인값, 폴더의 사본). 여러 번 지정할 수 있습니다',
  'audit.cli.public-key': '이 시스템의 키 대신 쓸 공개 키 파일. 여러 번 지정할 수 있습니다',
  'audit.empty': '감사 기록이 비어 있습니다.',
  'audit.few-trustees':
    '감사 기록의 확인값을 받는 사람이 {count, plural, =0 {없습니다} other {#명뿐입니다}}. WAYSTATION_AUDIT_TRUSTEES에 두 사람을 지정하고 WAYSTATION_SMTP_URL과 WAYSTATION_MAIL_FROM도 설정하십시오. 그래야 이 컴퓨터를 다루는 사람이 혼자 기록을 다시 써도 알 수 있습니다.',
}
