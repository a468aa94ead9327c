import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ja: SameKeys<typeof en> = {
  'filings.step.window': '{from}～{until}（{years}事業年度、{months}か月）',
  'filings.step.years-missing': '必要な{wanted}事業年度のうち、連続して記録されているのは{years}事業年度だけです。',
  'filings.step.unvalued': '{year}：円換算額のない寄附{count}件（{money}）は判定に含めていません。',
  'filings.step.gifts-of-year': '{year}：受入寄附金 {amount}',
  'filings.step.income-of-year': '{year}：寄附金以外の収入 {amount}',
  'filings.step.gifts-all': '実績判定期間の受入寄附金総額：{all}',
  'filings.step.small': '控除：同一の者からの年間合計が基準額に満たない寄附金 {taken}（{count}件）',
  'filings.step.unknown': '控除：氏名または住所が明らかでない寄附金 {taken}（{count}件）',
  'filings.step.kept-by-relief': '小規模法人の特例により、少額・匿名の寄附金 {kept} は控除しません。',
  'filings.step.cap':
    '受入寄附金総額 {all} に対する一者当たりの基準限度額は {cap}、認定NPO法人・公益法人等は {bodies} です。',
  'filings.step.excess': '控除：{donor} の基準限度超過額 {given} − {cap} ＝ {excess}',
  'filings.step.no-excess': '基準限度額を超えた寄附者はいません。',
  'filings.step.gifts-countable': '分子（対象となる寄附金）：{amount}',
  'filings.step.income-all': '総収入（寄附金を含む）：{amount}',
  'filings.step.subsidies': '控除：国等の補助金等 {amount}',
  'filings.step.asset-sales': '控除：臨時的な資産の売却収入 {amount}',
  'filings.step.income-small': '控除：上記の少額の寄附金 {amount}',
  'filings.step.income-unknown': '控除：上記の匿名等の寄附金 {amount}',
  'filings.step.income-countable': '分母（経常収入）：{amount}',
  'filings.step.share':
    '{over} ÷ {under} ＝ {percent}％（小数点以下切捨て）。{shareUnder}分の{shareOver}以上が必要です。',
  'filings.step.donors-of-year':
    '{year}：{least}以上の寄附者 {donors}人（氏名・住所が明らかな者。生計を一にする者は合わせて1人）',
  'filings.step.officers-left-out': '{year}：役員および役員と生計を一にする者 {donors}組は数えません。',
  'filings.step.average':
    '{donors}人 × 12 ÷ {months}か月 ＝ 年平均{average}人（小数点以下切捨て）。{wanted}人以上が必要です。',
  'filings.step.relief-income': '総収入 {income}（{months}か月）。年換算で {below} 未満であることが必要です。',
  'filings.step.relief-donors':
    '期間を通じて合計{least}以上の寄附者 {donors}人（役員・社員を除く）。{wanted}人以上が必要です。',
  'filings.step.ordinance': '判定日において条例で個別に指定されていること。',
}
