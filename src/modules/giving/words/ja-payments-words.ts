import type { SameKeys } from '#platform/words.ts'
import type { enPayments } from './en-payments-words.ts'

export const jaPayments: SameKeys<typeof enPayments> = {
  'giving.import-payments.title': '入金ファイルの取り込み',
  'giving.preview-payments.title': '入金ファイルの確認',
  'giving.import-payments.too-many-files': '一度に取り込めるのは 50 ファイルまでです。',
  'giving.import-payments.which-fund': '基金が複数あります。使途の指定がない入金をどの基金に入れるか選んでください。',
  'giving.import-payments.recorded-meanwhile':
    '同じ参照番号の寄附がちょうど今登録されました。もう一度取り込んでください。',
  'giving.import-payments.fund-not-open':
    '{count}件の入金の日に、基金「{code}」は受け付けを行っていません。別の基金を選んでください。',
  'giving.payments.worked-on':
    '寄附 {ref} は取り込み後に訂正・無効化・返金などが行われています。この取り込みは取り消せません。',
  'giving.payments.in-use':
    'この取り込みの寄附に、領収書や行事などの記録が結び付いています。この取り込みは取り消せません。',
  'giving.field.fee': '手数料',
  'giving.field.net': '手数料差引後',
  'giving.field.soft-credit': '紹介者',
  'giving.payments.told': '明細の記載',
  'giving.payments.kind': '内容',
  'giving.payments.file': 'ファイルと行',
  'giving.payments.line': '{file} {line}行目',
  'giving.payments.gifts': '新しい寄附{count}件：総額 {gross}、手数料 {fee}、手取り {net}',
  'giving.payments.read': '{name}：{layout}、{count}行、読み方 {how}',
  'giving.payments.gifts-alone': '新しい寄附{count}件：総額 {gross}（手数料の記載なし）',
  'giving.payments.fee-unknown': 'うち{count}件は手数料の記載がありません',
  'giving.payments.refunds': '返金{count}件：{amount}',
  'giving.payments.waiting': '元の入金がまだ取り込まれていない返金{count}件：{amount}',
  'giving.payments.nothing-new': '新しい寄附も返金もありません。',
  'giving.payments.guessed': '種別が不明のため、内容から寄附と判断した行{count}件',
  'giving.payments.twins': '二重に記録されている可能性があり、担当者の確認を待つ入金{count}件',
  'giving.payments.ignored': '取り込まない行{count}件：{reason}',
  'giving.payments.field.fund': '使途の指定がない入金を入れる基金',
  'giving.payments.field.currency': '通貨の記載がない金額の通貨',
  'giving.payments.field.zone': 'タイムゾーンの記載がない時刻のタイムゾーン',
  'giving.payments.field.order': '日付の並び順（ymd・mdy・dmy）',
  'giving.payments.field.mark': '小数点の記号',
  'giving.payments.field.encoding': '文字コード',
  'giving.payments.field.delimiter': '列の区切り文字',
}
