import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const zh: SameKeys<typeof en> = {
  'applications.form-too-soon': '提交得太快了。请再看一遍表格后重新发送。',
  'applications.form-too-old': '此页面打开已超过一天，请重新发送。',
  'applications.form-not-ours': '无法确认此表格，请重新发送。',
  'applications.too-many': '来自您所在网络的申请过多，目前无法受理。请明天再试。',
  'applications.profile-closed': '该招募已截止。',
  'applications.join.title': '与我们一起工作',
  'applications.join.lead': '这是我们目前的招募。请选择适合您的一项，条件见各页面。',
  'applications.join.empty': '目前没有招募',
  'applications.join.empty.text': '感谢您的关注，请以后再来看看。',
  'applications.join.field': '我们不接受现场工作的申请。现场工作需要会当地语言，并且只交给我们长期了解的人。',
  'applications.apply.title': '申请',
  'applications.apply.submit': '发送申请',
  'applications.apply.privacy': '信息如何处理',
  'applications.apply.privacy.text':
    '您填写的内容只有负责申请的人会阅读。如果未能合作，将在{days, number}天后清除。本站不使用Cookie。',
  'applications.apply.trap': '请将此处留空',
  'applications.thanks.title': '谢谢您',
  'applications.thanks.text': '我们已收到您的申请。每份申请我们都会阅读，并用您选择的语言回复，可能需要几周时间。',
}
