import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ja: SameKeys<typeof en> = {
  'governance.due': '会費',
  'governance.list-dues.title': '会費一覧',
  'governance.list-dues.lead': '会員が事業年度ごとに納める会費の一覧です。納入の有無は入金の記録で確認します。',
  'governance.list-dues.empty': '該当する会費はありません',
  'governance.list-dues.empty.text':
    'その年度の会費を会員の種類ごとにまとめて登録するか、1件ずつ登録するか、CSVファイルから取り込んでください。',
  'governance.list-dues.shown': '会費{total, number}件',
  'governance.get-due.title': '会費',
  'governance.charge-due.title': '会費の登録',
  'governance.charge-due.done': '会費を登録しました。',
  'governance.charge-all.title': '会費の一括登録',
  'governance.charge-all.lead':
    'その年度に1日でも会員である人のうち、会費が未登録の人全員に登録します。登録済みの会費は変わりません。',
  'governance.charge-all.done': '会費を登録しました。',
  'governance.correct-due.title': '会費の訂正',
  'governance.correct-due.lead':
    '訂正前の内容も引き続き閲覧できます。別の会員や年度の会費だった場合は、訂正せずに無効にしてください。',
  'governance.void-due.title': '会費の無効化',
  'governance.restore-due.title': '会費の復元',
  'governance.import-dues.title': '会費のCSV取り込み',
  'governance.import-dues.column.member': '会員の整理番号です。先に会員を取り込んでください。',
  'governance.import-dues.column.year': '会費の対象となる事業年度です。',
  'governance.import-dues.column.amount': '会費の額です。免除の場合は0を記入します。',
  'governance.import-dues.column.due_on': '納期限です。ない場合は空欄にします。',
  'governance.unknown-member': '会員「{code}」は登録されていません。',
  'governance.unknown-currency': 'この通貨は使えません。一覧から選んでください。',
  'governance.amount-below-zero': '会費の額は0以上で入力してください。納める額がないときは0とします。',
  'governance.not-member-in-year': '{year}に会員である日がありません。',
  'governance.charged-already': 'その年度の会費はすでに登録されています（{ref}）。',
  'governance.charged-twice': '同じ会員の同じ年度の会費が重なっています。',
  'governance.field.year': '事業年度',
  'governance.field.owed': '会費額',
  'governance.field.owed.hint': '免除の場合は0を入力します',
  'governance.field.due-on': '納期限',
  'governance.field.member.hint': '会員の整理番号（例：M-0042）',
  'governance.all-years': 'すべての事業年度',
  'governance.due-of': '{who}（{year}）',
  'governance.related.due': '{year}の会費：{amount}',
}
