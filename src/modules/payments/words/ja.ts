import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ja: SameKeys<typeof en> = {
  'payments.title': '入金',

  'payments.layout.paypal': 'PayPal 取引履歴',
  'payments.layout.stripe-balance': 'Stripe 残高履歴',
  'payments.layout.stripe-payments': 'Stripe 支払い一覧',
  'payments.layout.gocardless': 'GoCardless 支払い一覧',
  'payments.layout.givewp': 'GiveWP 寄付一覧',
  'payments.layout.civicrm': 'CiviCRM 寄付一覧',
  'payments.layout.japan-post': 'ゆうちょ銀行 入出金明細',
  'payments.layout.paypay': 'PayPay for Business 取引履歴',
  'payments.layout.zengin': '全銀形式（振込入金通知・入出金取引明細）',
  'payments.layout.mapped': '以前に登録した形式',
  'payments.layout.empty': '取引なし',

  'payments.reason.seen': '取り込み済み',
  'payments.reason.twin': '二重の可能性あり（担当者が判断）',
  'payments.reason.waiting': '元の入金がまだ取り込まれていない返金',
  'payments.reason.pending': '処理中（未完了）',
  'payments.reason.failed': '拒否・失敗・取消',
  'payments.reason.fee': '決済会社の手数料',
  'payments.reason.conversion': '通貨換算',
  'payments.reason.funding': '自団体の口座からの入金',
  'payments.reason.transfer': '自団体の口座への出金',
  'payments.reason.hold': '保留・保留解除',
  'payments.reason.authorisation': '承認のみ（入金なし）',
  'payments.reason.update': '前の行の再掲',
  'payments.reason.item': 'カートの明細行',
  'payments.reason.outgoing': '当団体からの支払い',
  'payments.reason.other': '内容不明',
  'payments.reason.chargeback': 'チャージバック',
  'payments.reason.refund': '返金',
  'payments.reason.reinstated': 'チャージバックの取消',
  'payments.reason.payment': '入金',
  'payments.reason.gift': '寄附',

  'payments.import-is-undone': 'この取り込みはすでに取り消されています。',
  'payments.undo-later-first': '後の取り込み {ref} がこの取り込みの行を含んでいます。先にそちらを取り消してください。',
  'payments.twins-told-otherwise':
    '{ref} と {other} はすでに同じ入金と記録されています。先にそちらを「別々の入金」に改めてください。',
  'payments.layout-unknown':
    '登録されていない形式のファイルです。各列の内容を指定してください。指定は保存され、次回から自動で読み込まれます。見つかった見出し：{header}',
  'payments.mark-unclear':
    '「{text}」に小数が含まれるかどうか判断できません。小数点に使われている記号を選んでください。',
  'payments.order-unclear': '「{text}」のどれが月なのか判断できません。日付の並び順を選んでください。',
  'payments.currency-unknown': 'ファイルに通貨の記載がありません。金額の通貨を指定してください。',
  'payments.not-a-currency': '「{text}」は ISO 4217 の通貨コード（JPY、USD など）ではありません。',
  'payments.not-an-amount': '「{text}」は金額として読み取れません。小数点の記号は「{mark}」で合っていますか。',
  'payments.too-many-decimals':
    '「{text}」は {currency} で使える小数の桁数を超えています。金額の通貨は {currency} で正しいですか。',
  'payments.too-large': '「{text}」は記録できる上限を超えています。',
  'payments.too-long': '「{text}」は{most}文字を超えています。',
  'payments.not-a-day': '「{text}」は選ばれた並び順の日付として読み取れません。',
  'payments.not-a-time': '「{text}」は時刻として読み取れません。',
  'payments.not-a-zone': '「{text}」は登録されていないタイムゾーンです。',
  'payments.day-in-future': '{day} は未来の日付です。日と月の順序は合っていますか。',
  'payments.zengin.broken':
    '全銀形式の振込入金通知（01）または入出金取引明細（03）の 200 バイトのレコードではありません。',
  'payments.zengin.cut-off': 'ファイルがレコードの途中で終わっています。銀行からもう一度ダウンロードしてください。',
  'payments.zengin.totals':
    'ファイルの合計欄では振込が{told}件ですが、実際には{found}件でした（または合計金額が一致しません）。銀行からもう一度ダウンロードしてください。',

  'payments.address-told-before': 'この住所については、すでに別の判断が記録されています。',
  'payments.holding.payers': '明細に記載されたお名前など',
  'payments.holding.entries': '明細に記載されたお支払い',
  'payments.holding.name': '氏名',
  'payments.holding.email': 'メールアドレス',
  'payments.holding.phone': '電話番号',
  'payments.holding.address': '住所',
  'payments.holding.language': '言語',
  'payments.holding.ref': '番号',
  'payments.holding.day': '日付',
  'payments.holding.amount': '金額',
  'payments.holding.subject': '件名',
  'payments.holding.message': 'メッセージ',
}
