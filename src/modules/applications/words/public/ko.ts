import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ko: SameKeys<typeof en> = {
  'applications.form-too-soon': '너무 빨리 보내졌습니다. 내용을 한 번 더 보고 다시 보내 주십시오.',
  'applications.form-too-old': '이 페이지를 연 지 하루가 넘었습니다. 다시 보내 주십시오.',
  'applications.form-not-ours': '양식을 확인할 수 없습니다. 다시 보내 주십시오.',
  'applications.too-many':
    '같은 네트워크에서 지원이 너무 많이 들어와 지금은 받을 수 없습니다. 내일 다시 시도해 주십시오.',
  'applications.profile-closed': '이 모집은 마감되었습니다.',
  'applications.join.title': '함께 일해 주세요',
  'applications.join.lead': '지금 찾고 있는 분들입니다. 맞는 것을 골라 주십시오. 자격은 각 페이지에 있습니다.',
  'applications.join.empty': '지금은 모집이 없습니다',
  'applications.join.empty.text': '관심을 가져 주셔서 감사합니다. 나중에 다시 들러 주십시오.',
  'applications.join.field':
    '현장에서 하는 일은 지원을 받지 않습니다. 그곳의 말을 할 수 있어야 하고, 오래 알고 지낸 분에게만 맡기기 때문입니다.',
  'applications.apply.title': '지원하기',
  'applications.apply.submit': '지원서 보내기',
  'applications.apply.privacy': '정보는 이렇게 다룹니다',
  'applications.apply.privacy.text':
    '적어 주신 내용은 지원을 맡은 사람만 읽습니다. 함께하지 못하게 되면 {days, number}일 뒤에 지웁니다. 쿠키는 쓰지 않습니다.',
  'applications.apply.trap': '이 칸은 비워 두십시오',
  'applications.thanks.title': '감사합니다',
  'applications.thanks.text': '지원서를 잘 받았습니다. 모두 읽고 고르신 언어로 답해 드립니다. 몇 주 걸릴 수 있습니다.',
}
