import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const zh: SameKeys<typeof en> = {
  'filings.step.window': '{from}至{until}（{years}个会计年度，{months}个月）',
  'filings.step.years-missing': '所需的{wanted}个会计年度中，连续有记录的只有{years}个。',
  'filings.step.unvalued': '{year}：{count}笔捐款（{money}）没有日元折算额，未计入判定。',
  'filings.step.gifts-of-year': '{year}：捐款收入{amount}',
  'filings.step.income-of-year': '{year}：捐款以外的收入{amount}',
  'filings.step.gifts-all': '判定期间的捐款总额：{all}',
  'filings.step.small': '减：同一捐赠人年度合计低于下限的捐款{taken}（{count}笔）',
  'filings.step.unknown': '减：姓名或地址不明的捐款{taken}（{count}笔）',
  'filings.step.kept-by-relief': '按小规模法人特例，小额及匿名捐款{kept}不予扣除。',
  'filings.step.cap': '捐款总额{all}，每位捐赠人的限额为{cap}，认定NPO法人及公益法人等为{bodies}。',
  'filings.step.excess': '减：{donor}超出限额的部分，{given} − {cap} = {excess}',
  'filings.step.no-excess': '没有捐赠人超出限额。',
  'filings.step.gifts-countable': '分子（可计入的捐款）：{amount}',
  'filings.step.income-all': '总收入（含捐款）：{amount}',
  'filings.step.subsidies': '减：国家等的补助金{amount}',
  'filings.step.asset-sales': '减：一次性资产出售收入{amount}',
  'filings.step.income-small': '减：上述小额捐款{amount}',
  'filings.step.income-unknown': '减：上述匿名等捐款{amount}',
  'filings.step.income-countable': '分母（经常收入）：{amount}',
  'filings.step.share': '{over} ÷ {under} = {percent}%（舍去小数）。要求不低于{shareUnder}分之{shareOver}。',
  'filings.step.donors-of-year': '{year}：捐款{least}以上者{donors}人（姓名、地址均已知，同一住户算一人）',
  'filings.step.officers-left-out': '{year}：理事、监事及其共同生活者{donors}户不计入。',
  'filings.step.average': '{donors}人 × 12 ÷ {months}个月 = 年均{average}人（舍去小数）。要求不少于{wanted}人。',
  'filings.step.relief-income': '总收入{income}（{months}个月）。折合每年须低于{below}。',
  'filings.step.relief-donors':
    '整个期间合计捐款{least}以上者{donors}人（不含理事、监事和有表决权会员）。要求不少于{wanted}人。',
  'filings.step.ordinance': '判定日当天有地方条例单独指定本组织。',
}
