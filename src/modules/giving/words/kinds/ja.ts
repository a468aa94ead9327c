import type { SameKeys } from '#platform/words.ts'
import type { enKinds } from './en.ts'

export const jaKinds: SameKeys<typeof enKinds> = {
  'giving.pledge-state.behind': '入金の遅れあり',
  'giving.behind': '{day}分から{count, number}回分が未入金',
  'giving.instalments': '入金予定と実績',
  'giving.instalments.empty': '入金予定はありません',
  'giving.instalments.empty.text': '初回の予定日より前に終了した継続寄附です。',
  'giving.instalments.earlier': 'それ以前の{count, number}回分',
  'giving.instalment.received': '入金済み',
  'giving.instalment.in-part': '一部入金',
  'giving.instalment.expected': '入金待ち',
  'giving.instalment.missed': '未入金',
  'giving.field.due-on': '予定日',
  'giving.field.whole-on': '完納日',
  'giving.field.came': '入金額',
  'giving.field.ahead': '前払い分',
  'giving.task.behind': '入金が遅れている継続寄附が{count, number}件あります',
  'giving.instalments-expected.figure': '継続寄附の入金予定額',
  'giving.instalments-expected.rule':
    '対象期間に予定日が来る継続寄附の金額を、通貨別に合計したものです。予定日は開始日と、その後の毎月・四半期ごと・毎年の応当日です。無効にした継続寄附は除きます。',
  'giving.instalments-received.figure': '継続寄附の入金済み額',
  'giving.instalments-received.rule':
    '対象期間の予定額のうち、期間の末日まで（期間の途中では今日まで）に入金された額です。入金は古い予定分から順に充て、返金と無効にした寄附は除きます。',
  'giving.instalments-missed.figure': '継続寄附の未入金額',
  'giving.instalments-missed.rule':
    '対象期間の予定額のうち、予定日から10日を過ぎても入金がない額です。期間の末日（期間の途中では今日）の時点で数えます。',
}
