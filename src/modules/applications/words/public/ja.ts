import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ja: SameKeys<typeof en> = {
  'applications.form-too-soon':
    '送信が早すぎたため受け付けられませんでした。内容をもう一度確かめてから送信してください。',
  'applications.form-too-old': 'このページを開いてから1日以上たっています。もう一度送信してください。',
  'applications.form-not-ours': 'フォームを確認できませんでした。もう一度送信してください。',
  'applications.too-many':
    '同じネットワークからの応募が多いため、いまは受け付けられません。明日もう一度お試しください。',
  'applications.profile-closed': 'この募集は締め切りました。',
  'applications.join.title': '一緒に活動しませんか',
  'applications.join.lead':
    'いま募集している活動です。ご自分に合うものをお選びください。応募条件はそれぞれのページに記しています。',
  'applications.join.empty': '現在、募集はありません',
  'applications.join.empty.text': 'お心寄せに感謝いたします。しばらくしてから、もう一度ご覧ください。',
  'applications.join.field':
    '現地での活動への応募は受け付けていません。その土地の言葉が欠かせず、長く存じ上げている方にだけお願いしているためです。',
  'applications.apply.title': '応募する',
  'applications.apply.submit': '応募を送信',
  'applications.apply.privacy': '情報の取り扱い',
  'applications.apply.privacy.text':
    'お書きいただいた内容は、応募の担当者だけが読みます。ご一緒できない場合は、{days, number}日後に消去します。Cookieは使いません。',
  'applications.apply.trap': 'ここは空欄のままにしてください',
  'applications.thanks.title': 'ありがとうございました',
  'applications.thanks.text':
    'ご応募を受け付けました。すべてに目を通し、お選びいただいた言語でお返事いたします。数週間お待ちいただくことがございます。',
}
