import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ja: SameKeys<typeof en> = {
  'report.list-findings.title': '記録の照合',
  'report.list-findings.lead':
    '活動日誌、集計、本文、前年度の数値を、開くたびに突き合わせます。誤りは記録を訂正してください。食い違いを残すほかないときは、その理由を記します。',
  'report.list-findings.none': '未処理の食い違いはありません',
  'report.list-findings.none.text': 'この年度の記録、集計、本文は一致しているか、一致しない理由が記されています。',
  'report.list-findings.concealed': '保護対象者の人数に関わる内容です。内訳を閲覧できる人にだけ表示されます。',
  'report.list-findings.where': '記載箇所',
  'report.list-findings.line': '{line}行目（{typed}）',
  'report.list-findings.acknowledged': '{who}が{when}に確認：{reason}',
  'report.list-findings.was-acknowledged':
    '{who}が{when}に確認しましたが、その後内容が変わりました。当時の理由：{reason}',
  'report.list-findings.answered': '確認済み（{count}件）',
  'report.list-findings.resolved': '解消済み（{count}件）',
  'report.list-findings.resolved.text': 'いったん確認されたのち、記録が変わって見つからなくなったものです。',
  'report.list-findings.show': '表示する',
  'report.count-findings.title': '食い違いの件数',
  'report.count-findings.open': '未処理：食い違い{contradictions}件、要確認{warnings}件',
  'report.count-findings.see': '見つかった内容を見る',
  'report.count-findings.text': '報告書の担当者が確認します。',
  'report.severity.contradiction': '食い違い（{count}件）',
  'report.severity.contradiction.text':
    '二つの記録が同時に正しいことはありえません。報告書の承認までに、訂正するか、理由を記して確認済みにします。',
  'report.severity.warning': '要確認（{count}件）',
  'report.severity.warning.text':
    '正しいかもしれませんが、記録からは分かりません。報告書の承認までに、訂正するか、理由を記して確認済みにします。',
  'report.severity.note': '参考（{count}件）',
  'report.severity.note.text': '念のための指摘です。対応しなくても承認できます。',
  'report.acknowledge-finding.title': '理由を記して確認済みにする',
  'report.acknowledge-finding.lead':
    '内容はこのまま残り、理由があなたの名前とともに記録されます。見つかった内容が変わると、未処理に戻ります。',
  'report.acknowledge-finding.submit': '確認済みにする',
  'report.acknowledge-finding.why':
    '一年後に尋ねる人のために、分かっていることとその情報源を書いてください。保護対象者の名前は書かないでください。',
  'report.reopen-finding.title': '未処理に戻す',
  'report.reopen-finding.lead': '再び対応待ちになります。以前の理由は残ります。',
  'report.reopen-finding.submit': '未処理に戻す',
  'report.reopen-finding.why': 'その後に分かったことを書いてください。',
  'report.finding-changed': 'このページを開いたあとに、見つかった内容が変わりました。もう一度確認してください。',
  'report.finding-is-acknowledged': 'すでに確認済みです。',
  'report.finding-is-open': 'まだ確認済みになっていないため、戻す必要はありません。',
  'report.check.month-without-line': '集計にあって日誌にない月',
  'report.check.month-without-line.text':
    '{month}の{figure}は{counts}ですが、その月の日誌に救出活動の記載がありません。',
  'report.check.month-told-differently': '同じ月について異なる人数',
  'report.check.month-told-differently.text':
    '{month}について、記録ごとに人数が異なります。別の人々であることを示す記録もありません。{tellings}。',
  'report.check.kind-untold': '日誌にあって本文にない活動',
  'report.check.kind-untold.text': '日誌には種別「{kind}」が{count}件ありますが、本文のどの節にも書かれていません。',
  'report.check.parts-exceed-whole': '内訳の合計が全体を超えている',
  'report.check.parts-exceed-whole.text': '「{whole}」の一部とされている人数が、全体より多くなっています。{parts}。',
  'report.check.parts-differ': '内訳と合計の不一致',
  'report.check.parts-differ.text': '{figure}の合計は{whole}ですが、内訳（{dimension}）を足すと{sum}になります。',
  'report.check.total-falls': '減っている累計',
  'report.check.total-falls.text':
    '{figure}は開始以来の累計なので減るはずがありませんが、前年度は{before}、今年度は{now}です。',
  'report.check.stock-differs': '在庫の収支の不一致',
  'report.check.stock-differs.text':
    '{figure}：期首{opening}、受入{received}、配布・損失{gone}なので{expected}になるはずですが、期末は{closing}です。年度の境目をまたぐ日付の記録がないか確認してください。',
  'report.check.spending-differs': '支出の内訳と合計の不一致',
  'report.check.spending-differs.text': '{figure}の合計は{whole}ですが、内訳（{dimension}）を足すと{sum}になります。',
  'report.check.number-typed': '本文に直接書かれた数',
  'report.check.number-typed.text':
    '「{section}」：{numbers}。対応する数値がないため、根拠の記録をたどれません。数値の名前で指定するか、出典を記してください。',
  'report.check.figure-not-told': '示されない数値',
  'report.check.figure-not-told.text':
    '「{section}」が指定している{figure}は、根拠の記録がないか、非公開です。文章に空きができます。',
  'report.check.date-outside-year': '年度をまたぐ日付',
  'report.check.date-outside-year.text':
    '「{title}」（{date}）はこの年度の日誌に載りますが、前年度から始まっているため、どちらの年度にも数えられません。',
  'report.check.list-out-of-order': '番号と日付の順の不一致',
  'report.check.list-out-of-order.text':
    '日付の順と番号の順が異なる箇所が{count}か所あります：{pairs}。報告書には日付順で載ります。',
  'report.check.plan-left-open': '予定のまま過ぎた活動',
  'report.check.plan-left-open.text':
    '「{title}」（{date}）が予定のままです。実施したか、中止したかを記録してください。',
  'report.findings-open': '未対応の指摘が{count}件あります。先に訂正するか、理由を添えて了承してください。',
}
